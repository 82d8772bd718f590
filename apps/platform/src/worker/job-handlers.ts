import type { JobHandler } from '@0711/postgres/start-worker';
import { z } from 'zod';
import type { Services } from '../context.ts';
import { foldTaskCounts } from '../tasks/fold-task-counts.ts';
import { meterLeft } from '../usage/meter-left.ts';
import { removeExpired } from './remove-expired.ts';
import { requeueLost } from './requeue-lost.ts';
import { runTask } from './run-task.ts';

const RunTask = z.object({ taskId: z.string(), run: z.number().int() });

/** Jobs that compute: as many at once as the machine bears. */
export function taskHandlers(services: Services): Record<string, JobHandler> {
  return {
    'run-task': (payload, helpers) =>
      runTask(services, { ...RunTask.parse(payload), deliveries: helpers.job.attempts, signal: helpers.abortSignal }),
  };
}

/** Jobs that put things in order: kept apart, so that a long task never holds them up. */
export function messageHandlers(services: Services): Record<string, JobHandler> {
  return {
    'requeue-lost': () => requeueLost(services),
    'fold-task-counts': async () => {
      await foldTaskCounts(services.pool);
    },
    'meter-left': () => meterLeft(services),
    'remove-expired': () => removeExpired(services),
  };
}

/** What runs by the clock (UTC): once for all workers together, whichever takes it. */
export const SCHEDULE = [
  { identifier: 'requeue-lost', task: 'requeue-lost', match: '* * * * *' },
  { identifier: 'fold-task-counts', task: 'fold-task-counts', match: '* * * * *' },
  { identifier: 'meter-left', task: 'meter-left', match: '* * * * *' },
  { identifier: 'remove-expired', task: 'remove-expired', match: '17 3 * * *' },
] as const;
