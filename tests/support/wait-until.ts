import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer is neither null nor undefined nor false; throws, naming `what`, when time is over. */
export async function waitUntil<T>(what: string, ask: () => Promise<T | null | undefined | false> | T | null | undefined | false, { withinMs = 30_000, everyMs = 50 } = {}): Promise<T> {
  const deadline = performance.now() + withinMs;
  let last: unknown = 'not yet';
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      last = 'not yet';
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline) throw new Error(`${what}: not within ${withinMs} ms`, { cause: last });
    await sleep(everyMs);
  }
}
