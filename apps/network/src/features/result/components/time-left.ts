export type TimeLeft = {
  /** Whole days of the calendar: 0 today, negative for days that are gone. */
  days: number;
  over: boolean;
  /** Whole years of the calendar: 0 within a year, negative for those that are gone. */
  years: number;
};

/** The calendar day (`YYYY-MM-DD`) that it is at an instant in a zone. */
export function dayIn(zone: string, now: Date): string {
  return clockIn(zone, now).slice(0, 10);
}

/**
 * How long it is to a tender's date, for somebody who looks in `zone`. A time with an offset is that instant; one without is a time of
 * that zone, as it is shown. Where the document names another zone only in words (`stated`), its day alone counts.
 */
export function timeLeft(at: string, now: Date, { zone, stated }: { zone: string; stated: boolean }): TimeLeft {
  const exact = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(at);
  // 24:00 ends its day, and is none of the next one's.
  const last = at.slice(11, 16) === '24:00' ? 1 : 0;
  const local = exact ? clockIn(zone, new Date(Date.parse(at) - last)) : at;
  const clock = clockIn(zone, now);
  const days = Math.round((Date.parse(`${local.slice(0, 10)}T00:00:00Z`) - Date.parse(`${clock.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
  const counts = exact || (!stated && at.length > 10);
  return { days, years: wholeYears(clock.slice(0, 10), local.slice(0, 10)), over: days < 0 || (counts && (exact ? Date.parse(at) <= now.getTime() : local.slice(0, 16) <= clock)) };
}

/** From a day to another, `YYYY-MM-DD` both: a year is whole once the same day of the calendar has come. */
function wholeYears(from: string, to: string): number {
  if (to < from) return 0 - wholeYears(to, from);
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

/** Whole years as people say them: `vor 3 Jahren`, `in 1 year`. */
export function wordYears(years: number, locale: string): string {
  return new Intl.RelativeTimeFormat(locale).format(years, 'year');
}

/** What a clock in a zone shows: `2026-11-23T14:05`. */
function clockIn(zone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}
