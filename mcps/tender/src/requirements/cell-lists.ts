import type { Source, Unit } from '../source/source.ts';
import { brokenParts } from './hard-breaks.ts';

/** A stretch of a unit that is read by itself: an entry of a list within a cell is a list item of its own. */
export type Part = { start: number; end: number; unit: Unit };

const BULLET = /^[ \t]*(?:[•●▪■◦○‣∙·➢➤►▶◆◇❖▫◾\uf000-\uf0ff]\s*|[-–—*o]\s+)(?=\S)/u;
const NUMBER = /^[ \t]*\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z])(?:[.)]\s+|(?<=\(\w{1,2})\))(?=\S)/u;

/** The cells of a row; lists within them, or within a paragraph, entry by entry, with the text before them. */
export function partsOf(source: Source, unit: Unit): Part[] {
  if (unit.kind !== 'table_row') return brokenParts(source, unit);
  return unit.cells.flatMap((cell) => listIn(source, unit, cell));
}

function listIn(source: Source, unit: Unit, cell: { start: number; end: number }): Part[] {
  const text = source.text.slice(cell.start, cell.end);
  if (!text.includes('\n')) return [{ ...cell, unit }];
  const lines = [...text.matchAll(/[^\n]+/gu)];
  const bullets = lines.filter(({ 0: line }) => BULLET.test(line)).map(({ index }) => index);
  const numbers = lines.filter(({ 0: line }) => NUMBER.test(line)).map(({ index }) => index);
  // A number may also begin a line within a sentence (`bis zum\n3. Mai`); two are a list.
  const marks = [...bullets, ...(numbers.length > 1 ? numbers : [])].sort((a, b) => a - b);
  if (marks.length === 0) return [{ ...cell, unit }];
  const cuts = [...new Set([0, ...marks, text.length])];
  return cuts.slice(0, -1).flatMap((from, i): Part[] => {
    const place = { start: cell.start + from, end: cell.start + from + text.slice(from, cuts[i + 1]).trimEnd().length };
    if (place.end <= place.start) return [];
    return [{ ...place, unit: marks.includes(from) ? { ...unit, kind: 'list_item', cells: [] } : unit }];
  });
}
