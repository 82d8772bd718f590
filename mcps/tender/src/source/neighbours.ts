import type { Word } from '@0711/documents/types';
import { indexAt, unitAt } from './source.ts';
import type { Source } from './source.ts';

/** Text that a label may speak of: `after` it in its paragraph, in its row's next `cell`, in the `column` below, to the `right`, or on the `next` lines. */
export type Region = { relation: 'cell' | 'column' | 'after' | 'right' | 'below' | 'next'; start: number; end: number };

const MAX_AFTER = 300;
const MAX_DROP = 46;
const MAX_SPACE = 10;
const NUMBER = /^\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z])[.):]{0,2}$/iu;

/** The regions beside a label at `start`–`end` of a source's flat text, the surest kind first. */
export function neighboursOf(source: Source, start: number, end: number): Region[] {
  const regions: Region[] = [...cellRegions(source, start, end)];
  const unit = unitAt(source, start);
  const inCell = unit?.cells.find((cell) => cell.start <= start && start < cell.end);
  const limit = Math.min(inCell?.end ?? unit?.end ?? end + MAX_AFTER, end + MAX_AFTER);
  const lead = /^[\s:|–—-]*/u.exec(source.text.slice(end, limit))?.[0].length ?? 0;
  if (end + lead < limit) regions.push({ relation: 'after', start: end + lead, end: limit });
  regions.push(...drawnRegions(source, start, end));
  const at = indexAt(source.lines, start);
  const line = source.lines[at];
  // In a row of several heads the lines that follow are the other heads' values.
  const heads = unit?.kind === 'table_row' && unit.cells.filter((cell) => cell.end > cell.start).length > 2;
  if (line && !heads && /^[\s:.]*$/.test(source.text.slice(end, line.end))) {
    const first = source.lines[at + 1];
    const last = source.lines[Math.min(at + 3, source.lines.length - 1)];
    if (first && last && last.end > first.start) regions.push({ relation: 'next', start: first.start, end: last.end });
  }
  return regions;
}

function cellRegions(source: Source, start: number, end: number): Region[] {
  const at = indexAt(source.units, start);
  const row = source.units[at];
  if (!row || row.kind !== 'table_row') return [];
  const column = row.cells.findIndex((cell) => cell.start <= start && end <= cell.end + 1);
  if (column < 0) return [];
  const regions: Region[] = row.cells.slice(column + 1).filter((c) => c.end > c.start).map((c) => ({ relation: 'cell', start: c.start, end: c.end }));
  const below = source.units[at + 1];
  const cell = below?.kind === 'table_row' && below.cells.length === row.cells.length ? below.cells[column] : undefined;
  if (cell && cell.end > cell.start) regions.push({ relation: 'column', start: cell.start, end: cell.end });
  return regions;
}

/** Words beside and under a label as the page shows them, whatever order the text has them in. */
function drawnRegions(source: Source, start: number, end: number): Region[] {
  const from = source.toDocument(start);
  const to = source.toDocument(end);
  const page = source.document.pages[indexAt(source.document.pages, from)];
  const words = page?.lines.flatMap((line) => line.words) ?? [];
  const label = words.filter((word) => word.end > from && word.start < to);
  const lastLine = label.at(-1);
  const firstWord = label[0];
  if (!lastLine || !firstWord) return [];
  const row = words.filter((word) => sameRow(word, lastLine) && word.box[0] >= lastLine.box[2] - 0.5).sort((a, b) => a.box[0] - b.box[0]);
  const regions: Region[] = [];
  const group = firstGroup(row);
  const right = group[0] && group[0].box[0] - lastLine.box[2] < 260 ? spanOf(source, group) : null;
  if (right) regions.push({ relation: 'right', ...right });
  const stop = row.find((word) => word.box[0] - lastLine.box[2] > 10)?.box[0] ?? Infinity;
  const onRow = label.filter((word) => sameRow(word, lastLine));
  // What stands under `1. Issued by` begins under its number.
  const number = words.find((word) => sameRow(word, lastLine) && word.end <= from && NUMBER.test(source.text.slice(source.fromDocument(word.start), source.fromDocument(word.end))) && (onRow[0]?.box[0] ?? 0) - word.box[2] < MAX_SPACE);
  const left = Math.min(...[...onRow, ...(number ? [number] : [])].map((word) => word.box[0]));
  const under = words.filter((w) => w.box[1] >= lastLine.box[3] - 2 && w.box[1] - lastLine.box[3] < MAX_DROP && w.box[0] >= left - 8 && w.box[0] < stop - 3);
  for (const line of rowsOf(under).slice(0, 3)) {
    const span = spanOf(source, firstGroup(line, 24));
    if (span) regions.push({ relation: 'below', ...span });
  }
  return regions;
}

function sameRow(a: Word, b: Word): boolean {
  const middle = (a.box[1] + a.box[3]) / 2;
  return middle > b.box[1] && middle < b.box[3];
}

function firstGroup(row: Word[], gap = 30): Word[] {
  const end = row.findIndex((word, i) => i > 0 && word.box[0] - (row[i - 1]?.box[2] ?? 0) > gap);
  return end < 0 ? row : row.slice(0, end);
}

function rowsOf(words: Word[]): Word[][] {
  const rows: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.box[1] - b.box[1])) {
    const row = rows.find((r) => r[0] && sameRow(word, r[0]));
    if (row) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => row.sort((a, b) => a.box[0] - b.box[0]));
}

function spanOf(source: Source, words: Word[]): { start: number; end: number } | null {
  if (words.length === 0) return null;
  const start = Math.min(...words.map((word) => word.start));
  const end = Math.max(...words.map((word) => word.end));
  // Words drawn side by side may stand far apart in the text; then only the first run is one quote.
  if (end - start > words.reduce((sum, word) => sum + word.end - word.start + 3, 0)) return words[0] ? { start: source.fromDocument(words[0].start), end: source.fromDocument(words[0].end) } : null;
  return { start: source.fromDocument(start), end: source.fromDocument(end) };
}
