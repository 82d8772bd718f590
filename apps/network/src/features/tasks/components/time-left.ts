/**
 * Seconds that a run probably still takes, from how long it took to get this far; null while that would be a guess (the first
 * seconds and per cents, and the end).
 */
export function secondsLeft(startedAt: number, now: number, percent: number): number | null {
  const elapsed = (now - startedAt) / 1000;
  if (elapsed < 3 || percent < 5 || percent >= 99) return null;
  return Math.max(1, Math.round((elapsed * (100 - percent)) / percent));
}
