import { indexAt, unitAt } from '../source/source.ts';
import type { Source, SourceLine } from '../source/source.ts';
import { SENTENCE } from './beside-days.ts';
import type { DayFirst } from './day-first.ts';
import { eventRole } from './event-role.ts';
import type { Moment } from './find-moments.ts';
import { areInOrder, eventRows } from './in-schedules.ts';
import type { Scheduled } from './in-schedules.ts';
import { momentsBetween } from './moments-between.ts';

const MAX_LABEL = 90;
const MAX_EVENT = 120;
const GROUP = 3;
const MAX_LINES_BETWEEN = 3;
const STRENGTH = 0.6;
const WEEKDAY = /^\s*(?:on\s+|am\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend),?\s*$/iu;

/**
 * Days that stand in a schedule under a name that no lexicon knows (`Shortlist announcement  9 September`): rows of a table, lines that
 * begin with their day, and at least three lines in a row that end with theirs. Their role is `event`.
 */
export function scheduleEvents(source: Source, moments: readonly Moment[], first: readonly DayFirst[]): Scheduled[] {
  return [
    ...eventRows(source, moments),
    ...first.map(({ moment, start, end }) => ({ role: 'event' as const, moment, strength: STRENGTH, label: { start, end } })),
    ...daysLast(source, moments),
  ];
}

/** What the words behind a line's first day say of it, where they say it in words that are known. */
export function rolesOfDaysFirst(source: Source, first: readonly DayFirst[]): Scheduled[] {
  return first.flatMap(({ moment, start, end }): Scheduled[] => {
    const words = source.text.slice(start, Math.min(end, start + MAX_EVENT)).split(/[.;]\s/u)[0] ?? '';
    const role = eventRole(words.replace(/\s+/g, ' '));
    return role ? [{ role, moment, strength: 0.86, label: { start, end: start + words.trimEnd().length } }] : [];
  });
}

function daysLast(source: Source, moments: readonly Moment[]): Scheduled[] {
  const ending = source.lines.flatMap((line, at) => {
    const found = endsInDay(source, line, moments);
    return found ? [{ at, found }] : [];
  });
  const runs: (typeof ending)[] = [];
  for (const one of ending) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && one.at - last.at <= MAX_LINES_BETWEEN) run.push(one);
    else runs.push([one]);
  }
  return runs.filter((run) => run.length >= GROUP && areInOrder(run.map(({ found }) => found.moment))).flatMap((run) => run.map(({ found }) => found));
}

function endsInDay(source: Source, line: SourceLine, moments: readonly Moment[]): Scheduled | null {
  if (line.furniture || unitAt(source, line.start)?.kind === 'table_row') return null;
  const [moment, second] = momentsBetween(moments, line.start, line.end);
  if (!moment?.possible || (second && !/^\s*(?:[-–—]|bis|to|and|und|&)\s*$/iu.test(source.text.slice(moment.end, second.start)))) return null;
  const before = source.text.slice(line.start, moment.start).replace(/[\s:|–—-]+$/u, '');
  const after = source.text.slice((second ?? moment).end, line.end);
  if (WEEKDAY.test(before)) return dayUnder(source, line, moment);
  if (before.length > MAX_LABEL || !/\p{L}{4,}/u.test(before) || SENTENCE.test(before) || /[,;]$/u.test(before) || /\p{L}{4,}/u.test(after)) return null;
  return { role: 'event', moment, strength: STRENGTH, label: { start: line.start, end: line.start + before.length } };
}

/** A line that is a day with its weekday: what happens then is the short line above it. */
function dayUnder(source: Source, line: SourceLine, moment: Moment): Scheduled | null {
  const above = source.lines[indexAt(source.lines, line.start) - 1];
  if (!above || above.furniture || above.page !== line.page || above.text.length > MAX_LABEL || !/\p{L}{4,}/u.test(above.text) || /[.;,!?]$|\d{4}/u.test(above.text) || SENTENCE.test(above.text)) return null;
  return { role: 'event', moment, strength: STRENGTH, label: { start: above.start, end: above.end } };
}
