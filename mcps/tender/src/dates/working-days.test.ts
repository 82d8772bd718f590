import { describe, expect, test } from 'vitest';
import { workingDaysFrom } from './working-days.ts';

describe('working days', () => {
  test.each([
    ['2027-06-11', -5, '2027-06-04'],
    ['2027-06-14', -1, '2027-06-11'],
    ['2027-06-13', -1, '2027-06-11'],
    ['2027-06-11', 1, '2027-06-14'],
    ['2027-06-09', 10, '2027-06-23'],
    ['2027-06-09', 0, '2027-06-09'],
  ])('from %s, %i of them: %s', (day, count, expected) => expect(workingDaysFrom(day, count)).toBe(expected));

  test('may have Saturdays among them, never Sundays', () => {
    expect(workingDaysFrom('2027-06-11', 1, { saturdays: true })).toBe('2027-06-12');
    expect(workingDaysFrom('2027-06-11', 2, { saturdays: true })).toBe('2027-06-14');
  });
});
