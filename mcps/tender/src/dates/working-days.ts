import { daysFrom } from './calendar.ts';

const SATURDAY = 6;

/**
 * The day that lies `count` working days after another (before it where negative); both `YYYY-MM-DD`. Monday to Friday, with
 * `saturdays` to Saturday; public holidays differ by state and are not left out.
 */
export function workingDaysFrom(day: string, count: number, { saturdays = false } = {}): string {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = daysFrom(at, step);
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && (saturdays || weekday !== SATURDAY)) left -= 1;
  }
  return at;
}
