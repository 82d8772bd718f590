import type { Box } from '@0711/contract/evidence';
import { union } from './boxes.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { groupRules, mergeRules } from './merge-rules.ts';
import type { Rule } from './read-rules.ts';

/** A cell of a ruled table. `row` and `column` are those of its top left corner. */
export type Cell = { box: Box; row: number; column: number; spansAll: boolean };

/** A grid drawn with lines; a frame is one with a single cell. */
export type Table = { box: Box; cells: Cell[]; columns: number };

const SAME = 3;
const MOST_CELLS = 20_000;

/** The ruled tables of a page, largest first. Lines that border nothing (underlines, strokes through text) give none. */
export function findTables(rules: Rule[]): Table[] {
  return groupRules(mergeRules(rules))
    .flatMap((group) => tableOf(group) ?? [])
    .toSorted((a, b) => (b.box[2] - b.box[0]) * (b.box[3] - b.box[1]) - (a.box[2] - a.box[0]) * (a.box[3] - a.box[1]));
}

function tableOf(group: Rule[]): Table | null {
  const across = group.filter((rule) => rule.horizontal);
  const down = group.filter((rule) => !rule.horizontal);
  const xs = edges([...down.map((rule) => rule.at), ...across.flatMap((rule) => [rule.from, rule.to])]);
  const ys = edges([...across.map((rule) => rule.at), ...down.flatMap((rule) => [rule.from, rule.to])]);
  const [width, height] = [xs.length - 1, ys.length - 1];
  if (width < 1 || height < 1 || width * height > MOST_CELLS) return null;
  const sets = new DisjointSets(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [ys[row], ys[row + 1], xs[column], xs[column + 1]];
      if (column + 1 < width && !covered(down, right, top, bottom)) sets.join(row * width + column, row * width + column + 1);
      if (row + 1 < height && !covered(across, bottom, left, right)) sets.join(row * width + column, (row + 1) * width + column);
    }
  }
  const cells = cellsOf(sets, xs, ys).filter((cell) => bordered(cell.box, across, down));
  if (cells.length === 0) return null;
  return { box: union(cells.map((cell) => cell.box)), cells: renumber(cells), columns: new Set(cells.map((cell) => cell.column)).size };
}

/** Positions in order; those that lie together count once. */
function edges(positions: number[]): number[] {
  const distinct: number[] = [];
  for (const at of positions.toSorted((a, b) => a - b)) if (at - (distinct.at(-1) ?? -Infinity) > SAME) distinct.push(at);
  return distinct;
}

function cellsOf(sets: DisjointSets, xs: number[], ys: number[]): Cell[] {
  const width = xs.length - 1;
  const members = new Map<number, { rows: number[]; columns: number[] }>();
  for (let i = 0; i < width * (ys.length - 1); i += 1) {
    const root = sets.find(i);
    const member = members.get(root) ?? { rows: [], columns: [] };
    member.rows.push(Math.floor(i / width));
    member.columns.push(i % width);
    members.set(root, member);
  }
  return [...members.values()].map(({ rows, columns }) => {
    const [top, bottom, left, right] = [Math.min(...rows), Math.max(...rows), Math.min(...columns), Math.max(...columns)];
    const box: Box = [xs[left] ?? 0, ys[top] ?? 0, xs[right + 1] ?? 0, ys[bottom + 1] ?? 0];
    return { box, row: top, column: left, spansAll: left === 0 && right === width - 1 };
  });
}

/** Whether rules at `at` cover at least half of the way between two points. */
function covered(rules: Rule[], at: number, from: number, to: number): boolean {
  let length = 0;
  for (const rule of rules) {
    if (Math.abs(rule.at - at) <= SAME) length += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  }
  return length >= (to - from) / 2;
}

/** A cell may be open at one side at most: tables often leave their outer borders out, but not more. */
function bordered([x0, y0, x1, y1]: Box, across: Rule[], down: Rule[]): boolean {
  const sides = [covered(across, y0, x0, x1), covered(across, y1, x0, x1), covered(down, x0, y0, y1), covered(down, x1, y0, y1)];
  return sides.filter(Boolean).length >= 3;
}

/** Leaves out the numbers of rows and columns in which no cell begins. */
function renumber(cells: Cell[]): Cell[] {
  const rows = [...new Set(cells.map((cell) => cell.row))].toSorted((a, b) => a - b);
  const columns = [...new Set(cells.map((cell) => cell.column))].toSorted((a, b) => a - b);
  return cells
    .map((cell) => ({ ...cell, row: rows.indexOf(cell.row), column: columns.indexOf(cell.column) }))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
}
