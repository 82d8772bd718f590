/** Runs work, so many at once; the rest waits in its order. */
export type Turns = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>;

/** At most `most` pieces of work at once. Who waits when `signal` aborts gets its reason, and never starts. */
export function takeTurns(most: number): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work, signal) => {
    signal.throwIfAborted();
    if (running >= most) await turn(signal);
    else running += 1;
    try {
      return await work();
    } finally {
      // A place goes on to the next who waits, without a moment in which somebody else could take it.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };

  function turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(signal.reason);
      };
      const go = (): void => {
        signal.removeEventListener('abort', stop);
        resolve();
      };
      waiting.push(go);
      signal.addEventListener('abort', stop, { once: true });
    });
  }
}
