import { TOTAL } from './criterion.ts';
import { clipped } from './drawn-rows.ts';
import type { DrawnCell, DrawnRow } from './drawn-rows.ts';

export type Beside = { name: string; start: number; end: number };
type Block = { cells: DrawnCell[]; top: number; bottom: number };

const LETTERS = /\p{L}{3}/u;
const NUMBERED = /^\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[IVX]{1,4})(?:[.):]\s*|\s+)(?=\p{L}{3})/u;
const SENTENCE = /[.?!]["“”)]?$/u;
const PART_GAP = 1.75;
const SAME_COLUMN = 16;
const MAX_NAME = 150;
const MAX_BELOW = 14;

/**
 * The name beside each figure of a column. Names stand in the column under the head for names, else furthest left, in blocks that gaps,
 * numbers or the end of a sentence part; blocks go to figures in order where there are as many, else to the figure beside them.
 * Null where a figure has no name.
 */
export function nameBesides(rows: DrawnRow[], figures: { cell: DrawnCell; row: number }[], headRow: number, head: DrawnCell | null): Beside[] | null {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return null;
  const left = Math.min(...figures.map(({ cell }) => cell.x0));
  const right = Math.max(...figures.map(({ cell }) => cell.x1));
  const lettered = rows.slice(headRow + 1, last.row + 1 + MAX_BELOW).map(({ cells }) => cells.filter(({ text }) => LETTERS.test(text)));
  const onLeft = lettered.some((cells) => cells.some(({ x0 }) => x0 < left - 2));
  const beside = lettered.map((cells) => cells.filter((cell) => (onLeft ? cell.x0 < left - 2 : cell.x0 > right)));
  const x = columnAt(beside.flat(), figures.length, head);
  if (x === null) return null;
  const nextHead = (rows[headRow]?.cells ?? []).find((cell) => head !== null && cell.x0 > head.x1 && LETTERS.test(cell.text));
  const limit = onLeft ? Math.min(left, nextHead && nextHead.x0 > x + SAME_COLUMN ? nextHead.x0 : left) : Number.POSITIVE_INFINITY;
  const inColumn = beside.map((cells) => cells.filter((cell) => Math.abs(cell.x0 - x) < SAME_COLUMN).slice(0, 1).map((cell) => clipped(cell, limit)));
  const blocks = blocksOf(inColumn.flat(), new Set(figures.map(({ row }) => rows[row]?.y ?? -1)));
  const names = figures.map(({ row }, i) => nameFrom(assigned(blocks, figures.map((figure) => rows[figure.row]?.y ?? 0), i, rows[row]?.y ?? 0)));
  return names.every((name) => name !== null) ? names : null;
}

/** Where the column of names begins: the one that overlaps its head most, else the first with enough entries. */
function columnAt(cells: DrawnCell[], least: number, head: DrawnCell | null): number | null {
  const columns: DrawnCell[][] = [];
  for (const cell of cells.toSorted((a, b) => a.x0 - b.x0)) {
    const column = columns.find(([one]) => one && Math.abs(one.x0 - cell.x0) < SAME_COLUMN);
    if (column) column.push(cell);
    else columns.push([cell]);
  }
  const full = columns.filter(({ length }) => length * 2 >= least);
  const under = (column: DrawnCell[]): number => (head ? column.filter((cell) => cell.x0 < head.x1 + 4 && cell.x1 > head.x0 - 4).length : 0);
  const best = full.toSorted((a, b) => under(b) - under(a))[0];
  return (head && best && under(best) > 0 ? best : full[0])?.[0]?.x0 ?? null;
}

/** A column's lines in blocks; `starts` are the heights of figures, where a line that stands beside one after a figure's line begins anew. */
function blocksOf(cells: DrawnCell[], starts: Set<number>): Block[] {
  const blocks: Block[] = [];
  const pitch = pitchOf(cells);
  for (const cell of cells) {
    const block = blocks.at(-1);
    const above = block?.cells.at(-1);
    const begins = !above || cell.y - above.y > pitch * PART_GAP || NUMBERED.test(cell.text) || TOTAL.test(cell.text) || (SENTENCE.test(above.text) && /^\p{Lu}/u.test(cell.text)) || (starts.has(cell.y) && block?.cells.some(({ y }) => starts.has(y)) === true);
    if (block && !begins) {
      block.cells.push(cell);
      block.bottom = cell.y;
    } else if (TOTAL.test(cell.text)) break;
    else blocks.push({ cells: [cell], top: cell.y, bottom: cell.y });
  }
  return blocks;
}

/** The usual distance of lines that follow each other. */
function pitchOf(cells: DrawnCell[]): number {
  const gaps = cells.flatMap(({ y }, i) => (i > 0 ? [y - (cells[i - 1]?.y ?? y)] : [])).filter((gap) => gap > 0).toSorted((a, b) => a - b);
  const height = cells[0]?.height ?? 12;
  return Math.min(gaps[Math.floor(gaps.length / 4)] ?? height * 1.2, height * 1.5);
}

/** The block of the figure at height `y`: the one beside it, the block of its place where there are as many, else the nearest not nearer to another figure. */
function assigned(blocks: Block[], heights: number[], i: number, y: number): Block | null {
  const slack = (blocks[0]?.cells[0]?.height ?? 12) * 0.9;
  const beside = (one: Block, at: number): boolean => one.top - slack <= at && at <= one.bottom + slack;
  const numbered = blocks.filter(({ cells }) => NUMBERED.test(cells[0]?.text ?? ''));
  const candidates = numbered.length === heights.length ? numbered : blocks.length === heights.length ? blocks : null;
  if (candidates) return candidates[i] ?? null;
  const near = blocks.filter((block) => beside(block, y));
  const distance = (block: Block): number => Math.abs((block.top + block.bottom) / 2 - y);
  return near[0] ?? blocks.filter((block) => heights.every((other) => Math.abs(block.top - y) <= Math.abs(block.top - other))).toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** A name that goes on into sentences is its first line. */
function nameFrom(block: Block | null): Beside | null {
  const [first] = block?.cells ?? [];
  if (!block || !first) return null;
  const whole = block.cells.map(({ text }) => text).join(' ');
  const described = block.cells.length > 1 && (whole.length > MAX_NAME || (SENTENCE.test(whole) && block.cells.length > 2));
  const kept = described ? [first] : block.cells;
  const text = kept.map((cell) => cell.text).join(' ').replace(/(?<=\p{Ll})-\s(?=\p{Ll})/gu, '');
  return { name: text, start: Math.min(...kept.map(({ start }) => start)), end: Math.max(...kept.map(({ end }) => end)) };
}
