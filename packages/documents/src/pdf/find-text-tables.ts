import { leadsToPage, markerOf } from '../markers.ts';
import { union } from './boxes.ts';
import { type LayoutLine, makeLine, type Region, type Row } from './layout-line.ts';
import type { Segment } from './segments.ts';

/** A line of text as cells: what stands between wide gaps. */
type Cells = Segment[][];

const SAME = 4;
const COLUMN = 9;

/**
 * Lines outside ruled tables. Lines that follow each other and are parted at the same places are rows of a table; a line below that
 * starts in a later column goes on in the cell above it.
 */
export function findRowsOfText(rows: Segment[][], region: Region): LayoutLine[] {
  const all = rows.flatMap((segments) => partAtTicks(segments.toSorted((a, b) => a.box[0] - b.box[0]))).map(cellsOf);
  const lines: LayoutLine[] = [];
  for (let i = 0; i < all.length; ) {
    const run = runFrom(all, i);
    if (run.length > 1) {
      const stops = columnsOf(run.map((row) => row[0] ?? []));
      for (const row of run) lines.push(...rowLines(row, stops, region));
      i += run.reduce((sum, row) => sum + row.length, 0);
    } else {
      lines.push(makeLine((all[i] ?? []).flat(), region));
      i += 1;
    }
  }
  return lines;
}

/** Choices side by side, each behind its tick box, are lines of their own. */
function partAtTicks(segments: Segment[]): Segment[][] {
  const parts: Segment[][] = [];
  for (const segment of segments) {
    const last = parts.at(-1);
    if (last && !isTick(segment)) last.push(segment);
    else parts.push([segment]);
  }
  return isTick(segments[0]) ? parts : [segments];
}

function isTick(segment: Segment | undefined): boolean {
  return markerOf(segment?.words[0]?.text ?? '') === 'tick';
}

/** A mark (a bullet, a number) belongs to the cell that follows it. */
function cellsOf(segments: Segment[]): Cells {
  if (isStretched(segments)) return [segments];
  const marks = segments.findIndex((segment) => segment.words.some((word) => markerOf(word.text) === null));
  if (marks < 1) return segments.map((segment) => [segment]);
  return [segments.slice(0, marks + 1), ...segments.slice(marks + 1).map((segment) => [segment])];
}

/** A line whose spaces are all about as wide was stretched to fill its width. */
function isStretched(segments: Segment[]): boolean {
  const words = segments.flatMap((segment) => segment.words);
  const gaps = words.slice(1).map((word, i) => word.box[0] - (words[i]?.box[2] ?? 0));
  return gaps.length > 3 && Math.min(...gaps) > 0.4 * Math.max(...gaps);
}

/** The rows of a table that starts at line `from`, each as the lines it has. A single row is no table. */
function runFrom(all: Cells[], from: number): Cells[][] {
  const first = all[from];
  if (!first || !isRow(first)) return [];
  const run: Cells[][] = [[first]];
  let heads = [first];
  for (let i = from + 1; i < all.length; i += 1) {
    const line = all[i] ?? [];
    const above = all[i - 1] ?? [];
    const gap = top(line) - bottom(above);
    const height = bottom(above) - top(above);
    if (isRow(line) && gap < 4 * height && heads.some((head) => aligned(head, line))) {
      run.push([line]);
      heads = [...heads.slice(-3), line];
    } else if (gap < 0.8 * height && (goesOn(heads.at(-1) ?? [], line) || wrapsLabel(heads.at(-1) ?? [], above, line))) run.at(-1)?.push(line);
    else break;
  }
  return run;
}

function isRow(cells: Cells): boolean {
  return cells.length > 1 && !leadsToPage(cells.flat().flatMap((segment) => segment.words.map((word) => word.text)).join(' '));
}

/** Whether two lines are parted at the same places: at least half of the later cells of one start, or end, where one of the other does. */
function aligned(a: Cells, b: Cells): boolean {
  const [few, many] = a.length <= b.length ? [a.slice(1), b.slice(1)] : [b.slice(1), a.slice(1)];
  const matches = few.filter((one) => many.some((other) => Math.abs(left(one) - left(other)) < SAME || Math.abs(right(one) - right(other)) < SAME));
  return matches.length * 2 >= few.length;
}

function goesOn(head: Cells, line: Cells): boolean {
  const first = line[0];
  return first !== undefined && head.slice(1).some((cell) => Math.abs(left(cell) - left(first)) < SAME);
}

/** Whether a line goes on in the first cell of its row: below its text, which reached up to the next cell and breaks off. */
function wrapsLabel(head: Cells, above: Cells, line: Cells): boolean {
  const [label, next] = head;
  const text = label?.find((segment) => segment.words.some((word) => markerOf(word.text) === null));
  const [only, ...more] = line;
  if (!label || !next || !text || !only || more.length > 0 || Math.abs(left(only) - text.box[0]) > SAME || right(only) > left(next)) return false;
  const last = above[0]?.at(-1)?.words.at(-1)?.text ?? '';
  const breaksOff = /[-,]$/.test(last) || /^\p{Ll}/u.test(only[0]?.words[0]?.text ?? '');
  return breaksOff && right(label) - text.box[0] > 0.6 * (left(next) - text.box[0]);
}

/** Where the columns of a table start, from left to right. */
function columnsOf(heads: Cells[]): number[] {
  const stops: number[] = [];
  for (const x of heads.flat().map(left).toSorted((a, b) => a - b)) if (x - (stops.at(-1) ?? -Infinity) > COLUMN) stops.push(x);
  return stops;
}

function rowLines(lines: Cells[], stops: number[], region: Region): LayoutLine[] {
  const row: Row = { columns: stops.length };
  const placed = lines.map((cells) => placeCells(cells, stops));
  const last = Math.max(...placed.flat().map((cell) => cell.column));
  // Line by line only where that keeps each cell in one piece.
  const together = placed.every((cells, i) => i === 0 || cells.every((cell) => cell.column === last));
  const groups = together ? placed : placed.flat().toSorted((a, b) => a.column - b.column).map((cell) => [cell]);
  return groups.map((cells) => {
    let at = 0;
    const parts = cells.map(({ column, cell }) => {
      const from = at;
      at += cell.reduce((sum, segment) => sum + segment.words.length, 0);
      return { column, from, to: at };
    });
    return { ...makeLine(cells.flatMap((cell) => cell.cell), region), row, cells: parts };
  });
}

function placeCells(cells: Cells, stops: number[]): { column: number; cell: Segment[] }[] {
  let taken = -1;
  return cells.map((cell) => {
    const column = stops.findLastIndex((stop) => stop <= left(cell) + COLUMN);
    taken = Math.max(column, taken + 1);
    return { column: taken, cell };
  });
}

function left(cell: Segment[]): number {
  return cell[0]?.box[0] ?? 0;
}

function right(cell: Segment[]): number {
  return cell.at(-1)?.box[2] ?? 0;
}

function top(cells: Cells): number {
  return union(cells.flat().map((segment) => segment.box))[1];
}

function bottom(cells: Cells): number {
  return union(cells.flat().map((segment) => segment.box))[3];
}
