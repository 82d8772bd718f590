/** Where the axis of lags may have its lines, in milliseconds. */
const LINES = [1, 10, 100, 1_000, 10_000, 60_000, 600_000, 3_600_000, 36_000_000, 432_000_000];

export type LagScale = { ticks: number[]; /** 0 at the lowest line, 1 at the highest. */ at: (ms: number) => number };

/** A logarithmic scale around these lags: after an outage some are thousands of times the others, and both must be seen. */
export function lagScale(lags: readonly number[]): LagScale {
  const least = lags.length > 0 ? Math.max(1, Math.min(...lags)) : 1;
  const most = Math.max(least, ...lags);
  const low = Math.min(LINES.findLastIndex((line) => line <= least), LINES.length - 2);
  const found = LINES.findIndex((line) => line >= most);
  const high = Math.max(low + 1, found === -1 ? LINES.length - 1 : found);
  const ticks = LINES.slice(low, high + 1);
  const [bottom, top] = [Math.log(ticks[0] ?? 1), Math.log(ticks.at(-1) ?? 10)];
  return { ticks, at: (ms) => Math.min(1, Math.max(0, (Math.log(Math.max(ms, 1)) - bottom) / (top - bottom))) };
}
