import { setTimeout as sleep } from 'node:timers/promises';
import type { Runner } from 'graphile-worker';
import type { Log } from './log.ts';

export type Launched = {
  runner: Runner;
  workerId: string;
  /** Settles when the runner takes no more jobs, whatever became of its own shutdown. */
  ended: Promise<void>;
};

export type KeptRunner = {
  workerId(): string;
  /** Ends the runner, or the attempt to start one; resolves when nothing runs any more. Never throws. */
  stop(): Promise<void>;
};

export type KeepOptions = {
  launch: () => Promise<Launched>;
  /** Resolves when the handlers that the fallen runner started have ended. */
  settle: () => Promise<void>;
  /** Gives free what the fallen runner still held; may throw while the database is away. */
  bury: (workerId: string) => Promise<void>;
  log: Log;
};

/**
 * Starts a runner and starts another whenever it falls, which it does when it can't write down that a job is done.
 * Throws only if the first start fails.
 */
export async function keepRunner({ launch, settle, bury, log }: KeepOptions): Promise<KeptRunner> {
  let current = await launch();
  const stopping = new AbortController();

  async function relaunch(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; failures++) {
      await sleep(Math.min(250 * 2 ** failures, 5_000), undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      try {
        await bury(current.workerId);
        current = await launch();
        log.info({ workerId: current.workerId }, 'the worker runs again');
        return;
      } catch (error) {
        log.warn({ err: error }, 'the worker could not start again yet');
      }
    }
  }

  async function keep(): Promise<void> {
    while (!stopping.signal.aborted) {
      await current.ended.catch((error: unknown) => log.warn({ err: error }, 'the worker lost its footing'));
      if (stopping.signal.aborted) return;
      await settle();
      await relaunch();
    }
  }

  const kept = keep();
  return {
    workerId: () => current.workerId,
    async stop() {
      stopping.abort();
      // It rejects when the runner has fallen already; then `keep` sees the abort and ends.
      await current.runner.stop().catch(() => {});
      await kept;
    },
  };
}
