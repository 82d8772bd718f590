import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysIn } from './calendar.ts';
import { findMoments } from './find-moments.ts';

const iso = (text: string, order: 'dmy' | 'mdy' = 'dmy') => findMoments(text, order).map((moment) => moment.iso);

describe('days and times as tenders write them', () => {
  test.each([
    ['14.07.2027 - 11:00 Uhr', ['2027-07-14T11:00']],
    ['22.07.2027 um 9 Uhr', ['2027-07-22T09:00']],
    ['am 8. August 2027', ['2027-08-08']],
    ['Datum Uhrzeit\n08.08.2027 10:00 Uhr', ['2027-08-08T10:00']],
    ['bis 10.30 Uhr am 4. März 2027', ['2027-03-04T10:30']],
    ['31.12.2027, 24:00 Uhr', ['2027-12-31T24:00']],
    ['31 December 2027, midnight CET', ['2027-12-31T24:00+01:00']],
    ['31.12.2027, 24:30 Uhr', ['2027-12-31']],
    ['1. August 2027 bis voraussichtlich 21. November 2027', ['2027-08-01', '2027-11-21']],
    ['Tag: 12/02/2027\nOrtszeit: 10:00', ['2027-02-12T10:00']],
    ['January 4, 2027, 12:00PM EST', ['2027-01-04T12:00-05:00']],
    ['April 8, 2027 at 7 PM (EDT)', ['2027-04-08T19:00-04:00']],
    ['no later than 2:00 PM PST on Friday, February 12, 2027', ['2027-02-12T14:00-08:00']],
    ['May 14, 2027 at noon, eastern', ['2027-05-14T12:00-04:00']],
    ['27th December 2027 at 12.00 noon CET', ['2027-12-27T12:00+01:00']],
    ['2027-03-01T10:00:00+01:00', ['2027-03-01T10:00+01:00']],
    ['16 & 17 September 2027, September 20 and 21, 2027', ['2027-09-16', '2027-09-20']],
    ['01.- 05. April 2027', ['2027-04-01']],
    ['| Evaluation | 2 – 14 June 2027 |', ['2027-06-02']],
    ['vsl. 17./18.03.2027 oder 13.-17.04.2027', ['2027-03-17', '2027-04-13']],
    ['01.04. – 31.10.2027', ['2027-04-01', '2027-10-31']],
    ['01.11. bis zum 31.03.2027', ['2026-11-01', '2027-03-31']],
    ['Los 3 – 12. März 2027', ['2027-03-12']],
    ['July 13, 2027, 2027 by 1:00PM EST', ['2027-07-13T13:00-05:00']],
    ['this 5th day of March 2027', ['2027-03-05']],
    ['2027/03/12 at 11:00', ['2027-03-12T11:00']],
    ['12-Jul-27 or 13/Jul/2027', ['2027-07-12', '2027-07-13']],
    ['Richtlinie vom 23.7.96', ['1996-07-23']],
    ['Abgabe: 6.2.27', ['2027-02-06']],
    ['3 March 2027 at 14.00 (AEDT)', ['2027-03-03T14:00+11:00']],
    ['by 12.00 GMT on 3 March 2027', ['2027-03-03T12:00+00:00']],
    ['2:30 PM Friday 12 March 2027, Perth time', ['2027-03-12T14:30+08:00']],
    ['15/03/2027 at 10:00 (Brussels time)', ['2027-03-15T10:00+01:00']],
    ['10:30 AM Springfield Local Time on October 15, 2027', ['2027-10-15T10:30']],
    ['no later than 1:00 p.m., Springfield, VA Time Wednesday, March 10, 2027', ['2027-03-10T13:00']],
    ['04.11.2027 (Thursday) at 15.30 Hrs\nCENTRAL BANK OF TALBURG', ['2027-11-04T15:30']],
    ['4 November 2027 at 3:30 PM\nEastern Water Board', ['2027-11-04T15:30']],
    ['4 November 2027 at 3:30 PM Eastern on the portal', ['2027-11-04T15:30-04:00']],
    ['CLOSING DATE/TIME\n10/10/2027 1400\n(hours local time)', ['2027-10-10T14:00']],
    ['from February 11 to February 13, 2027', ['2027-02-11', '2027-02-13']],
    ['11 December – 13 January 2027', ['2026-12-11', '2027-01-13']],
    ['Angebotsfrist: 20.05.2027\n\nFragen bis zum 12.05., 12 Uhr, und keine nach dem 1.2. Absatz', ['2027-05-20', '2027-05-12T12:00']],
    ['Fassung vom 20.05.2015. Fragen bis zum 12.11., 12 Uhr', ['2015-05-20']],
    ['by 16th, June 2027 up to 15.45 hours', ['2027-06-16T15:45']],
  ])('%j', (text, expected) => expect(iso(text)).toEqual(expected));

  test('what a place calls its own time belongs to the moment', () => {
    const text = 'Opening on 15 October 2027, 10:30 AM (Springfield Local Time), in room 3';
    const [moment] = findMoments(text);
    expect(text.slice(moment?.start, moment?.end)).toBe('15 October 2027, 10:30 AM (Springfield Local Time)');
  });

  test('the order of 03/04/2027 is the country’s, and is called ambiguous', () => {
    expect(iso('03/04/2027', 'dmy')).toEqual(['2027-04-03']);
    expect(iso('03/04/2027', 'mdy')).toEqual(['2027-03-04']);
    expect(findMoments('03/04/2027')[0]?.ambiguous).toBe(true);
    expect(findMoments('25/04/2027', 'mdy')[0]).toMatchObject({ iso: '2027-04-25', ambiguous: false });
  });

  test('a day that no calendar has is found, and called impossible', () => {
    expect(findMoments('Abgabe bis 31.02.2027')[0]).toMatchObject({ iso: '2027-02-31', possible: false });
  });

  test.each(['Ziffer 1.2.3 gilt', 'DIN 18.299', 'Tel. 0711 12.34.5678', 'Version 2.10.1', '01.01.04. Estrich', '6.2.10 Compliance', 'see section 1.5.13 of it', 'tasks 3.1 - 3.8.13 as eligible', 'OM No. 6/18/2027-PPD', 'am Montag um 10 Uhr'])('no day in %j', (text) => expect(iso(text)).toEqual([]));
});

const anyDay = fc
  .record({ year: fc.integer({ min: 1995, max: 2090 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .filter(({ year, month, day }) => day <= daysIn(year, month));
const GERMAN = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];
const ENGLISH = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const two = (n: number) => String(n).padStart(2, '0');

describe('every day of the calendar', () => {
  test('is read back from each way of writing it, wherever it stands', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('', 'Frist: ', 'on ', '(', 'Los 3 – '), fc.constantFrom('', '.', ') gilt', ', Raum 4'), ({ year, month, day }, before, after) => {
        const expected = `${year}-${two(month)}-${two(day)}`;
        const ways = [`${two(day)}.${two(month)}.${year}`, `${day}. ${GERMAN[month - 1]} ${year}`, `${ENGLISH[month - 1]} ${day}, ${year}`, `${day} ${ENGLISH[month - 1]} ${year}`, expected];
        for (const way of ways) expect(findMoments(before + way + after).map((moment) => moment.day)).toEqual([expected]);
      }),
    );
  });

  test('with a time keeps both, and the place that is quoted holds both', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), ({ year, month, day }, hour, minute) => {
        const text = `Ende: ${two(day)}.${two(month)}.${year}, ${two(hour)}:${two(minute)} Uhr.`;
        const [moment] = findMoments(text);
        expect(moment?.iso).toBe(`${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`);
        expect(text.slice(moment?.start, moment?.end)).toBe(text.slice(6, -1));
      }),
    );
  });

  test('whatever the text, offsets stay inside it and days are real where they are called possible', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: fc.constantFrom(...'0123456789./-: ,Uhrpm JanuarMay()\n') }), (text) => {
        for (const moment of findMoments(text)) {
          expect(moment.start).toBeGreaterThanOrEqual(0);
          expect(moment.end).toBeLessThanOrEqual(text.length);
          if (moment.possible) expect(Number.isNaN(Date.parse(moment.day))).toBe(false);
        }
      }),
    );
  });
});
