import { type LayoutLine, makeLine, type Region, type Row } from './layout-line.ts';
import { makeSegment, type Segment } from './segments.ts';
import { type CellLine, cellLine, isRow, partAtTicks, partLike, textLeft } from './text-cells.ts';
import { findTextColumns, type TextColumns } from './text-columns.ts';

const SAME = 4;

/**
 * Lines outside ruled tables. Lines that follow each other and are parted at the same places are rows of a table; lines in between
 * that start where one of its cells does go on in that cell.
 */
export function findRowsOfText(rows: Segment[][], region: Region): LayoutLine[] {
  const plain = rows.flatMap(partAtTicks).map(cellLine);
  const all = plain.map((line, i) => partLike(partLike(line, plain[i + 1]), plain[i - 1]));
  const lines: LayoutLine[] = [];
  for (let i = 0; i < all.length; ) {
    const run = runFrom(all, i);
    if (run.length > 1) {
      const columns = findTextColumns(run.flatMap((row) => row[0] ?? []));
      for (const row of run) lines.push(...rowLines(row, columns, region));
      i += run.reduce((sum, row) => sum + row.length, 0);
    } else {
      lines.push(makeLine(all[i]?.segments ?? [], region));
      i += 1;
    }
  }
  return lines;
}

/** The rows of a table that starts at line `from`, each as the lines it has. A single row is no table. */
function runFrom(all: CellLine[], from: number): CellLine[][] {
  const first = all[from];
  if (!first || !isRow(first)) return [];
  const run: CellLine[][] = [[first]];
  const heads = [first];
  for (let i = from + 1; i < all.length; i += 1) {
    const [line, above, head] = [all[i], all[i - 1], heads.at(-1)];
    if (!line || !above || !head) break;
    const gap = line.top - above.bottom;
    const height = above.bottom - above.top;
    if (isRow(line) && gap < 4 * height && heads.slice(-4).some((one) => aligned(one, line))) {
      run.push([line]);
      heads.push(line);
    } else if (gap < 0.8 * height && (goesOn(head, line) || wrapsLabel(head, all, i))) run.at(-1)?.push(line);
    else break;
  }
  return run;
}

/** Whether two lines are parted at the same places: at least half of the later cells of one start, or end, where one of the other does. */
function aligned(a: CellLine, b: CellLine): boolean {
  const [few, many] = a.cells.length <= b.cells.length ? [a.cells.slice(1), b.cells.slice(1)] : [b.cells.slice(1), a.cells.slice(1)];
  const matches = few.filter((one) => many.some((other) => Math.abs(one.left - other.left) < SAME || Math.abs(one.right - other.right) < SAME));
  return matches.length * 2 >= few.length;
}

function goesOn(head: CellLine, line: CellLine): boolean {
  const [first] = line.cells;
  return first !== undefined && head.cells.slice(1).some((cell) => Math.abs(cell.left - first.left) < SAME);
}

/**
 * Whether line `at` goes on in the first cell of its row: it starts below that cell's text, alone, and either the text above breaks
 * off, or it stands closer to it than the next row to this one.
 */
function wrapsLabel(head: CellLine, all: CellLine[], at: number): boolean {
  const [line, above] = [all[at], all[at - 1]];
  const [label, next] = head.cells;
  const [only, ...more] = line?.cells ?? [];
  if (!line || !above || !label || !next || !only || more.length > 0) return false;
  if (Math.abs(only.left - textLeft(label)) > SAME || only.right > next.left) return false;
  const last = above.cells[0]?.words.at(-1)?.text ?? '';
  const breaksOff = /[-,]$/.test(last) || /^\p{Ll}/u.test(only.words[0]?.text ?? '');
  if (breaksOff) return label.right - textLeft(label) > 0.6 * (next.left - textLeft(label));
  const following = all.findIndex((other, i) => i > at && isRow(other));
  const [row, before] = [all[following], all[following - 1]];
  if (!row || !before || !aligned(head, row)) return false;
  return line.top - above.bottom < row.top - before.bottom - 0.15 * (line.bottom - line.top);
}

function rowLines(lines: CellLine[], columns: TextColumns, region: Region): LayoutLine[] {
  const row: Row = { columns: columns.count };
  const placed = lines.map((line) => columns.place(columns.split(line)));
  const last = Math.max(...placed.flat().map((cell) => cell.column));
  // Line by line only where that keeps each cell in one piece.
  const together = placed.every((cells, i) => i === 0 || cells.every((cell) => cell.column === last));
  const groups = together ? placed : placed.flat().toSorted((a, b) => a.column - b.column).map((cell) => [cell]);
  return groups.map((cells) => {
    let at = 0;
    const parts = cells.map(({ column, cell }) => {
      const from = at;
      at += cell.words.length;
      return { column, from, to: at };
    });
    return { ...makeLine(cells.map(({ cell }, i) => makeSegment(cell.words, i)), region), row, cells: parts };
  });
}
