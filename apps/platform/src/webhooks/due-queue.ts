import type { Services } from '../context.ts';
import { connectRedis } from './redis-connection.ts';

/** A delivery that is due at a moment. */
export type Due = { deliveryId: string; endpointId: string; at: Date };

export type DueQueue = {
  /** Puts them into Redis. False when Redis did not take them: then whoever looks for what is due must find them. Never throws. */
  add: (due: readonly Due[]) => Promise<boolean>;
  close: () => Promise<void>;
};

export const DUE_QUEUE = 'webhook-deliveries';
/** Redis gets no longer than this; what it did not take goes another way, and twice does no harm. */
const TIMEOUT_MS = 1_000;

/**
 * Opens the BullMQ queue that carries which delivery is due when. It is no record: a job only makes a worker look into PostgreSQL,
 * so one that is lost costs seconds, and one that comes twice costs nothing.
 */
export async function openDueQueue(url: string, log: Services['log']): Promise<DueQueue> {
  const { Queue } = await import('bullmq');
  const redis = await connectRedis(url, log, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: TIMEOUT_MS });
  const queue = new Queue(DUE_QUEUE, { connection: redis, prefix: '0711', skipWaitingForReady: true, skipVersionCheck: true });
  queue.on('error', () => {});
  return {
    async add(due) {
      if (redis.status !== 'ready') return false;
      const now = Date.now();
      const jobs = due.map(({ deliveryId, endpointId, at }) => ({
        name: 'deliver', data: { deliveryId, endpointId }, opts: { delay: Math.max(0, at.getTime() - now), removeOnComplete: true, removeOnFail: true },
      }));
      return queue.addBulk(jobs).then(
        () => true,
        (error: unknown) => {
          log.debug({ err: error }, 'Redis did not take due deliveries');
          return false;
        },
      );
    },
    async close() {
      redis.disconnect();
    },
  };
}
