import type { Segment } from './segments.ts';

/** A line as read: segments that stand side by side. */
export type LayoutLine = { segments: Segment[] };

/** The lines of a page in reading order. */
export function layoutPage(segments: Segment[]): LayoutLine[] {
  const lines: LayoutLine[] = [];
  for (const segment of segments) {
    const last = lines.at(-1)?.segments.at(-1);
    const same = last && last.direction === segment.direction && Math.abs(last.baseline - segment.baseline) < 0.4 * Math.max(last.size, segment.size) && segment.box[0] >= last.box[2] - 1;
    if (same) lines.at(-1)?.segments.push(segment);
    else lines.push({ segments: [segment] });
  }
  return lines;
}
