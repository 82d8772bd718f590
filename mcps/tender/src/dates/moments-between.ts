import { indexAt } from '../source/source.ts';
import type { Moment } from './find-moments.ts';

/** The moments that begin in a span of the text. `moments` are in order of place, so that thousands cost no more than a few. */
export function momentsBetween(moments: readonly Moment[], start: number, end: number): Moment[] {
  const from = indexAt(moments, start - 1) + 1;
  const found: Moment[] = [];
  for (let at = from; at < moments.length; at += 1) {
    const moment = moments[at];
    if (!moment || moment.start >= end) break;
    if (moment.start >= start) found.push(moment);
  }
  return found;
}
