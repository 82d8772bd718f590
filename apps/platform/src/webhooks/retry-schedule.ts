const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits before the second and each further attempt of a delivery (spec §3). */
export const RETRY_AFTER_MS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR] as const;
const JITTER = 0.2;

/** How often a failing endpoint is tried, outside that schedule, so that an outage of a minute costs seconds. */
export const PROBE_EVERY_MS = 10 * SECOND;
/** An endpoint that failed for this long is disabled. */
export const GIVE_UP_AFTER_MS = 5 * 24 * HOUR;

/** When to try again after the `attempts`th attempt failed; null when that was the last. `random` is within 0–1. */
export function nextAttemptAt(attempts: number, now: Date, random: number = Math.random()): Date | null {
  const wait = RETRY_AFTER_MS[attempts - 1];
  if (wait === undefined) return null;
  return new Date(now.getTime() + Math.round(wait * (1 + JITTER * (2 * random - 1))));
}
