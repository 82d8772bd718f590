import { addJobsSql } from '@0711/postgres/jobs';
import { eq, sql } from 'drizzle-orm';
import type { Services, Transaction } from '../context.ts';
import { JOBS_SCHEMA } from '../db/migrate-database.ts';
import { webhookAttempts, webhookDeliveries, webhookEndpoints } from '../db/schema.ts';
import { deliverJob } from '../outbox/dispatch-outbox.ts';
import { disableEndpoint } from './disable-endpoint.ts';
import type { Delivery } from './load-delivery.ts';
import { GIVE_UP_AFTER_MS, nextAttemptAt, PROBE_EVERY_MS } from './retry-schedule.ts';
import type { Answer } from './sender.ts';

/** Writes down that an attempt failed, and what comes next: another by the schedule, or the end of the delivery or the endpoint. */
export async function recordFailure({ db, log }: Pick<Services, 'db' | 'log'>, { delivery, endpoint }: Delivery, answer: Answer): Promise<void> {
  await db.transaction(async (tx) => {
    const now = new Date();
    const attempt = delivery.attempts + 1;
    await tx.insert(webhookAttempts).values({
      deliveryId: delivery.id, attempt, statusCode: answer.statusCode, responseBody: answer.body, error: answer.error, durationMs: answer.durationMs, at: now,
    });
    const next = nextAttemptAt(attempt, now);
    await tx
      .update(webhookDeliveries)
      .set({ attempts: attempt, lastAttemptAt: now, nextAttemptAt: next, status: next === null ? 'dead' : 'waiting' })
      .where(eq(webhookDeliveries.id, delivery.id));
    if (next === null) log.error({ deliveryId: delivery.id, event: delivery.event, endpointId: endpoint.id }, 'a webhook delivery is dead: its last attempt failed');
    else await tx.execute(addJobsSql(JOBS_SCHEMA, [deliverJob(delivery.id, next)]));
    await noteFailing(tx, log, endpoint.id, answer, now);
  });
}

/** Marks an endpoint as failing and has it probed; disables it when it is gone or has failed for five days. */
export async function noteFailing(tx: Transaction, log: Services['log'], endpointId: string, answer: Answer, now: Date): Promise<void> {
  const error = answer.error ?? `HTTP ${answer.statusCode}`;
  const [endpoint] = await tx
    .update(webhookEndpoints)
    .set({ failingSince: sql`coalesce(${webhookEndpoints.failingSince}, ${now.toISOString()}::timestamptz)`, lastError: error })
    .where(eq(webhookEndpoints.id, endpointId))
    .returning({ failingSince: webhookEndpoints.failingSince });
  const failingFor = now.getTime() - (endpoint?.failingSince ?? now).getTime();
  if (answer.statusCode === 410) return disableEndpoint(tx, log, endpointId, 'it answered 410 Gone');
  if (failingFor >= GIVE_UP_AFTER_MS) return disableEndpoint(tx, log, endpointId, `it failed for five days, last with: ${error}`);
  await tx.execute(addJobsSql(JOBS_SCHEMA, [probeJob(endpointId, new Date(now.getTime() + PROBE_EVERY_MS))]));
}

/** The job that probes: one per endpoint, 10 s after the last failure of any attempt. */
export function probeJob(endpointId: string, runAt: Date) {
  return { task: 'probe-endpoint', payload: { endpointId }, jobKey: `probe:${endpointId}`, runAt };
}
