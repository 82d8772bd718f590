import { type CellLine, makeCell, marksOf, type TextCell, textLeft } from './text-cells.ts';

/** A cell with the number of its column. */
export type PlacedCell = { column: number; cell: TextCell };

/** Columns of a table without rules: `column` tells where a cell belongs, `split` parts a number from the text beside it. */
export type TextColumns = { count: number; place: (cells: TextCell[]) => PlacedCell[]; split: (line: CellLine) => TextCell[] };

const NEAR = 9;
const SAME = 4;

/** The columns of the rows of a table: cells that lie above each other. */
export function findTextColumns(heads: CellLine[]): TextColumns {
  const starts = heads.flatMap((head) => head.cells.slice(1).map((cell) => cell.left));
  const split = (line: CellLine): TextCell[] => line.cells.flatMap((cell, i) => (i === 0 ? splitMark(cell, starts) : [cell]));
  const rows = heads.map(split);
  const spans = mergeSpans(rows.flat());
  const inSpans = (cell: TextCell): number => spans.findLastIndex((span) => span.left <= cell.left + 1);
  const distinct = rows.every((cells) => new Set(cells.map(inSpans)).size === cells.length);
  if (distinct) return { count: spans.length, split, place: (cells) => placeBy(cells, inSpans) };
  const stops = distinctStarts(rows.flat());
  return { count: stops.length, split, place: (cells) => placeBy(cells, (cell) => stops.findLastIndex((stop) => stop <= cell.left + NEAR)) };
}

/** A number and the text after it are two cells where other rows start a cell with that text. */
function splitMark(cell: TextCell, starts: number[]): TextCell[] {
  const marks = marksOf(cell);
  const at = textLeft(cell);
  if (marks === 0 || !starts.some((start) => Math.abs(start - at) < SAME)) return [cell];
  return [makeCell(cell.words.slice(0, marks)), makeCell(cell.words.slice(marks))];
}

function mergeSpans(cells: TextCell[]): { left: number; right: number }[] {
  const spans: { left: number; right: number }[] = [];
  for (const { left, right } of cells.toSorted((a, b) => a.left - b.left)) {
    const last = spans.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else spans.push({ left, right });
  }
  return spans;
}

function distinctStarts(cells: TextCell[]): number[] {
  const stops: number[] = [];
  for (const { left } of cells.toSorted((a, b) => a.left - b.left)) if (left - (stops.at(-1) ?? -Infinity) > NEAR) stops.push(left);
  return stops;
}

function placeBy(cells: TextCell[], columnOf: (cell: TextCell) => number): PlacedCell[] {
  let taken = -1;
  return cells.map((cell) => {
    taken = Math.max(columnOf(cell), taken + 1);
    return { column: taken, cell };
  });
}
