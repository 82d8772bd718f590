import { neighboursOf } from '../source/neighbours.ts';
import type { Source } from '../source/source.ts';
import { findMoments } from './find-moments.ts';
import type { Moment } from './find-moments.ts';

const TIME = /^[\s|,]*(?:(?:uhrzeit|zeit|ortszeit|time|um|at)\s*:?\s*)?\d{1,2}(?:[:.h]\d{2}|\s?uhr|\s?[ap]\.?m)/iu;

/** A day with the time that a form has in its next blank on the same row, as in `Datum 04.05.2027   Uhrzeit 10:00`; the day alone without one. */
export function withTimeBeside(source: Source, moment: Moment): Moment {
  if (moment.timed) return moment;
  for (const { relation, start, end } of neighboursOf(source, moment.start, moment.end)) {
    const text = source.text.slice(start, Math.min(end, start + 40)).split('\n')[0] ?? '';
    if ((relation !== 'right' && relation !== 'cell') || !TIME.test(text)) continue;
    const [timed] = findMoments(`${moment.day} ${text}`);
    if (timed?.timed) return { ...moment, iso: timed.iso, timed: true, clock: { start, end: start + text.trimEnd().length } };
  }
  return moment;
}
