import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../context.ts';
import { openDueQueue } from '../webhooks/due-queue.ts';
import { dispatchOutbox } from './dispatch-outbox.ts';

/** From so many rows at once on it waits a little for more: a batch costs five round trips, whatever its size. */
const BUSY = 40;
const GATHER_MS = 50;

export type Dispatcher = {
  /** Says that a commit left something in the outbox. Calls while it works are taken together. Never blocks or throws. */
  wake: () => void;
  /** Resolves when the batch that it works on is done; nothing is taken after. */
  stop: () => Promise<void>;
};

/** Empties the outbox whenever it is woken, and looks by itself every `pollMs` for what another process left. */
export function startDispatcher({ pool, log, config }: Pick<Services, 'pool' | 'log' | 'config'>, pollMs = 1_000): Dispatcher {
  const queue = config.REDIS_URL === undefined ? null : openDueQueue(config.REDIS_URL, log);
  let wanted = false;
  let stopped = false;
  let failing = false;
  let running: Promise<void> | null = null;

  async function work(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false;
      try {
        const taken = await dispatchOutbox(pool, queue === null ? null : (await queue).add);
        failing = false;
        if (taken > 0) wanted = true;
        if (taken >= BUSY) await sleep(GATHER_MS);
      } catch (error) {
        // Said once per outage; the poll tries again.
        if (!failing) log.warn({ err: error }, 'the outbox could not be dispatched; trying again');
        failing = true;
        wanted = false;
      }
    }
  }

  const wake = (): void => {
    wanted = true;
    if (stopped || running) return;
    running = work().finally(() => {
      running = null;
    });
  };
  const timer = setInterval(wake, pollMs);
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
      await (await queue)?.close();
    },
  };
}
