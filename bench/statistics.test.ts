import { describe, expect, it } from 'vitest';
import { median, quantile, summary } from './statistics.ts';

describe('quantiles', () => {
  it('takes the nearest rank, whatever the order', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect([quantile(hundred, 0.5), quantile(hundred, 0.99), quantile(hundred, 1)]).toEqual([50, 99, 100]);
    expect(median([3, 1, 2])).toBe(2);
    expect(quantile([7], 0.01)).toBe(7);
  });

  it('sums up durations', () => {
    expect(summary([1.04, 2, 30])).toEqual({ samples: 3, p50_ms: 2, p90_ms: 30, p99_ms: 30, max_ms: 30 });
  });
});
