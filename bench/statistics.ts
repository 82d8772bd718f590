/** The value below which `share` (0–1) of the values lie; the nearest rank, NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** p50, p90, p99 and the largest of durations in ms, to a tenth. */
export function summary(values: readonly number[]): { samples: number; p50_ms: number; p90_ms: number; p99_ms: number; max_ms: number } {
  const at = (share: number): number => round(quantile(values, share), 1);
  return { samples: values.length, p50_ms: at(0.5), p90_ms: at(0.9), p99_ms: at(0.99), max_ms: at(1) };
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
