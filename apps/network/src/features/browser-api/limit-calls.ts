import { AppError } from '@0711/contract/errors';

const WINDOW_MS = 10_000;
const MOST_CALLS = 200;
const MOST_PEOPLE = 10_000;

/** Throws `rate_limited` for somebody who calls more than 200 times in ten seconds; each process counts by itself. */
export function createCallLimit(): (userId: string, now?: number) => void {
  const windows = new Map<string, { since: number; calls: number }>();
  return (userId, now = Date.now()) => {
    const known = windows.get(userId);
    const current = known && now - known.since < WINDOW_MS ? known : { since: now, calls: 0 };
    current.calls += 1;
    if (windows.size >= MOST_PEOPLE) windows.clear();
    windows.set(userId, current);
    if (current.calls > MOST_CALLS) throw new AppError('rate_limited', 'too many calls', { retryAfter: (current.since + WINDOW_MS - now) / 1000 });
  };
}
