import { setTimeout as sleep } from 'node:timers/promises';

/** What deliveries know of time, so that a test can let an hour pass in an instant. */
export type Clock = {
  now: () => Date;
  /** Resolves after so many milliseconds, at once for none; also when the signal aborts. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
};

export const systemClock: Clock = {
  now: () => new Date(),
  async sleep(ms, signal) {
    if (ms > 0) await sleep(ms, undefined, { ref: false, ...(signal ? { signal } : {}) }).catch(() => {});
  },
};
