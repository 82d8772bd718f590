import { describe, expect, test } from 'vitest';
import { vagueDays } from './vague-days.ts';

const short = (text: string) => vagueDays(text).map(({ precision, from, to, start, end }) => [precision, from, to, text.slice(start, end)]);

describe('times without a day', () => {
  test.each([
    ['Council approval in March 2027', 'month', '2027-03-01', '2027-03-31', 'March 2027'],
    ['Baubeginn Anfang Mai 2027', 'month', '2027-05-01', '2027-05-10', 'Anfang Mai 2027'],
    ['Auftragsvergabe Ende Januar 2027', 'month', '2027-01-21', '2027-01-31', 'Ende Januar 2027'],
    ['Fieldwork: mid-November 2027', 'month', '2027-11-11', '2027-11-20', 'mid-November 2027'],
    ['Phase 1 (March-April 2028)', 'month', '2028-03-01', '2028-04-30', 'March-April 2028'],
    ['Review (December 2027 – Feb 2028)', 'month', '2027-12-01', '2028-02-29', 'December 2027 – Feb 2028'],
    ['November bis Januar 2028', 'month', '2027-11-01', '2028-01-31', 'November bis Januar 2028'],
    ['Start Q3 2027', 'quarter', '2027-07-01', '2027-09-30', 'Q3 2027'],
    ['Bauantrag 1. Quartal 2027', 'quarter', '2027-01-01', '2027-03-31', '1. Quartal 2027'],
    ['in the fourth quarter of 2027', 'quarter', '2027-10-01', '2027-12-31', 'fourth quarter of 2027'],
    ['Baubeginn KW 32/2027', 'week', '2027-08-09', '2027-08-15', 'KW 32/2027'],
    ['in der 1. KW 2027', 'week', '2027-01-04', '2027-01-10', '1. KW 2027'],
  ])('%j', (text, ...expected) => expect(short(text)).toEqual([expected]));

  test.each(['on 3 March 2027', 'am 3. März 2027', 'on the 3rd of March 2027', 'March 3, 2027', 'Qualität Q3 und Q4', 'KW 54/2027', 'Marchfeld 2027'])('not %j', (text) => expect(short(text)).toEqual([]));
});
