import type { Word } from '@0711/documents/types';
import type { Source } from '../source/source.ts';

type Piece = { text: string; start: number; end: number; x0: number; x1: number };

/** Words that stand close together in one row. `x0`, `x1`, `y`, `height` in points of a page, or in characters and lines where there are no pages. */
export type DrawnCell = Piece & { y: number; height: number; words: Piece[] };

/** What stands at one height of a page, from left to right. */
export type DrawnRow = { cells: DrawnCell[]; y: number };

// A gap between columns, as a share of the height of the type.
const GAP = 0.85;
const MAX_PAGES = 6;
const WIDE = / {2,}|\t/u;
const SPACED = /^\S(?: \S)+$/u;

/**
 * The rows of pages as drawn, whatever order the text has them in; of a text without pages its lines, cut at wide gaps. Pages that are
 * wanted and follow each other make one list, at most a few of them.
 */
export function drawnRows(source: Source, wanted: (text: string) => boolean): DrawnRow[][] {
  const pages = source.document.pages.filter(({ lines }) => lines.length > 0);
  if (pages.length === 0) return source.document.format === 'text' && wanted(source.text) ? [plainRows(source)] : [];
  const runs: { rows: DrawnRow[]; pages: number; height: number }[] = [];
  let goesOn = false;
  for (const page of pages) {
    const asked = wanted(source.document.text.slice(page.start, page.end));
    const run = runs.at(-1);
    if (asked) {
      const rows = rowsOf(source, page.lines.flatMap(({ words }) => words));
      if (run && goesOn && run.pages < MAX_PAGES) {
        run.rows.push(...rows.map(({ cells, y }) => ({ y: y + run.height, cells: cells.map((cell) => ({ ...cell, y: cell.y + run.height })) })));
        run.pages += 1;
        run.height += page.height ?? 0;
      } else runs.push({ rows, pages: 1, height: page.height ?? 0 });
    }
    goesOn = asked;
  }
  return runs.map(({ rows }) => rows);
}

/** The part of a cell left of `x`: where columns stand too close, their words read as one. */
export function clipped(cell: DrawnCell, x: number): DrawnCell {
  const words = cell.words.filter((word) => word.x0 < x - 2);
  return words.length === cell.words.length || words.length === 0 ? cell : cellFrom(words, cell.y, cell.height);
}

function rowsOf(source: Source, words: Word[]): DrawnRow[] {
  const rows: { words: Word[]; top: number; bottom: number }[] = [];
  for (const word of words.toSorted((a, b) => a.box[1] + a.box[3] - b.box[1] - b.box[3])) {
    const middle = (word.box[1] + word.box[3]) / 2;
    const row = rows.at(-1);
    if (row && middle < row.bottom - (row.bottom - row.top) * 0.3) row.words.push(word);
    else rows.push({ words: [word], top: word.box[1], bottom: word.box[3] });
  }
  return rows.map(({ words: inRow, top, bottom }) => ({ y: (top + bottom) / 2, cells: cellsOf(source, inRow.toSorted((a, b) => a.box[0] - b.box[0]), (top + bottom) / 2, bottom - top) }));
}

function cellsOf(source: Source, words: Word[], y: number, height: number): DrawnCell[] {
  const groups: Piece[][] = [];
  for (const word of words) {
    const text = source.document.text.slice(word.start, word.end).trim();
    if (!text) continue;
    const piece = { text, start: source.fromDocument(word.start), end: source.fromDocument(word.end), x0: word.box[0], x1: word.box[2] };
    const last = groups.at(-1)?.at(-1);
    if (last && piece.x0 - last.x1 < height * GAP) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.map((pieces) => cellFrom(pieces, y, height));
}

function cellFrom(words: Piece[], y: number, height: number): DrawnCell {
  const text = words.map((word) => word.text).join(' ');
  // Type that is spaced for show reads as single letters.
  return { text: SPACED.test(text) ? text.replace(/\s/gu, '') : text, words, y, height, start: Math.min(...words.map(({ start }) => start)), end: Math.max(...words.map(({ end }) => end)), x0: Math.min(...words.map(({ x0 }) => x0)), x1: Math.max(...words.map(({ x1 }) => x1)) };
}

function plainRows(source: Source): DrawnRow[] {
  return source.lines.filter(({ furniture }) => !furniture).map((line, y) => {
    const cells: DrawnCell[] = [];
    let from = 0;
    for (const part of line.text.split(WIDE)) {
      const at = line.text.indexOf(part, from);
      if (part.trim()) cells.push(cellFrom([{ text: part.trim(), start: line.start + at, end: line.start + at + part.length, x0: at, x1: at + part.length }], y, 1));
      from = at + part.length;
    }
    return { cells, y };
  });
}
