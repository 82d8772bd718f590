import { expect, test } from 'vitest';
import { withNamedOffset } from './with-named-offset.ts';

test.each([
  ['2027-03-28T14:30', 'Addis Ababa time', '2027-03-28T14:30+03:00'],
  ['2027-03-28T10:00', 'local time of Lomé', '2027-03-28T10:00+00:00'],
  ['2027-07-28T10:00', 'Central European Time', '2027-07-28T10:00+02:00'],
  ['2027-03-28T10:00', 'East Africa Time', '2027-03-28T10:00+03:00'],
  ['2027-07-28T10:00', 'Central Time', '2027-07-28T10:00-05:00'],
  ['2027-07-28T10:00', 'Eastern Standard Time (EST)', '2027-07-28T10:00-05:00'],
  ['2027-07-28T10:00', 'local time in Chennai', '2027-07-28T10:00+05:30'],
  ['2027-07-28T10:00', 'Ortszeit in Berlin', '2027-07-28T10:00+02:00'],
  ['2027-07-28T10:00', 'Mountain View Time', '2027-07-28T10:00'],
  ['2027-03-28T10:00', 'San Juan time', '2027-03-28T10:00'],
  ['2027-03-28T10:00', 'Philadelphia Local Time', '2027-03-28T10:00'],
  ['2027-03-28T10:00', 'local time', '2027-03-28T10:00'],
  ['2027-03-28T10:00+01:00', 'Addis Ababa time', '2027-03-28T10:00+01:00'],
  ['2027-03-28', 'Addis Ababa time', '2027-03-28'],
  ['2027-03-28T10:00', null, '2027-03-28T10:00'],
])('%s in %s is %s', (at, stated, expected) => expect(withNamedOffset(at, stated)).toBe(expected));
