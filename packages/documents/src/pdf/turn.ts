import type { Box } from '@0711/contract/evidence';
import type { Glyph } from './read-glyphs.ts';
import type { Rule } from './read-rules.ts';

export type Quarter = 0 | 1 | 2 | 3;
export type Size = { width: number; height: number };

/**
 * A page that is looked at turned, so that text running in `direction` is upright; its size is that of the page as shown. `skew` is how
 * far its lines still fall then, in radians: a page that was scanned askew is looked at turned back by it, about its middle.
 */
export type Turned = Size & { direction: Quarter; skew?: number };

/** A box of a page as it lies when the page is turned so that text running in `direction` is upright. */
export function turnBox(box: Box, { direction, width, height }: Turned): Box {
  const [x0, y0, x1, y1] = box;
  if (direction === 1) return [y0, width - x1, y1, width - x0];
  if (direction === 2) return [width - x1, height - y1, width - x0, height - y0];
  if (direction === 3) return [height - y1, x0, height - y0, x1];
  return box;
}

/** Where a point of the page as shown lies when its lines are level. */
export function upright([x, y]: readonly [number, number], turned: Turned): [number, number] {
  const [tx, ty] = turnBox([x, y, x, y], turned);
  return rotate([tx, ty], turned, -(turned.skew ?? 0));
}

/** Undoes `turnBox`; a box on a page that lies askew keeps its size. */
export function turnBack(level: Box, turned: Turned): Box {
  const { direction, width, height } = turned;
  const [x0, y0, x1, y1] = turned.skew ? moved(level, turned, turned.skew) : level;
  const box: Box = [x0, y0, x1, y1];
  if (direction === 1) return [width - y1, x0, width - y0, x1];
  if (direction === 2) return [width - x1, height - y1, width - x0, height - y0];
  if (direction === 3) return [y0, height - x1, y1, height - x0];
  return box;
}

function moved([x0, y0, x1, y1]: Box, turned: Turned, angle: number): Box {
  const middle = [(x0 + x1) / 2, (y0 + y1) / 2] as const;
  const [x, y] = rotate(middle, turned, angle);
  const [right, down] = [x - middle[0], y - middle[1]];
  return [x0 + right, y0 + down, x1 + right, y1 + down];
}

/** Turns a point clockwise about the middle of the turned page. */
function rotate([x, y]: readonly [number, number], { direction, width, height }: Turned, angle: number): [number, number] {
  const [cx, cy] = direction % 2 === 0 ? [width / 2, height / 2] : [height / 2, width / 2];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos];
}

/** A character as it lies on the turned page. */
export function turnGlyph(glyph: Glyph, size: Size): Glyph {
  if (glyph.direction === 0) return glyph;
  const baseline = glyph.direction === 1 ? size.width - glyph.baseline : glyph.direction === 2 ? size.height - glyph.baseline : glyph.baseline;
  return { ...glyph, box: turnBox(glyph.box, { ...size, direction: glyph.direction }), baseline };
}

/** A rule as it lies on the turned page. */
export function turnRule(rule: Rule, turned: Turned): Rule {
  const { direction } = turned;
  if (direction === 0) return rule;
  const flat: Box = rule.horizontal ? [rule.from, rule.at, rule.to, rule.at] : [rule.at, rule.from, rule.at, rule.to];
  const [x0, y0, x1, y1] = turnBox(flat, turned);
  const horizontal = direction === 2 ? rule.horizontal : !rule.horizontal;
  return horizontal ? { horizontal, at: y0, from: x0, to: x1 } : { horizontal, at: x0, from: y0, to: y1 };
}
