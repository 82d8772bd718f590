import type { Box } from '@0711/contract/evidence';
import { holds } from './boxes.ts';
import type { Rule } from './read-rules.ts';
import type { Widget } from './read-widgets.ts';

/** A small square to tick, drawn or part of a form. */
export type TickBox = { box: Box; ticked: boolean };

const SMALLEST = 5;
const LARGEST = 17;
const CLOSE = 1.5;

/**
 * Finds the tick boxes of a page and the rules that are none of theirs. `marks` are the boxes of small shapes that are no rules:
 * a square with one inside is ticked.
 */
export function findTickBoxes(rules: Rule[], marks: Box[], widgets: Widget[]): { boxes: TickBox[]; rules: Rule[] } {
  const boxes: TickBox[] = widgets.map(({ box, on }) => ({ box, ticked: on }));
  const used = new Set<Rule>();
  const small = rules.filter((rule) => rule.to - rule.from >= SMALLEST && rule.to - rule.from <= LARGEST);
  const across = small.filter((rule) => rule.horizontal).toSorted((a, b) => a.at - b.at);
  const down = small.filter((rule) => !rule.horizontal);
  for (const top of across) {
    const side = top.to - top.from;
    const bottom = across.find((rule) => same(rule.from, top.from) && same(rule.to, top.to) && Math.abs(rule.at - top.at - side) < 0.3 * side);
    if (!bottom || used.has(top)) continue;
    const left = down.find((rule) => same(rule.at, top.from) && same(rule.from, top.at) && same(rule.to, bottom.at));
    const right = down.find((rule) => same(rule.at, top.to) && same(rule.from, top.at) && same(rule.to, bottom.at));
    if (!left || !right) continue;
    const box: Box = [top.from, top.at, top.to, bottom.at];
    for (const rule of small) if (onEdge(rule, box)) used.add(rule);
    if (boxes.some((known) => holds(known.box, box) || holds(box, known.box))) continue;
    boxes.push({ box, ticked: marks.some((mark) => holds(box, mark)) });
  }
  return { boxes, rules: rules.filter((rule) => !used.has(rule)) };
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= CLOSE;
}

function onEdge(rule: Rule, [x0, y0, x1, y1]: Box): boolean {
  if (rule.horizontal) return same(rule.from, x0) && same(rule.to, x1) && (same(rule.at, y0) || same(rule.at, y1));
  return same(rule.from, y0) && same(rule.to, y1) && (same(rule.at, x0) || same(rule.at, x1));
}
