import { expect, test } from 'vitest';
import { isStandardInSummer, isSummerInWinter } from './standard-time.ts';

test.each([
  ['PST', '2027-07-15T15:00-08:00', true],
  ['PST', '2027-01-15T15:00-08:00', false],
  ['MEZ', '2027-07-15T10:00+01:00', true],
  ['EST', '2027-09-10T23:59-05:00', true],
  ['PDT', '2027-07-15T15:00-07:00', false],
  ['PST', '2027-07-15', false],
  ['Ortszeit', '2027-07-15T10:00', false],
  [null, '2027-07-15T10:00', false],
])('whether %s beside %s is standard time in summer: %s', (stated, at, expected) => expect(isStandardInSummer(stated, at)).toBe(expected));

test.each([
  ['CDT', '2027-02-12T15:00-05:00', true],
  ['MESZ', '2027-01-15T10:00+02:00', true],
  ['CDT', '2027-07-12T15:00-05:00', false],
  ['CST', '2027-02-12T15:00-06:00', false],
  ['CDT', '2027-02-12', false],
])('%s on %s is summer time in winter: %s', (zone, at, expected) => expect(isSummerInWinter(zone, at)).toBe(expected));
