import type { Box } from '@0711/contract/evidence';
import type { RowOf } from './group-rows.ts';
import type { Segment } from './segments.ts';

/** A thing to be put in order: a segment of text, or something with text of its own. */
export type Item = { box: Box; segment: Segment | null };

/** Rows `from`–`to` (exclusive) that are set in columns, parted at x = `at`. */
export type ColumnRun = { from: number; to: number; at: number };

const NARROWEST_GUTTER = 7;
const FEWEST_ROWS = 4;

/** The tallest run of rows that is set in two or more columns, parted at their first gutter; null when there is none. */
export function findColumns(rows: RowOf<Item>[]): ColumnRun | null {
  let best: ColumnRun | null = null;
  let tallest = 0;
  for (const at of gutters(rows)) {
    for (const run of runsAt(rows, at)) {
      const height = (rows[run.to - 1]?.bottom ?? 0) - (rows[run.from]?.top ?? 0);
      if (height > tallest && areColumns(rows.slice(run.from, run.to), at)) [best, tallest] = [run, height];
    }
  }
  return best;
}

/** The middles of the gaps between things that stand side by side, each once. */
function gutters(rows: RowOf<Item>[]): number[] {
  const found: number[] = [];
  for (const { items } of rows) {
    const sorted = items.toSorted((a, b) => a.box[0] - b.box[0]);
    let reach = -Infinity;
    for (const { box } of sorted) {
      if (reach > -Infinity && box[0] - reach >= NARROWEST_GUTTER) {
        const middle = (reach + box[0]) / 2;
        if (!found.some((at) => Math.abs(at - middle) < 3)) found.push(middle);
      }
      reach = Math.max(reach, box[2]);
    }
  }
  return found;
}

/** The longest stretches of rows that nothing crosses at `at`, each cut to where there is text on both sides. */
function runsAt(rows: RowOf<Item>[], at: number): ColumnRun[] {
  const runs: ColumnRun[] = [];
  let from = 0;
  const end = (to: number): void => {
    const run = cutToColumns(rows, from, to, at);
    if (run && run.to - run.from >= FEWEST_ROWS) runs.push(run);
  };
  rows.forEach((row, i) => {
    if (!row.items.some(({ box }) => box[0] < at && box[2] > at)) return;
    end(i);
    from = i + 1;
  });
  end(rows.length);
  return runs;
}

/**
 * Leaves out what stands above or below both columns. What stands above the right column on the left is read first anyway, as is
 * what stands below the left one on the right; the other two corners belong to the run as far as they are drawn with their column or, where that tells nothing, follow closely.
 */
function cutToColumns(rows: RowOf<Item>[], from: number, to: number, at: number): ColumnRun | null {
  const left = rows.map((row, i) => i >= from && i < to && row.items.some(({ box }) => box[2] <= at));
  const right = rows.map((row, i) => i >= from && i < to && row.items.some(({ box }) => box[0] >= at));
  const top = Math.max(rows[left.indexOf(true)]?.top ?? Infinity, rows[right.indexOf(true)]?.top ?? Infinity);
  const bottom = Math.min(rows[left.lastIndexOf(true)]?.bottom ?? -Infinity, rows[right.lastIndexOf(true)]?.bottom ?? -Infinity);
  let first = rows.findIndex((row, i) => i >= from && i < to && row.bottom > top);
  let last = rows.findLastIndex((row, i) => i >= from && i < to && row.top < bottom) + 1;
  if (first < 0 || last <= first) return null;
  const within = rows.slice(first, last).flatMap((row) => row.items);
  const leftEnd = Math.max(...orders(within.filter(({ box }) => box[2] <= at)));
  const rightStart = Math.min(...orders(within.filter(({ box }) => box[0] >= at)));
  const inTurn = leftEnd < rightStart;
  const above = (i: number): boolean => (inTurn ? Math.min(...orders(rows[i]?.items ?? [])) > leftEnd : closeTo(rows[i], rows[i + 1]));
  const below = (i: number): boolean => (inTurn ? Math.max(...orders(rows[i]?.items ?? [])) < rightStart : closeTo(rows[i - 1], rows[i]));
  while (first > from && right[first - 1] && above(first - 1)) first -= 1;
  while (last < to && left[last] && below(last)) last += 1;
  return { from: first, to: last, at };
}

function orders(items: Item[]): number[] {
  return items.map((item) => item.segment?.order ?? 0);
}

function bothSides(row: RowOf<Item>, at: number): boolean {
  return row.items.some(({ box }) => box[2] <= at) && row.items.some(({ box }) => box[0] >= at);
}

function closeTo(above: RowOf<Item> | undefined, below: RowOf<Item> | undefined): boolean {
  return above !== undefined && below !== undefined && below.top - above.bottom < 0.8 * (above.bottom - above.top);
}

/**
 * Columns are read one after the other; the rows of a table across. Columns hold several lines of running text each, and are mostly
 * drawn one after the other, while tables are drawn row by row and have short cells or lines of one column beside gaps.
 */
function areColumns(rows: RowOf<Item>[], at: number): boolean {
  const segments = rows.flatMap((row) => row.items.flatMap((item) => item.segment ?? []));
  const left = sideOf(rows, (box) => box[2] <= at);
  const right = sideOf(rows, (box) => box[0] >= at);
  if (left.rows < FEWEST_ROWS || right.rows < FEWEST_ROWS || right.x0 - left.x1 < NARROWEST_GUTTER) return false;
  const shared = rows.filter((row) => bothSides(row, at)).length;
  const switches = countSwitches(segments, at);
  const drawnInTurn = switches <= Math.max(1, Math.floor(shared / 10));
  const running = left.characters >= 18 && right.characters >= 18;
  const labels = shared >= 0.6 * Math.max(left.rows, right.rows) && left.characters < 25 && left.full < 0.5;
  if (drawnInTurn) return running || (!labels && left.characters >= 8 && right.characters >= 8 && shared < 0.8 * rows.length);
  return running && left.full >= 0.6 && right.full >= 0.6 && left.rows >= 8 && right.rows >= 8 && left.words >= 4 && right.words >= 4;
}

type Side = { rows: number; x1: number; x0: number; characters: number; words: number; full: number };

/** How one side looks: lines, their average length, and the share of them that reach across most of it. */
function sideOf(rows: RowOf<Item>[], isIn: (box: Box) => boolean): Side {
  const lines = rows.map((row) => row.items.filter((item) => isIn(item.box))).filter((items) => items.length > 0);
  const x0 = Math.min(...lines.flat().map((item) => item.box[0]));
  const x1 = Math.max(...lines.flat().map((item) => item.box[2]));
  const words = lines.map((items) => items.flatMap((item) => item.segment?.words ?? []));
  const reach = lines.filter((items) => Math.max(...items.map((i) => i.box[2])) - Math.min(...items.map((i) => i.box[0])) > 0.7 * (x1 - x0));
  const count = Math.max(1, lines.length);
  const characters = words.flat().reduce((sum, word) => sum + word.text.length + 1, 0) / count;
  return { rows: lines.length, x0, x1, characters, words: words.flat().length / count, full: reach.length / count };
}

/** How often the drawing order changes from one side to the other. */
function countSwitches(segments: Segment[], at: number): number {
  const sides = segments.toSorted((a, b) => a.order - b.order).map((segment) => segment.box[0] >= at);
  return sides.filter((side, i) => i > 0 && side !== sides[i - 1]).length;
}
