import { expect, test } from 'vitest';
import { durationParts } from './duration-parts.ts';

test.each([
  [0, 0, 'millisecond'],
  [0.4, 0.4, 'millisecond'],
  [999, 999, 'millisecond'],
  [1_000, 1, 'second'],
  [90_000, 1.5, 'minute'],
  [7_200_000, 2, 'hour'],
  [432_000_000, 5, 'day'],
] as const)('%d ms is %d %s', (ms, value, unit) => {
  expect(durationParts(ms)).toEqual({ value, unit });
});
