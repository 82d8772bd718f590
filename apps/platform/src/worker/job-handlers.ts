import type { JobHandler } from '@0711/postgres/start-worker';
import { z } from 'zod';
import type { Services } from '../context.ts';
import { deliverWebhook } from '../webhooks/deliver-webhook.ts';
import { probeEndpoint } from '../webhooks/probe-endpoint.ts';
import type { Sender } from '../webhooks/sender.ts';
import { removeExpired } from './remove-expired.ts';
import { requeueLost } from './requeue-lost.ts';
import { runTask } from './run-task.ts';

const RunTask = z.object({ taskId: z.string(), run: z.number().int() });
const DeliverWebhook = z.object({ deliveryId: z.string() });
const ProbeEndpoint = z.object({ endpointId: z.string() });

/** Jobs that compute: as many at once as the machine bears. */
export function taskHandlers(services: Services): Record<string, JobHandler> {
  return {
    'run-task': (payload, helpers) =>
      runTask(services, { ...RunTask.parse(payload), deliveries: helpers.job.attempts, signal: helpers.abortSignal }),
  };
}

/** Jobs that wait for others: kept apart, so that a slow receiver never holds up a task, nor a long task an event. */
export function messageHandlers(services: Services, sender: Sender): Record<string, JobHandler> {
  const ctx = { ...services, sender };
  return {
    'deliver-webhook': (payload) => deliverWebhook(ctx, DeliverWebhook.parse(payload)),
    'probe-endpoint': (payload) => probeEndpoint(ctx, ProbeEndpoint.parse(payload)),
    'requeue-lost': () => requeueLost(services),
    'remove-expired': () => removeExpired(services),
  };
}

/** What runs by the clock (UTC): once for all workers together, whichever takes it. */
export const SCHEDULE = [
  { identifier: 'requeue-lost', task: 'requeue-lost', match: '* * * * *' },
  { identifier: 'remove-expired', task: 'remove-expired', match: '17 3 * * *' },
] as const;
