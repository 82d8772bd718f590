/** Keeps a process from asking a server that is down: after some failures in a row it is left alone for a while. */
export type Breaker = {
  /** Milliseconds until it may be asked again; 0 when it may be asked now. */
  closedFor: () => number;
  succeeded: () => void;
  failed: () => void;
};

/** After the rest one more failure is enough for the next rest. Times in milliseconds; `now` for tests. */
export function createBreaker({ failures, restMs, now = () => performance.now() }: { failures: number; restMs: number; now?: () => number }): Breaker {
  let inRow = 0;
  let until = 0;
  return {
    closedFor: () => Math.max(0, until - now()),
    succeeded() {
      inRow = 0;
      until = 0;
    },
    failed() {
      inRow += 1;
      if (inRow >= failures) until = now() + restMs;
    },
  };
}
