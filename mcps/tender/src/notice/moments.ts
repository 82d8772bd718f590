import { isRealDate, isoDate } from '../dates/calendar.ts';

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})(?:Z|[+-]\d{2}:\d{2})?/u;
const TIME = /(?:^|[T ])(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:\d{2})?$/u;

/**
 * A day as XML writes it (`2024-04-11+01:00`, `20240411`), with the time of another element or of its own, as `2024-04-11T15:00+01:00`.
 * The offset is kept only with a time. Null for what is no day.
 */
export function isoMoment(day: string | null | undefined, time?: string | null): string | null {
  const date = DAY.exec(day?.trim() ?? '');
  if (!date) return null;
  const [year, month, number] = [Number(date[1]), Number(date[2]), Number(date[3])];
  if (!isRealDate(year, month, number)) return null;
  const iso = isoDate(year, month, number);
  const clock = TIME.exec(time?.trim() ?? '') ?? TIME.exec((day ?? '').trim().slice(date[0].length).trim() || (day ?? '').trim().slice(10));
  if (!clock || Number(clock[1]) > 24 || Number(clock[2]) > 59) return iso;
  // No minute comes behind the end of a day.
  const minutes = Number(clock[1]) === 24 ? '00' : clock[2];
  return `${iso}T${(clock[1] ?? '').padStart(2, '0')}:${minutes}${clock[3] ?? ''}`;
}

const MONTHS: [RegExp, number][] = [[/^(?:MON|MONTHS?|ANN_MON)$/iu, 1], [/^(?:ANN|YEARS?|ANA)$/iu, 12], [/^(?:WEE|WEEKS?)$/iu, 7 / 30.4375], [/^DAYS?$/iu, 1 / 30.4375]];

/** A length in months, rounded to a tenth; `derived` when it was not written in months. Null for an unknown unit. */
export function monthsFrom(count: number, unit: string): { months: number; derived: boolean } | null {
  const factor = MONTHS.find(([words]) => words.test(unit))?.[1];
  if (factor === undefined || !Number.isFinite(count) || count <= 0) return null;
  const months = Math.round(count * factor * 10) / 10;
  return { months, derived: factor !== 1 };
}

/** The day that comes a length after another (both `YYYY-MM-DD…`); of a month without that day, its last. Null for an unknown unit. */
export function dayAfter(from: string, count: number, unit: string): string | null {
  const date = DAY.exec(from);
  if (!date || !Number.isInteger(count) || count <= 0) return null;
  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  const factor = MONTHS.find(([words]) => words.test(unit))?.[1];
  if (factor === undefined) return null;
  if (factor < 1) return new Date(Date.UTC(year, month - 1, day + count * (factor > 0.1 ? 7 : 1))).toISOString().slice(0, 10);
  const months = month - 1 + count * factor;
  const last = new Date(Date.UTC(year, months + 1, 0));
  return isoDate(last.getUTCFullYear(), last.getUTCMonth() + 1, Math.min(day, last.getUTCDate()));
}
