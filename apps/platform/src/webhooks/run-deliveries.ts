import { type Listener, listen } from '@0711/postgres/listen';
import type { Services } from '../context.ts';
import { systemClock } from './clock.ts';
import { DUE_CHANNEL } from './due-channel.ts';
import { openDueQueue } from './due-queue.ts';
import { createSender } from './sender.ts';
import { startDeliveries } from './start-deliveries.ts';
import { workDueQueue } from './work-due-queue.ts';

/** How often a worker looks by itself. It hears of what is due by other ways: this is for what they lost. */
const LOOK_EVERY_MS = 1_000;
const GRACE_MS = 5_000;

/**
 * Delivers webhooks in this process until `stop`. What is due it hears from PostgreSQL's notifications, from BullMQ with
 * REDIS_URL, and by looking: nothing depends on any but the last.
 */
export async function runDeliveries(services: Services): Promise<{ stop: (graceMs?: number) => Promise<void> }> {
  const { config, log } = services;
  const sender = createSender(config);
  const queue = config.REDIS_URL === undefined ? null : await openDueQueue(config.REDIS_URL, log);
  const deliveries = startDeliveries({ ...services, sender, clock: systemClock }, queue === null ? {} : { onRetry: (due) => void queue.add([due]) });
  const consumer = config.REDIS_URL === undefined ? null : await workDueQueue(config.REDIS_URL, log, deliveries.wake);
  let failing = false;
  const look = (): void => {
    deliveries.look().then(
      () => {
        failing = false;
      },
      (error: unknown) => {
        // Said once per outage; the next look tries again.
        if (!failing) log.warn({ err: error }, 'due deliveries could not be looked for; trying again');
        failing = true;
      },
    );
  };
  const listener: Listener | null = await listen(config.DATABASE_URL, DUE_CHANNEL, deliveries.wake, { log, onReconnect: look }).catch((error: unknown) => {
    log.warn({ err: error }, 'due deliveries are only looked for: listening failed');
    return null;
  });
  const timer = setInterval(look, LOOK_EVERY_MS);
  look();
  return {
    async stop(graceMs = GRACE_MS) {
      clearInterval(timer);
      await Promise.all([listener?.close(), consumer?.close()]);
      await deliveries.stop(graceMs);
      await Promise.all([sender.close(), queue?.close()]);
    },
  };
}
