import { indexAt, unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { findDates } from './find-dates.ts';
import { BUYER_ASKS, eventRole } from './event-role.ts';
import type { Moment } from './find-moments.ts';
import type { Scheduled } from './in-schedules.ts';

const LEAD_IN = /(?:[\s:|(–—-]|\b(?:am|den|bis|zum|um|spätestens|on|by|at|until|no later than|not later than|before|the|date|datum|tag|termin|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b[.,]?)+$/iu;
/** Words that make a sentence of a line: what it says of its day is read from the whole of it. */
export const SENTENCE = /(?<!\p{L})(?:is|are|be|will|shall|must|may|can|should|ist|sind|wird|werden|muss|müssen|hat|haben|kann|können|soll|sollen|bitten|bitte|please|we|wir)(?!\p{L})/iu;
/** The number or letter before an entry of a list. */
export const ENUMERATOR = /^\(?(?:[a-z]|\d{1,2}(?:\.\d{1,2}){0,3})[.)]{0,2}\s+/iu;
const MAX_LABEL = 90;

/**
 * Days that begin the rest of their line, or stand alone on it, with the words before or above them, whatever these words are: a label
 * that no lexicon has still says `questions` or `bids due`.
 */
export function rolesBesideDays(source: Source, moments: Moment[]): Scheduled[] {
  return moments.flatMap((moment): Scheduled[] => {
    if (!moment.possible || unitAt(source, moment.start)?.kind === 'table_row') return [];
    const at = indexAt(source.lines, moment.start);
    const line = source.lines[at];
    if (!line || line.furniture) return [];
    if (moment.start - line.start > 2 * MAX_LABEL) return [];
    const before = source.text.slice(line.start, moment.start);
    const own = before.replace(LEAD_IN, '');
    if (/\p{L}{3}/u.test(own)) return labelled(source, moment, line.start, line.start + own.length, /:\s*\S{0,14}\s*$/u.test(before) ? 0.84 : 0.72);
    const above = source.lines[at - 1];
    if (!above || above.text.length > MAX_LABEL || above.page !== line.page || /[.;,]$/.test(above.text) || findDates(above.text).length > 0) return [];
    const upper = source.lines[at - 2];
    if (upper && upper.page === line.page && BUYER_ASKS.test(`${upper.text} ${above.text}`)) return [];
    // On one drawn row no line break parts the two.
    const beside = !source.text.slice(above.end, line.start).includes('\n');
    return labelled(source, moment, above.start, above.end, beside ? 0.86 : above.text.endsWith(':') ? 0.8 : 0.7);
  });
}

function labelled(source: Source, moment: Moment, start: number, end: number, strength: number): Scheduled[] {
  const words = source.text.slice(start, end).replace(ENUMERATOR, '');
  const role = words.length <= MAX_LABEL && !/(?<!\p{L})(?:vom|dated|from)\s*$/iu.test(words) && !SENTENCE.test(words) && !/[.!?]\s+\p{Lu}\p{Ll}/u.test(words) ? eventRole(words) : null;
  return role ? [{ role, moment, strength, label: { start, end } }] : [];
}
