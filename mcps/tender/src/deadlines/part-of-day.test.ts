import { expect, test } from 'vitest';
import { partOfDay } from './part-of-day.ts';

test.each([
  [' nachmittags', 'nachmittags'],
  [', am Vormittag,', 'vormittag'],
  [' (afternoon)', 'afternoon'],
  [' in the morning', 'morning'],
  [', 10:00 Uhr', null],
  [' Nachmittagsbetreuung', null],
])('%j', (behind, expected) => expect(partOfDay(behind)).toBe(expected));
