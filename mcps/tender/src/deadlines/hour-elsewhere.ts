import { momentsOf } from '../dates/assign-roles.ts';
import type { Moment } from '../dates/find-moments.ts';
import type { Source } from '../source/source.ts';

const STEM = 7;
const NEAR = 90;

/**
 * The mention of an event's day that has its hour, where a schedule gives the day alone: `Kolloquium: 18.02.2028` and, elsewhere, `im
 * Kolloquium am 18.02.2028 um 13:00 Uhr`. A long word of the label must stand shortly before it. Null without one, or with two hours.
 */
export function hourElsewhere(source: Source, day: string, label: string): Moment | null {
  const stems = [...label.toLowerCase().matchAll(/\p{L}{7,}/gu)].map(([word]) => word.slice(0, STEM));
  const timed = momentsOf(source).filter((moment) => {
    if (!moment.timed || moment.day !== day) return false;
    const before = source.text.slice(Math.max(0, moment.start - NEAR), moment.start).toLowerCase();
    return stems.some((stem) => before.includes(stem));
  });
  const [first] = timed;
  return first && timed.every(({ iso }) => iso === first.iso) ? first : null;
}
