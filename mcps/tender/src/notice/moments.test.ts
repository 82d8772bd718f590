import { describe, expect, test } from 'vitest';
import { dayAfter, isoMoment, monthsFrom } from './moments.ts';

describe('days in XML', () => {
  test.each([
    ['2024-04-11+01:00', '15:00:00+01:00', '2024-04-11T15:00+01:00'],
    ['2024-04-11Z', null, '2024-04-11'],
    ['2024-04-11', '9:30', '2024-04-11T09:30'],
    ['20210209 10:00', null, '2021-02-09T10:00'],
    ['2021-02-09T10:00:00', null, '2021-02-09T10:00'],
    ['2021-02-09', '24:00', '2021-02-09T24:00'],
    ['2021-02-09', '24:00:00+01:00', '2021-02-09T24:00+01:00'],
    ['2021-02-30', null, null],
    ['bald', null, null],
  ])('%j at %j is %j', (day, time, iso) => expect(isoMoment(day, time)).toBe(iso));

  test.each([
    ['2024-01-31', 1, 'MONTH', '2024-02-29'],
    ['2024-01-31T10:00', 2, 'YEAR', '2026-01-31'],
    ['2024-12-20', 30, 'DAY', '2025-01-19'],
    ['2024-12-20', 2, 'WEEK', '2025-01-03'],
    ['2024-12-20', 3, 'MOON', null],
    ['2024-12-20', 1.5, 'MONTH', null],
  ])('%j and %d %s after it: %j', (from, count, unit, day) => expect(dayAfter(from, count, unit)).toBe(day));

  test('a length in years or days follows from what is written', () => {
    expect(monthsFrom(36, 'MONTH')).toEqual({ months: 36, derived: false });
    expect(monthsFrom(4, 'YEAR')).toEqual({ months: 48, derived: true });
    expect(monthsFrom(730, 'DAY')).toEqual({ months: 24, derived: true });
    expect(monthsFrom(0, 'MONTH')).toBeNull();
  });
});
