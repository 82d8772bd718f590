import { daysWithoutYear } from './days-without-year.ts';
import { findDates } from './find-dates.ts';
import type { DateOrder, FoundDate } from './find-dates.ts';
import { findTimes } from './find-times.ts';
import type { FoundTime } from './find-times.ts';
import { isOtherName, offsetOf, ZONE_PATTERN } from './zones.ts';

/** A day with its time where one is written beside it. `iso` has an offset only where the text names a zone. */
export type Moment = { start: number; end: number; iso: string; day: string; timed: boolean; possible: boolean; ambiguous: boolean; /** Its year is not written beside it. */ yearless: boolean; /** Where its time stands, if not between `start` and `end`. */ clock?: { start: number; end: number } };

// What may stand between a day and its time: words that join, a weekday, a year written twice, a label for the time on the next line.
const BETWEEN = /^[\s\u00a0]*(?:[-–—,;:|()/@]|(?:19|20)\d\d(?!\d)|t(?=\d)|t$|um|at|by|on|ab|commencing|starting|beginning|(?:that|the) same day|up ?to|till|bis|gegen|spätestens|not? later\s+than|before|until|der|den|am|the|[a-zäöü ]{0,30}(?:uhrzeit|ortszeit|time|local time)\s*:?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|[\s\u00a0])*$/iu;
const TIME_BEFORE = /^[\s\u00a0]*(?:[-–—,;|)]|\([a-z]{1,4}t\)|(?:\p{L}+,?[\s\u00a0]){1,4}time(?!\p{L})|:|(?:\p{L}\.){2,4}|am|on|the|den|dem|at|of|der|prevailing|local|time|alaska|uhr|ortszeit|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|[\s\u00a0])*$/iu;
const MAX_GAP = 60;
const ZONE_AFTER = new RegExp(`^\\s*[,(]?\\s*\\(?${ZONE_PATTERN}(?![a-zäöü])`, 'iu');

/** All days in a text with the time that belongs to each, in order of place. */
export function findMoments(text: string, order: DateOrder = 'dmy'): Moment[] {
  const whole = findDates(text, order);
  if (whole.length === 0) return [];
  const without = daysWithoutYear(text, whole);
  const yearless = new Set(without);
  const dates = [...whole, ...without].toSorted((a, b) => a.start - b.start);
  const times = findTimes(text);
  const used = new Set<FoundTime>();
  let first = 0;
  return dates.map((date, i) => {
    // Both lists are in order, so what lies too far before this day lies too far before the next one.
    while ((times[first]?.end ?? Infinity) < date.start - MAX_GAP) first += 1;
    const time = timeFor(date, text, timesNear(times, first, date).filter((t) => !used.has(t)), dates[i + 1]);
    if (time) used.add(time);
    return { ...momentOf(date, time, text), yearless: yearless.has(date) };
  });
}

function timesNear(times: FoundTime[], first: number, date: FoundDate): FoundTime[] {
  let last = first;
  while ((times[last]?.start ?? Infinity) <= date.end + MAX_GAP) last += 1;
  return times.slice(first, last);
}

function timeFor(date: FoundDate, text: string, times: FoundTime[], next: FoundDate | undefined): FoundTime | null {
  const after = times.find((time) => time.start >= date.end && (!next || time.start < next.start) && BETWEEN.test(text.slice(date.end, time.start)));
  return after ?? times.findLast((time) => time.end <= date.start && TIME_BEFORE.test(text.slice(time.end, date.start))) ?? null;
}

function momentOf(date: FoundDate, time: FoundTime | null, text: string): Omit<Moment, 'yearless'> {
  const base = { day: date.iso, possible: date.possible, ambiguous: date.ambiguous };
  if (!time) return { ...base, start: date.start, end: date.end, iso: date.iso, timed: false };
  const clock = `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
  const zone = time.zone ?? zoneAfter(text, Math.max(date.end, time.end));
  const offset = (zone && date.possible && offsetOf(zone, date.iso)) || '';
  return { ...base, start: Math.min(date.start, time.start), end: Math.max(date.end, time.end), iso: `${date.iso}T${clock}${offset}`, timed: true };
}

/** A zone behind both: `on 1 March 2026 at 10:00 … (CET)`, `10:00 on 1 March 2026, London time`. */
function zoneAfter(text: string, from: number): string | null {
  const found = ZONE_AFTER.exec(text.slice(from, from + 40));
  const zone = found?.groups?.['zone'] ?? null;
  if (found && zone && isOtherName(zone, text.slice(from + found[0].length, from + found[0].length + 20))) return null;
  // In small letters `et` and `z` are other words.
  return zone && (zone === zone.toUpperCase() || /\s(?:time|zeit)$/iu.test(zone)) ? zone : null;
}
