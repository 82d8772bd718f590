import { describe, expect, it } from 'vitest';
import { dayIn, timeLeft, wordYears } from './time-left.ts';

const BERLIN = { zone: 'Europe/Berlin', stated: false };
const at = (now: string) => new Date(now);

describe('the time left', () => {
  it('is counted in days of the calendar of whoever looks', () => {
    expect(dayIn('Europe/Berlin', at('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
    expect(dayIn('America/New_York', at('2026-11-22T23:30:00Z'))).toBe('2026-11-22');
    expect(timeLeft('2026-03-30', at('2026-03-28T12:00:00Z'), BERLIN)).toEqual({ days: 2, years: 0, over: false });
    expect(timeLeft('2026-11-20', at('2026-11-22T23:30:00Z'), BERLIN)).toEqual({ days: -3, years: 0, over: true });
  });

  it('is not over before the end of a day without a time', () => {
    expect(timeLeft('2026-11-23', at('2026-11-23T22:30:00Z'), BERLIN)).toEqual({ days: 0, years: 0, over: false });
  });

  it('is over on the day itself once its hour has passed', () => {
    expect(timeLeft('2026-11-23T11:00', at('2026-11-23T09:59:00Z'), BERLIN)).toEqual({ days: 0, years: 0, over: false });
    expect(timeLeft('2026-11-23T11:00', at('2026-11-23T14:00:00Z'), BERLIN)).toEqual({ days: 0, years: 0, over: true });
  });

  it('follows the offset that a time is given with: it may end a day earlier or later here', () => {
    // 01:00 in Karachi on the 24th is 21:00 in Berlin on the 23rd.
    expect(timeLeft('2026-11-24T01:00+05:00', at('2026-11-23T12:00:00Z'), BERLIN)).toEqual({ days: 0, years: 0, over: false });
    expect(timeLeft('2026-11-24T01:00+05:00', at('2026-11-23T20:30:00Z'), BERLIN)).toEqual({ days: 0, years: 0, over: true });
    expect(timeLeft('2026-11-20T23:59-11:00', at('2026-11-21T09:00:00Z'), BERLIN)).toEqual({ days: 0, years: 0, over: false });
    expect(timeLeft('2026-11-23T11:00Z', at('2026-11-23T10:30:00Z'), BERLIN)).toEqual({ days: 0, years: 0, over: false });
  });

  it('is of the day that ends at 24:00, to its last minute', () => {
    expect(timeLeft('2026-11-23T24:00', at('2026-11-23T22:59:00Z'), BERLIN)).toEqual({ days: 0, years: 0, over: false });
    expect(timeLeft('2026-11-23T24:00', at('2026-11-23T23:00:00Z'), BERLIN)).toEqual({ days: -1, years: 0, over: true });
    expect(timeLeft('2026-11-23T24:00+01:00', at('2026-11-23T22:59:00Z'), BERLIN)).toEqual({ days: 0, years: 0, over: false });
    expect(timeLeft('2026-11-23T24:00+01:00', at('2026-11-23T23:00:00Z'), BERLIN)).toEqual({ days: -1, years: 0, over: true });
  });

  it('does not say that a time is over whose zone is named in words alone', () => {
    const philadelphia = { zone: 'Europe/Berlin', stated: true };
    expect(timeLeft('2026-11-23T17:00', at('2026-11-23T21:00:00Z'), philadelphia)).toEqual({ days: 0, years: 0, over: false });
    expect(timeLeft('2026-11-23T17:00', at('2026-11-25T09:00:00Z'), philadelphia)).toEqual({ days: -2, years: 0, over: true });
  });

  it.each([
    ['2023-11-23', -3], ['2023-11-24', -2], ['2022-11-29', -3], ['2025-11-24', 0], ['2025-11-23', -1],
    ['2027-11-22', 0], ['2027-11-23', 1], ['2030-01-01', 3],
  ])('counts whole years to %s', (day, years) => {
    expect(timeLeft(day, at('2026-11-23T12:00:00Z'), BERLIN).years).toBe(years);
  });

  it('says years in the words of the page', () => {
    expect([wordYears(-3, 'de'), wordYears(-1, 'de'), wordYears(3, 'en')]).toEqual(['vor 3 Jahren', 'vor 1 Jahr', 'in 3 years']);
  });
});
