import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Services } from '../context.ts';
import { DUE_QUEUE } from './due-queue.ts';
import { connectRedis } from './redis-connection.ts';

const Data = z.object({ endpointId: z.string() });
const AT_ONCE = 20;

/** Calls `wake` with the endpoint of each delivery that Redis says is due, until `close`, which never waits for a Redis that is away. */
export async function workDueQueue(url: string, log: Services['log'], wake: (endpointId: string) => void): Promise<{ close: () => Promise<void> }> {
  const { Worker } = await import('bullmq');
  const redis = await connectRedis(url, log, { maxRetriesPerRequest: null });
  const worker = new Worker(DUE_QUEUE, async ({ data }) => wake(Data.parse(data).endpointId), { connection: redis, prefix: '0711', concurrency: AT_ONCE, skipVersionCheck: true });
  // Its connection says what is wrong; unheard, an error event would end the process.
  worker.on('error', () => {});
  return {
    async close() {
      await Promise.race([worker.close(true).catch(() => {}), sleep(1_000, undefined, { ref: false })]);
      redis.disconnect();
    },
  };
}
