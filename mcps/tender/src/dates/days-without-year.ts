import { isRealDate, isoDate, MONTH_PATTERN, monthNumber } from './calendar.ts';
import type { FoundDate } from './find-dates.ts';

const WEEKDAYS = ['sun|so(?:nntag)?', 'mon?(?:day|tag)?', 'tue(?:s|sday)?|di(?:enstag)?', 'wed(?:nesday)?|mi(?:ttwoch)?', 'thu(?:rs|rsday)?|do(?:nnerstag)?', 'fri?(?:day)?|freitag', 'sat(?:urday)?|sa(?:mstag)?|sonnabend'].map((names) => new RegExp(`^(?:${names})$`, 'iu'));
const DAY = '(0?[1-9]|[12]\\d|3[01])(?:\\.|st|nd|rd|th)?';
const PATTERN = new RegExp(`(?<!\\p{L})(\\p{L}{2,10})\\.?,?\\s+(?:(?:the|den|dem)\\s+)?(?:${DAY}\\s+(?:of\\s+)?(${MONTH_PATTERN})|(${MONTH_PATTERN})\\s+${DAY})(?![\\p{L}\\d])(?!\\.?,?\\s*\\d{4})`, 'giu');

/**
 * Days with a weekday and without a year (`Thursday 6th February`), in the one year of those that the text's whole days name in which
 * that day is that weekday. None where no year or more than one fits.
 */
export function daysWithoutYear(text: string, whole: readonly FoundDate[]): FoundDate[] {
  const years = [...new Set(whole.filter(({ possible }) => possible).map(({ iso }) => Number(iso.slice(0, 4))))];
  if (years.length === 0) return [];
  return [...text.matchAll(PATTERN)].flatMap((match): FoundDate[] => {
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
}
