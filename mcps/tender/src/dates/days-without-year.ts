import { isRealDate, isoDate, MONTH_PATTERN, monthNumber } from './calendar.ts';
import type { FoundDate } from './find-dates.ts';
import { daysFrom } from './calendar.ts';
import { postedOn } from './posted-on.ts';
import { indexAt } from '../source/source.ts';

const WEEKDAYS = ['sun|so(?:nntag)?', 'mon?(?:day|tag)?', 'tue(?:s|sday)?|di(?:enstag)?', 'wed(?:nesday)?|mi(?:ttwoch)?', 'thu(?:rs|rsday)?|do(?:nnerstag)?', 'fri?(?:day)?|freitag', 'sat(?:urday)?|sa(?:mstag)?|sonnabend'].map((names) => new RegExp(`^(?:${names})$`, 'iu'));
const DAY = '(0?[1-9]|[12]\\d|3[01])(?:\\.|\\s?(?:st|nd|rd|th))?';
const PATTERN = new RegExp(`(?<!\\p{L})(\\p{L}{2,10})\\.?,?\\s+(?:(?:the|den|dem)\\s+)?(?:${DAY}\\s+(?:of\\s+)?(${MONTH_PATTERN})|(${MONTH_PATTERN})\\s+${DAY})(?![\\p{L}\\d])(?!\\.?,?\\s*\\d{4})`, 'giu');

const NUMBERS = /(?<=(?<!\p{L})(?:bis|zum|am|spätestens|den)\s)(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.(?=,|\s+(?:um\s|\p{Ll}|\(?\d{1,2}(?:[:.]\d\d)?\s?uhr)|\s*[);]|\s*$)/gimu;
const NEAR = 1200;
const MAX_DAYS = 120;
const BARE = new RegExp(`(?<![\\p{L}\\d.-])(?:${DAY}\\s+(?:of\\s+)?(${MONTH_PATTERN})|(${MONTH_PATTERN})\\s+${DAY})(?![\\p{L}\\d])(?!\\.?,?\\s*\\d{4})`, 'giu');
const AFTER_POST = 180;

/** Days such as `by the 30th November` in a page that says when it was posted: the next such day, none further than half a year from it. */
function afterPost(text: string, whole: readonly FoundDate[]): FoundDate[] {
  const lines = postedOn(text);
  const posted = whole.find(({ start, possible }) => possible && lines.some((line) => line.start <= start && start < line.end))?.iso;
  if (posted === undefined) return [];
  const last = daysFrom(posted, AFTER_POST);
  const year = Number(posted.slice(0, 4));
  return [...text.matchAll(BARE)].flatMap((match): FoundDate[] => {
    const [written, day1, month1, month2, day2] = match;
    const [day, month] = [Number(day1 ?? day2), monthNumber(month1 ?? month2 ?? '') ?? 0];
    const start = match.index;
    const end = start + written.length;
    const next = [year, year + 1].filter((one) => isRealDate(one, month, day)).map((one) => isoDate(one, month, day)).find((iso) => iso >= posted && iso <= last);
    return next === undefined || whole.some((date) => date.start < end && start < date.end) ? [] : [{ start, end, iso: next, possible: true, ambiguous: false }];
  });
}

/** Days such as `bis zum 12.05., 12 Uhr`, in the year that brings them closest to the whole day that stands nearest; none further than four months from it. */
function inNumbers(text: string, whole: readonly FoundDate[]): FoundDate[] {
  const possible = whole.filter((date) => date.possible);
  return [...text.matchAll(NUMBERS)].flatMap((match): FoundDate[] => {
    const [written, day = '', month = ''] = match;
    const start = match.index;
    const end = start + written.length;
    // Days are in order, so only the two around this place can hold it.
    const around = indexAt(whole, start);
    if ((whole[around]?.end ?? 0) > start || (whole[around + 1]?.start ?? Infinity) < end) return [];
    const near = possible.at(Math.max(0, indexAt(possible, start)));
    const next = possible[indexAt(possible, start) + 1];
    const closest = near && next && Math.abs(next.start - start) < Math.abs(near.end - start) ? next : near;
    if (!closest || Math.abs(closest.start - start) > NEAR) return [];
    const year = Number(closest.iso.slice(0, 4));
    const days = (one: number): number => Math.abs(Date.parse(isoDate(one, Number(month), Number(day))) - Date.parse(closest.iso)) / 86_400_000;
    const best = [year - 1, year, year + 1].filter((one) => isRealDate(one, Number(month), Number(day))).toSorted((a, b) => days(a) - days(b))[0];
    return best !== undefined && days(best) <= MAX_DAYS ? [{ start, end, iso: isoDate(best, Number(month), Number(day)), possible: true, ambiguous: false }] : [];
  });
}

/**
 * Days with a weekday and without a year (`Thursday 6th February`), in the one year of those that the text's whole days name in which
 * that day is that weekday; German days in numbers near a whole one; and days soon after that on which their page was posted. None where
 * no year or more than one fits.
 */
export function daysWithoutYear(text: string, whole: readonly FoundDate[]): FoundDate[] {
  const years = [...new Set(whole.filter(({ possible }) => possible).map(({ iso }) => Number(iso.slice(0, 4))))];
  if (years.length === 0) return [];
  const named = [...text.matchAll(PATTERN)].flatMap((match): FoundDate[] => {
    const [written, name = '', day1, month1, month2, day2] = match;
    const weekday = WEEKDAYS.findIndex((names) => names.test(name));
    const day = Number(day1 ?? day2);
    const month = monthNumber(month1 ?? month2 ?? '') ?? 0;
    const start = match.index;
    const end = start + written.length;
    if (weekday < 0 || whole.some((date) => date.start < end && start < date.end)) return [];
    const fits = (year: number): boolean => isRealDate(year, month, day) && new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday;
    const near = years.filter(fits);
    const [year, another] = near;
    return year === undefined || another !== undefined ? [] : [{ start, end, iso: isoDate(year, month, day), possible: true, ambiguous: false }];
  });
  const found = [...named, ...inNumbers(text, whole)];
  return [...found, ...afterPost(text, [...whole, ...found])].toSorted((a, b) => a.start - b.start);
}
