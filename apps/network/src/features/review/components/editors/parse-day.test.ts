import { describe, expect, it } from 'vitest';
import { dayInput, parseDay } from './parse-day.ts';

const of = (date: string, time = '', offset = '') => ({ date, time, offset });

describe('the form of a day', () => {
  it.each(['2026-12-04', '2026-12-04T12:00', '2026-12-04T24:00', '2026-12-04T12:00-05:00', '2026-12-04T12:00+00:00'])('gives %s back', (value) => {
    expect(parseDay(dayInput(value), true)).toEqual({ ok: true, value });
  });

  it('shows the offset, so that a day moved into summer time does not keep that of winter unseen', () => {
    const input = dayInput('2027-03-16T11:00+01:00');
    expect(input).toEqual(of('2027-03-16', '11:00', '+01:00'));
    expect(parseDay({ ...input, date: '2027-03-30', offset: '+2' }, true)).toEqual({ ok: true, value: '2027-03-30T11:00+02:00' });
    expect(parseDay({ ...input, date: '2027-03-30', offset: '' }, true)).toEqual({ ok: true, value: '2027-03-30T11:00' });
  });

  it.each([['+02:00', '+02:00'], ['+2', '+02:00'], ['UTC-5', '-05:00'], ['GMT +5:30', '+05:30'], ['−05:00', '-05:00'], ['+0530', '+05:30'], ['Z', '+00:00'], ['utc', '+00:00']])('takes an offset as %s', (typed, offset) => {
    expect(parseDay(of('2027-03-30', '11:00', typed), true)).toEqual({ ok: true, value: `2027-03-30T11:00${offset}` });
  });

  it.each([['9:30', '09:30'], ['14.00', '14:00'], [' 24:00 ', '24:00'], ['00:00', '00:00']])('takes a time as %s', (typed, time) => {
    expect(parseDay(of('2027-03-30', typed), true)).toEqual({ ok: true, value: `2027-03-30T${time}` });
  });

  it.each(['24:01', '25:00', '9', '9:60', 'noon', '2:00 pm'])('refuses %s as a time', (typed) => {
    expect(parseDay(of('2027-03-30', typed), true)).toEqual({ ok: false, error: 'time' });
  });

  it.each(['MEZ', '+15', '+02:70', '2', '++2'])('refuses %s as an offset', (typed) => {
    expect(parseDay(of('2027-03-30', '11:00', typed), true)).toEqual({ ok: false, error: 'offset' });
  });

  it('wants a date, and takes neither time nor offset where only days count', () => {
    expect(parseDay(of(''), true)).toEqual({ ok: false, error: 'date' });
    expect(parseDay(of('2027-03-30', '11:00', '+02:00'), false)).toEqual({ ok: true, value: '2027-03-30' });
    expect(parseDay(of('2027-03-30', '', '+02:00'), true)).toEqual({ ok: true, value: '2027-03-30' });
  });
});
