import { describe, expect, test } from 'vitest';
import { bootstrapInterval, randomFrom } from './bootstrap.ts';
import { auroc, binsOf, calibrationOf } from './calibration.ts';
import type { Stated } from './calibration.ts';

const of = (...pairs: [number, boolean][]): Stated[] => pairs.map(([confidence, right]) => ({ confidence, right }));

describe('auroc', () => {
  test('is 1 when every right value is surer than every wrong one, 0 the other way round', () => {
    expect(auroc(of([90, true], [80, true], [20, false]))).toBe(1);
    expect(auroc(of([10, true], [80, false]))).toBe(0);
  });

  test('counts ties half and says nothing without both kinds', () => {
    expect(auroc(of([50, true], [50, false]))).toBe(0.5);
    expect(auroc(of([50, true], [60, true]))).toBeNull();
  });

  test('is what counting all pairs gives', () => {
    const random = randomFrom(7);
    const values = Array.from({ length: 120 }, () => ({ confidence: Math.floor(random() * 20) * 5, right: random() < 0.7 }));
    const [right, wrong] = [values.filter((value) => value.right), values.filter((value) => !value.right)];
    let above = 0;
    for (const a of right) for (const b of wrong) above += a.confidence > b.confidence ? 1 : a.confidence === b.confidence ? 0.5 : 0;
    expect(auroc(values)).toBeCloseTo(above / (right.length * wrong.length), 12);
  });
});

test('calibration: the sure ones, the wrong among them, and how far confidence is from what was right', () => {
  const figures = calibrationOf(of([95, true], [95, false], [45, true], [45, false]));
  expect(figures).toMatchObject({ values: 4, shareSure: 0.5, wrongSure: 0.5 });
  expect(figures.ece).toBeCloseTo((0.45 + 0.05) / 2, 12);
  expect(calibrationOf([])).toEqual({ values: 0, auroc: null, ece: null, shareSure: null, wrongSure: null });
});

test('bins hold each value once, the highest in the last', () => {
  const bins = binsOf(of([100, true], [91, true], [5, false]));
  expect(bins.map(({ from, values }) => [from, values])).toEqual([[0, 1], [90, 2]]);
});

describe('bootstrap', () => {
  const mean = (drawn: { value: number }[]): number => drawn.reduce((sum, { value }) => sum + value, 0) / drawn.length;

  test('draws whole groups, the same for the same seed', () => {
    const items = Array.from({ length: 40 }, (_, i) => ({ group: i % 8, value: i % 8 }));
    const interval = bootstrapInterval(items, ({ group }) => group, mean);
    expect(interval).toEqual(bootstrapInterval(items, ({ group }) => group, mean));
    expect(interval?.[0]).toBeLessThan(3.5);
    expect(interval?.[1]).toBeGreaterThan(3.5);
    // The standard error of a mean of 8 groups with a deviation of 2.29 is 0.81.
    expect((interval?.[1] ?? 0) - (interval?.[0] ?? 0)).toBeGreaterThan(2.2);
    expect((interval?.[1] ?? 0) - (interval?.[0] ?? 0)).toBeLessThan(4);
  });

  test('says nothing of a single group', () => {
    expect(bootstrapInterval([{ group: 1, value: 1 }], ({ group }) => group, mean)).toBeNull();
  });
});
