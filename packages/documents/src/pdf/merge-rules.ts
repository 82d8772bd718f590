import { DisjointSets } from './disjoint-sets.ts';
import type { Rule } from './read-rules.ts';

const SNAP = 2;
const TOUCH = 3;
const MOST_PAIRS = 4_000_000;

/** Rules on the same line that touch or overlap become one: cells are often bordered one by one. */
export function mergeRules(rules: Rule[]): Rule[] {
  const merged: Rule[] = [];
  for (const horizontal of [true, false]) {
    const sorted = rules.filter((rule) => rule.horizontal === horizontal).toSorted((a, b) => a.at - b.at || a.from - b.from);
    for (let i = 0; i < sorted.length; ) {
      const first = sorted[i];
      if (!first) break;
      let end = i;
      while (end < sorted.length && (sorted[end]?.at ?? Infinity) - first.at <= SNAP) end += 1;
      merged.push(...mergeOnLine(sorted.slice(i, end)));
      i = end;
    }
  }
  return merged;
}

function mergeOnLine(rules: Rule[]): Rule[] {
  const merged: Rule[] = [];
  const at = rules.reduce((sum, rule) => sum + rule.at, 0) / rules.length;
  for (const rule of rules.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && rule.from <= last.to + TOUCH) last.to = Math.max(last.to, rule.to);
    else merged.push({ ...rule, at });
  }
  return merged;
}

/** Rules that cross or touch, in groups. A rule that meets no other (an underline) is in no group. */
export function groupRules(rules: Rule[]): Rule[][] {
  const rows = rules.filter((rule) => rule.horizontal);
  const columns = rules.filter((rule) => !rule.horizontal);
  if (rows.length * columns.length > MOST_PAIRS) return [];
  const sets = new DisjointSets(rows.length + columns.length);
  rows.forEach((row, i) => {
    columns.forEach((column, j) => {
      const meet = column.at >= row.from - TOUCH && column.at <= row.to + TOUCH && row.at >= column.from - TOUCH && row.at <= column.to + TOUCH;
      if (meet) sets.join(i, rows.length + j);
    });
  });
  const groups = new Map<number, Rule[]>();
  [...rows, ...columns].forEach((rule, i) => {
    const root = sets.find(i);
    groups.set(root, [...(groups.get(root) ?? []), rule]);
  });
  return [...groups.values()].filter((group) => group.length > 2);
}
