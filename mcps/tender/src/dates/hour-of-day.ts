import type { Source } from '../source/source.ts';
import { QUESTIONS } from './event-role.ts';
import type { Moment } from './find-moments.ts';

const DUE = /(?<!\p{L})(?:(?:no|not)\s+later\s+than|by|before|until|till|due|deadline|clos(?:es?|ing)|return(?:ed)?|submi\p{L}+|received?|arrive|bis|spätestens|\p{L}*frist|\p{L}*abgabe\p{L}*|eingang|einzureichen|schlusstermin)(?!\p{L})/iu;
const SOMETHING_ELSE = /(?<!\p{L})(?:meetings?|visits?|conferences?|walk-?through|interviews?|presentations?|opened|opening|office hours|open\s+from|\p{L}*besichtigung\p{L}*|\p{L}*öffnung|ortstermin|präsentation\p{L}*|gespräche?)(?!\p{L})/iu;
const NEAR = 110;

/**
 * A deadline that a timetable gives as a day alone, with the hour that the same document gives beside that day elsewhere (`Bids due 6
 * November`, later `to arrive no later than 12 noon on 6 November`). The moment itself where none or two different hours are given.
 */
export function withHourOfDay(source: Source, moment: Moment, role: 'submission' | 'questions', all: readonly Moment[]): Moment {
  if (moment.timed) return moment;
  const timed = all.filter((other) => other.timed && other.day === moment.day && speaksOf(source, other, role));
  const [first] = timed;
  if (!first || timed.some(({ iso }) => iso.slice(0, 16) !== first.iso.slice(0, 16))) return moment;
  return { ...moment, iso: first.iso, timed: true, clock: { start: first.start, end: first.end } };
}

function speaksOf(source: Source, { start, end }: Moment, role: 'submission' | 'questions'): boolean {
  const before = source.text.slice(Math.max(0, start - NEAR), start).split(/[.!?]\s+(?=\p{Lu})|\n\s*\n/u).at(-1) ?? '';
  const near = `${before} ${source.text.slice(start, end)}`;
  return DUE.test(near) && !SOMETHING_ELSE.test(near) && QUESTIONS.test(before) === (role === 'questions');
}
