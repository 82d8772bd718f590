import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf } from '../../tasks/components/end-of-day.ts';
import { wallTime } from './wall-time.ts';

test('is what clocks show there', () => {
  expect(wallTime(new Date('2026-11-22T22:30:10Z'), 'Europe/Berlin')).toBe('2026-11-22T23:30');
  expect(wallTime(new Date('2026-11-22T23:30:10Z'), 'Europe/Berlin')).toBe('2026-11-23T00:30');
});

test('leads back to its instant where clocks do not change', () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 60 }).map((minutes) => new Date(Date.UTC(2026, 3, 10) + minutes * 60_000));
  fc.assert(fc.property(minute, fc.constantFrom('Europe/Berlin', 'UTC', 'Asia/Kathmandu'), (at, zone) => {
    expect(instantOf(wallTime(at, zone), zone)).toBe(at.toISOString());
  }));
});
