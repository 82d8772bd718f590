import { joinTenderDate, readOffset, splitTenderDate } from '../../../result/components/tender-date.ts';

/** A day as it is typed; time and offset are '' where the documents give none. */
export type DayInput = { date: string; time: string; offset: string };

export const NO_DAY: DayInput = { date: '', time: '', offset: '' };

export type DayParsed = { ok: true; value: string } | { ok: false; error: 'date' | 'time' | 'offset' };

/** The form for a tender's date, as written; empty for none. */
export function dayInput(value: string | null): DayInput {
  const parts = splitTenderDate(value ?? '');
  return parts ? { date: parts.date, time: parts.time ?? '', offset: parts.offset ?? '' } : NO_DAY;
}

/** The date that a form stands for, or which part of it is wrong. `timed` is false where only days count. */
export function parseDay({ date, time, offset }: DayInput, timed: boolean): DayParsed {
  if (!splitTenderDate(date)) return { ok: false, error: 'date' };
  if (!timed || time.trim() === '') return { ok: true, value: date };
  const clock = readClock(time);
  if (clock === null) return { ok: false, error: 'time' };
  const read = readOffset(offset);
  return read === undefined ? { ok: false, error: 'offset' } : { ok: true, value: joinTenderDate({ date, time: clock, offset: read }) };
}

/** A time of day as people type it (`9:30`, `14.00`) as `09:30`, up to `24:00`, the end of the day; null for what is none. */
function readClock(text: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.]([0-5]\d)$/.exec(text.trim()) ?? [];
  const clock = `${hours.padStart(2, '0')}:${minutes}`;
  return hours !== '' && clock <= '24:00' ? clock : null;
}
