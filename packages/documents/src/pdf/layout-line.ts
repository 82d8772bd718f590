import type { Box } from '@0711/contract/evidence';
import { union } from './boxes.ts';
import type { PlacedWord, Segment } from './segments.ts';

/** Part of the page whose lines follow each other: the page's text, a column, a cell. */
export type Region = {
  x0: number;
  x1: number;
  /** How far to the right its lines may reach, where a border tells. */
  border: number | null;
};

/** A row of a table. All lines of a row share it. */
export type Row = { columns: number };

/** The words `from`–`to` (exclusive) of a line that stand in one column of its row. */
export type CellPart = { column: number; from: number; to: number };

/** A line as read. */
export type LayoutLine = {
  words: PlacedWord[];
  box: Box;
  region: Region;
  row: Row | null;
  cells: CellPart[];
  /** Whether a rule runs below all of it. */
  underlined: boolean;
};

/** Segments that stand side by side, as one line. */
export function makeLine(segments: Segment[], region: Region): LayoutLine {
  const sorted = segments.toSorted((a, b) => a.box[0] - b.box[0]);
  const words: PlacedWord[] = [];
  for (const segment of sorted) {
    const [first, ...rest] = segment.words;
    const last = words.at(-1);
    if (first && last && touches(last, first)) words[words.length - 1] = { ...last, text: last.text + first.text, box: union([last.box, first.box]) };
    else if (first) words.push(first);
    words.push(...rest);
  }
  return { words, box: union(sorted.map((segment) => segment.box)), region, row: null, cells: [], underlined: false };
}

/** Parts of one word that were drawn at different times. */
function touches(a: PlacedWord, b: PlacedWord): boolean {
  const gap = b.box[0] - a.box[2];
  return Math.abs(gap) < 0.08 * Math.min(a.size, b.size) && Math.abs(a.box[3] - b.box[3]) < 0.3 * Math.min(a.size, b.size);
}
