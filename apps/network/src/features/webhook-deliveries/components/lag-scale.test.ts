import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lagScale } from './lag-scale.ts';

test('has the lines around what it shows', () => {
  expect(lagScale([12, 900]).ticks).toEqual([10, 100, 1_000]);
  expect(lagScale([10]).ticks).toEqual([10, 100]);
  expect(lagScale([30, 7_200_000]).ticks).toEqual([10, 100, 1_000, 10_000, 60_000, 600_000, 3_600_000, 36_000_000]);
  expect(lagScale([]).ticks).toEqual([1, 10]);
});

test('keeps every lag within the chart, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e10, noNaN: true }), { minLength: 2 }), (lags) => {
      const { at } = lagScale(lags);
      const places = lags.toSorted((a, b) => a - b).map(at);
      expect(places.every((place) => place >= 0 && place <= 1)).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }),
  );
});
