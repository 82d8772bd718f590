import { describe, expect, it } from 'vitest';
import { statedZone } from './stated-zone.ts';

const of = (quote: string) => statedZone([{ document: 'd', file: 'f', quote, start: 0, end: quote.length, page: 1, regions: [] }]);

describe('statedZone', () => {
  it.each([
    ['no later than 5:00 p.m., Philadelphia Local Time on March 3', 'Philadelphia Local Time'],
    ['due at 2:00 PM (Alaska Time)', 'Alaska Time'],
    ['14:00 Central European Time', 'Central European Time'],
    ['by 3:00 PM ET', 'ET'],
    ['11:30 a.m. EST on 4 May', 'EST'],
    ['04.12.2026, 12:00 Uhr Ortszeit', 'Ortszeit'],
    ['bis 10:00 Uhr (MEZ)', 'MEZ'],
    ['12 noon local time', 'local time'],
    ['28 March 2027, 2:30 PM Addis Ababa time', 'Addis Ababa time'],
    ['at 10:00 a.m. (local time of Lomé)', 'local time of Lomé'],
    ['by 16:00 East Africa Time', 'East Africa Time'],
    ['2:00 p.m.\nEastern Daylight Time', 'Eastern Daylight Time'],
    ['All times are Central Time', 'Central Time'],
  ])('finds it in %j', (quote, zone) => {
    expect(of(quote)).toBe(zone);
  });

  it.each(['bis 04.12.2026, 12:00 Uhr', 'at 2:00 PM. Time is of the essence', 'Philadelphia Local Time applies', '10:00 Closing Time', 'on time at 10:00', 'due 10:00; site visit ET'])('finds none in %j', (quote) => {
    expect(of(quote)).toBeNull();
  });
});
