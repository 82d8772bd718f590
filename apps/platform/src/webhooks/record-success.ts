import { addJobsSql } from '@0711/postgres/jobs';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Services, Transaction } from '../context.ts';
import { JOBS_SCHEMA } from '../db/migrate-database.ts';
import { webhookAttempts, webhookDeliveries, webhookEndpoints } from '../db/schema.ts';
import { deliverJob } from '../outbox/dispatch-outbox.ts';
import type { Delivery } from './load-delivery.ts';
import type { Answer } from './sender.ts';

/** What waited for an endpoint to come back reaches it at this pace, not all at once. */
const RELEASED_PER_SECOND = 100;

/** Writes down that a delivery arrived. If its endpoint had been failing, everything that waits for it is sent now. */
export async function recordSuccess(
  { db, log }: Pick<Services, 'db' | 'log'>,
  { delivery, endpoint }: Delivery,
  answer: Answer,
  { probe }: { probe: boolean },
): Promise<void> {
  const released = await db.transaction(async (tx) => {
    const now = new Date();
    const attempt = delivery.attempts + 1;
    await tx
      .insert(webhookAttempts)
      .values({ deliveryId: delivery.id, attempt, probe, statusCode: answer.statusCode, responseBody: answer.body, durationMs: answer.durationMs, at: now });
    await tx
      .update(webhookDeliveries)
      .set({ status: 'delivered', attempts: attempt, deliveredAt: now, lastAttemptAt: now, nextAttemptAt: null })
      .where(eq(webhookDeliveries.id, delivery.id));
    if (endpoint.failingSince === null) return null;
    const [recovered] = await tx
      .update(webhookEndpoints)
      .set({ failingSince: null, lastError: null })
      .where(and(eq(webhookEndpoints.id, endpoint.id), isNotNull(webhookEndpoints.failingSince)))
      .returning({ id: webhookEndpoints.id });
    return recovered ? release(tx, endpoint.id, now) : null;
  });
  if (released !== null) log.info({ endpointId: endpoint.id, released }, 'a webhook endpoint answers again; what waited is sent');
}

async function release(tx: Transaction, endpointId: string, now: Date): Promise<number> {
  const waiting = await tx
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.endpointId, endpointId), eq(webhookDeliveries.status, 'waiting')))
    .orderBy(asc(webhookDeliveries.id));
  if (waiting.length === 0) return 0;
  await tx
    .update(webhookDeliveries)
    .set({ nextAttemptAt: now })
    .where(and(eq(webhookDeliveries.endpointId, endpointId), eq(webhookDeliveries.status, 'waiting')));
  const jobs = waiting.map(({ id }, index) => deliverJob(id, new Date(now.getTime() + Math.floor(index / RELEASED_PER_SECOND) * 1_000)));
  await tx.execute(addJobsSql(JOBS_SCHEMA, jobs));
  return waiting.length;
}
