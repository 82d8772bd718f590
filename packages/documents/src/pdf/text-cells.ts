import { leadsToPage, markerOf } from '../markers.ts';
import type { PlacedWord, Segment } from './segments.ts';
import { makeSegment } from './segments.ts';

/** What stands between two wide gaps of a line. */
export type TextCell = { words: PlacedWord[]; left: number; right: number };

/** A line of text as cells, from left to right. */
export type CellLine = { cells: TextCell[]; top: number; bottom: number; segments: Segment[] };

const SAME = 1.5;
const WIDER_THAN_A_SPACE = 0.5;

export function cellLine(segments: Segment[]): CellLine {
  const sorted = segments.toSorted((a, b) => a.box[0] - b.box[0]);
  return {
    cells: groupsOf(sorted).map((group) => makeCell(group.flatMap((segment) => segment.words))),
    top: Math.min(...sorted.map((segment) => segment.box[1])),
    bottom: Math.max(...sorted.map((segment) => segment.box[3])),
    segments: sorted,
  };
}

export function makeCell(words: PlacedWord[]): TextCell {
  return { words, left: Math.min(...words.map((word) => word.box[0])), right: Math.max(...words.map((word) => word.box[2])) };
}

/** Whether a line may be a row of a table. */
export function isRow({ cells }: CellLine): boolean {
  return cells.length > 1 && !leadsToPage(cells.flatMap((cell) => cell.words.map((word) => word.text)).join(' '));
}

/** How many words at the start of a cell are marks: numbers, bullets, tick boxes. */
export function marksOf(cell: TextCell): number {
  const marks = cell.words.findIndex((word) => markerOf(word.text) === null);
  return marks < 0 ? 0 : marks;
}

/** Where the text of a cell starts, after its marks. */
export function textLeft(cell: TextCell): number {
  return cell.words[marksOf(cell)]?.box[0] ?? cell.left;
}

/** A line in one piece, parted where a row beside it starts a cell: a long label may come close to its value. */
export function partLike(line: CellLine, row: CellLine | undefined): CellLine {
  const [only, ...more] = line.cells;
  if (!row || !only || more.length > 0 || !isRow(row)) return line;
  const at = only.words.findIndex((word, i) => {
    const gap = word.box[0] - (only.words[i - 1]?.box[2] ?? Infinity);
    return i > 0 && gap > WIDER_THAN_A_SPACE * word.size && row.cells.slice(1).some((cell) => Math.abs(cell.left - word.box[0]) < SAME);
  });
  if (at < 1) return line;
  const parts = [only.words.slice(0, at), only.words.slice(at)];
  return { ...line, cells: parts.map(makeCell), segments: parts.map((words) => makeSegment(words, line.segments[0]?.order ?? 0)) };
}

/** Choices side by side, each behind its tick box, are lines of their own. */
export function partAtTicks(segments: Segment[]): Segment[][] {
  const sorted = segments.toSorted((a, b) => a.box[0] - b.box[0]);
  const parts: Segment[][] = [];
  for (const segment of sorted) {
    const last = parts.at(-1);
    if (last && !isTick(segment)) last.push(segment);
    else parts.push([segment]);
  }
  return isTick(sorted[0]) ? parts : [sorted];
}

function isTick(segment: Segment | undefined): boolean {
  return markerOf(segment?.words[0]?.text ?? '') === 'tick';
}

/** A mark (a bullet, a number) belongs to the cell that follows it. */
function groupsOf(segments: Segment[]): Segment[][] {
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
