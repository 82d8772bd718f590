import { joinTenderDate, readOffset, splitTenderDate } from '../../../result/components/tender-date.ts';

/** A day as it is typed; time and offset are '' where the documents give none. */
export type DayInput = { date: string; time: string; offset: string };

export const NO_DAY: DayInput = { date: '', time: '', offset: '' };

export type DayParsed = { ok: true; value: string } | { ok: false; error: 'date' | 'offset' };

/** The form for a tender's date, as written; empty for none. */
export function dayInput(value: string | null): DayInput {
  const parts = splitTenderDate(value ?? '');
  return parts ? { date: parts.date, time: parts.time ?? '', offset: parts.offset ?? '' } : NO_DAY;
}

/** The date that a form stands for, or which part of it is wrong. `timed` is false where only days count. */
export function parseDay({ date, time, offset }: DayInput, timed: boolean): DayParsed {
  if (!splitTenderDate(date)) return { ok: false, error: 'date' };
  const clock = timed && time !== '' ? time.slice(0, 5) : null;
  if (clock === null) return { ok: true, value: date };
  const read = readOffset(offset);
  return read === undefined ? { ok: false, error: 'offset' } : { ok: true, value: joinTenderDate({ date, time: clock, offset: read }) };
}
