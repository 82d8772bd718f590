import { startWorker } from '@0711/postgres/start-worker';
import type { Services } from '../context.ts';
import { JOBS_SCHEMA } from '../db/migrate-database.ts';
import { observedHandlers } from '../telemetry/observed-handlers.ts';
import { runDeliveries } from '../webhooks/run-deliveries.ts';
import { messageHandlers, SCHEDULE, taskHandlers } from './job-handlers.ts';
import { UPKEEP_SCHEDULE, upkeepHandlers } from './upkeep-handlers.ts';

const MESSAGES_AT_ONCE = 2;
const UPKEEP_AT_ONCE = 3;

/** How often a worker says that it lives within the silence after which it counts as dead. */
const BEATS = 8;

export type WorkerTimes = { graceMs?: number; deadAfterMs?: number; beatEveryMs?: number };

/** Delivers webhooks and works off tasks, messages and upkeep, each with slots of its own, until `stop`, which hands back what does not end in time. */
export async function startWorkers(services: Services, times: WorkerTimes = {}): Promise<{ stop: () => Promise<void> }> {
  const { pool, log, config } = services;
  const deadAfterMs = config.WORKER_DEAD_AFTER_MS;
  const common = { pool, schema: JOBS_SCHEMA, log, deadAfterMs, beatEveryMs: deadAfterMs / BEATS, ...times };
  const starting = await Promise.allSettled([
    startWorker({ ...common, concurrency: config.WORKER_CONCURRENCY, tasks: observedHandlers(taskHandlers(services)) }),
    startWorker({ ...common, concurrency: MESSAGES_AT_ONCE, tasks: observedHandlers(messageHandlers(services)), cron: SCHEDULE }),
    startWorker({ ...common, concurrency: UPKEEP_AT_ONCE, tasks: observedHandlers(upkeepHandlers(services)), cron: UPKEEP_SCHEDULE }),
  ]);
  const started = starting.flatMap((worker) => (worker.status === 'fulfilled' ? [worker.value] : []));
  const failed = starting.find((worker) => worker.status === 'rejected');
  if (failed) {
    await Promise.all(started.map((worker) => worker.stop()));
    throw failed.reason;
  }
  const deliveries = await runDeliveries(services);
  return {
    async stop() {
      await Promise.all([...started.map((worker) => worker.stop()), deliveries.stop(times.graceMs)]);
    },
  };
}
