import type { Source } from '../source/source.ts';
import { indexAt, unitAt } from '../source/source.ts';
import { MONTH_PATTERN } from './calendar.ts';
import type { Moment } from './find-moments.ts';
import { momentsBetween } from './moments-between.ts';

/** A day that begins its line in a schedule, and the words after it that say what happens then. Offsets are into the flat text. */
export type DayFirst = { moment: Moment; start: number; end: number };

const LEAD = /^[\s•●▪*–-]*(?:\(?(?:\d{1,2}|[a-z])[.)]{1,2}\s+)?(?:(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|am|bis|ab|by|on|until|from|vom)\b[.,]?\s*)*$/iu;
// What belongs to the day itself: its hour, its place's time, the end of a range.
const TAIL = /^(?:[\s:|,;.)(–—-]|uhr\b|(?:local |eastern |central )?time\b|onwards\b|(?:bis|to|until|und|and)\b|\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?)+/iu;
// A gap, or a line that begins with a month or a week: the next entry, whose day is not said.
const CUT = new RegExp(`\\n\\s*(?:\\n|(?:${MONTH_PATTERN}\\.?|Q[1-4]|KW|week)\\s+\\d)`, 'iu');
const MAX_LINES_BETWEEN = 4;
const MAX_LINES = 3;
const MAX_WORDS = 160;

/**
 * The days of schedules whose lines begin with them (`10 May  Questions due`): two lines that follow each other begin so, and one at
 * least goes on in words. Without this every such day would go to the label above it.
 */
export function daysFirst(source: Source, moments: readonly Moment[]): DayFirst[] {
  const begins = source.lines.map((line, at) => {
    const moment = line.furniture || unitAt(source, line.start)?.kind === 'table_row' ? undefined : momentsBetween(moments, line.start, line.end)[0];
    return moment?.possible && LEAD.test(source.text.slice(line.start, moment.start)) ? { at, moment } : null;
  }).filter((one) => one !== null);
  const grouped = new Set<number>();
  for (const [i, { at }] of begins.entries()) {
    const next = begins[i + 1];
    const pair = next?.at === at + 1 && [at, next.at].some((line) => hasWords(source, line, moments));
    const joins = grouped.has(i) && next && next.at - at <= MAX_LINES_BETWEEN;
    if (pair) grouped.add(i);
    if (pair || joins) grouped.add(i + 1);
  }
  return [...grouped].flatMap((i): DayFirst[] => {
    const one = begins[i];
    if (!one) return [];
    const last = Math.min((begins[i + 1]?.at ?? Infinity) - 1, one.at + MAX_LINES - 1, source.lines.length - 1);
    const start = one.moment.end + (TAIL.exec(source.text.slice(one.moment.end, one.moment.end + 60))?.[0].length ?? 0);
    const until = Math.min(source.lines[last]?.end ?? start, start + MAX_WORDS);
    const end = start + (CUT.exec(source.text.slice(start, until))?.index ?? Math.max(0, until - start));
    return end > start && indexAt(source.lines, start) <= last ? [{ moment: one.moment, start, end }] : [];
  });
}

function hasWords(source: Source, at: number, moments: readonly Moment[]): boolean {
  const line = source.lines[at];
  const moment = line && momentsBetween(moments, line.start, line.end)[0];
  return !!line && !!moment && /\p{L}{4,}/u.test(source.text.slice(moment.end, line.end).replace(TAIL, ''));
}
