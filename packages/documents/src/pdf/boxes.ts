import type { Box } from '@0711/contract/evidence';

/** The smallest box around some boxes. */
export function union(boxes: readonly Box[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x0 = Math.min(x0, box[0]);
    y0 = Math.min(y0, box[1]);
    x1 = Math.max(x1, box[2]);
    y1 = Math.max(y1, box[3]);
  }
  return [x0, y0, x1, y1];
}

/** Whether the middle of `inner` lies in `outer`. */
export function holds(outer: Box, inner: Box): boolean {
  const x = (inner[0] + inner[2]) / 2;
  const y = (inner[1] + inner[3]) / 2;
  return x >= outer[0] && x <= outer[2] && y >= outer[1] && y <= outer[3];
}

export function area(box: Box): number {
  return (box[2] - box[0]) * (box[3] - box[1]);
}

/** A box at hundredths of a point: finer than any eye, and half the bytes. */
export function rounded(box: Box): Box {
  return [Math.round(box[0] * 100) / 100, Math.round(box[1] * 100) / 100, Math.round(box[2] * 100) / 100, Math.round(box[3] * 100) / 100];
}
