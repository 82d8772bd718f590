import { describe, expect, it } from 'vitest';
import { endOfDay } from './end-of-day.ts';

describe('endOfDay', () => {
  it.each([
    ['2026-12-04', 'Europe/Berlin', '2026-12-04T22:59:00.000Z'],
    ['2026-07-04', 'Europe/Berlin', '2026-07-04T21:59:00.000Z'],
    // The days on which the clocks change.
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T21:59:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T22:59:00.000Z'],
    ['2026-12-04', 'America/New_York', '2026-12-05T04:59:00.000Z'],
    ['2026-12-04', 'Pacific/Auckland', '2026-12-04T10:59:00.000Z'],
  ])('%s in %s', (day, zone, instant) => {
    expect(endOfDay(day, zone)).toBe(instant);
  });
});
