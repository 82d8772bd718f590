import { describe, expect, it } from 'vitest';
import { dayIn, timeLeft } from './time-left.ts';

const BERLIN = { zone: 'Europe/Berlin', stated: false };
const at = (now: string) => new Date(now);

describe('the time left', () => {
  it('is counted in days of the calendar of whoever looks', () => {
    expect(dayIn('Europe/Berlin', at('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
    expect(dayIn('America/New_York', at('2026-11-22T23:30:00Z'))).toBe('2026-11-22');
    expect(timeLeft('2026-03-30', at('2026-03-28T12:00:00Z'), BERLIN)).toEqual({ days: 2, over: false });
    expect(timeLeft('2026-11-20', at('2026-11-22T23:30:00Z'), BERLIN)).toEqual({ days: -3, over: true });
  });

  it('is not over before the end of a day without a time', () => {
    expect(timeLeft('2026-11-23', at('2026-11-23T22:30:00Z'), BERLIN)).toEqual({ days: 0, over: false });
  });

  it('is over on the day itself once its hour has passed', () => {
    expect(timeLeft('2026-11-23T11:00', at('2026-11-23T09:59:00Z'), BERLIN)).toEqual({ days: 0, over: false });
    expect(timeLeft('2026-11-23T11:00', at('2026-11-23T14:00:00Z'), BERLIN)).toEqual({ days: 0, over: true });
  });

  it('follows the offset that a time is given with: it may end a day earlier or later here', () => {
    // 01:00 in Karachi on the 24th is 21:00 in Berlin on the 23rd.
    expect(timeLeft('2026-11-24T01:00+05:00', at('2026-11-23T12:00:00Z'), BERLIN)).toEqual({ days: 0, over: false });
    expect(timeLeft('2026-11-24T01:00+05:00', at('2026-11-23T20:30:00Z'), BERLIN)).toEqual({ days: 0, over: true });
    expect(timeLeft('2026-11-20T23:59-11:00', at('2026-11-21T09:00:00Z'), BERLIN)).toEqual({ days: 0, over: false });
    expect(timeLeft('2026-11-23T11:00Z', at('2026-11-23T10:30:00Z'), BERLIN)).toEqual({ days: 0, over: false });
  });

  it('does not say that a time is over whose zone is named in words alone', () => {
    const philadelphia = { zone: 'Europe/Berlin', stated: true };
    expect(timeLeft('2026-11-23T17:00', at('2026-11-23T21:00:00Z'), philadelphia)).toEqual({ days: 0, over: false });
    expect(timeLeft('2026-11-23T17:00', at('2026-11-25T09:00:00Z'), philadelphia)).toEqual({ days: -2, over: true });
  });
});
