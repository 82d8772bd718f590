import type { Clock } from '../webhooks/clock.ts';

export type MovableClock = Clock & {
  /** Moves on to a moment, waking on its way whoever sleeps until then. Never back. */
  moveTo: (at: Date) => void;
  /** When the next sleeper wakes; null with none. */
  nextWake: () => Date | null;
};

/** A clock that stands still until it is moved. For tests in which hours pass. */
export function movableClock(start: Date = new Date()): MovableClock {
  let now = start.getTime();
  const sleepers = new Set<{ at: number; wake: () => void }>();
  const next = (): { at: number; wake: () => void } | undefined => [...sleepers].toSorted((a, b) => a.at - b.at)[0];
  return {
    now: () => new Date(now),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (ms <= 0) return resolve();
        const sleeper = {
          at: now + ms,
          wake() {
            sleepers.delete(sleeper);
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', sleeper.wake, { once: true });
      }),
    moveTo(at) {
      for (let sleeper = next(); sleeper !== undefined && sleeper.at <= at.getTime(); sleeper = next()) {
        now = Math.max(now, sleeper.at);
        sleeper.wake();
      }
      now = Math.max(now, at.getTime());
    },
    nextWake() {
      const sleeper = next();
      return sleeper === undefined ? null : new Date(sleeper.at);
    },
  };
}
