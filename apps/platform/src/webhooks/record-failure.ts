import { and, eq, sql } from 'drizzle-orm';
import type { Services, Transaction } from '../context.ts';
import { webhookAttempts, webhookDeliveries, webhookEndpoints } from '../db/schema.ts';
import type { Claim } from './claim-deliveries.ts';
import { disableEndpoint } from './disable-endpoint.ts';
import { GIVE_UP_AFTER_MS, nextAttemptAt, PROBE_EVERY_MS } from './retry-schedule.ts';
import type { Answer } from './sender.ts';

/**
 * Writes down that an attempt failed, and what comes next: another by the schedule, or the end of the delivery or the endpoint.
 * Answers when the delivery is tried next, null for never or when its claim was overtaken, whose outcome is not written.
 */
export async function recordFailure({ db, log }: Pick<Services, 'db' | 'log'>, claim: Claim, answer: Answer, now: Date): Promise<Date | null> {
  const outOfSchedule = claim.probe || (claim.resumeAt !== null && claim.resumeAt > now);
  const attempt = claim.attempts + 1;
  const error = answer.error ?? `HTTP ${answer.statusCode}`;
  return db.transaction(async (tx) => {
    // The endpoint first, as everybody who holds both.
    await tx.select({ id: webhookEndpoints.id }).from(webhookEndpoints).where(eq(webhookEndpoints.id, claim.endpointId)).for('no key update');
    const next = outOfSchedule ? (claim.resumeAt ?? null) : nextAttemptAt(attempt, now);
    const ended = { lastAttemptAt: now, lastStatusCode: answer.statusCode, lastError: error, leasedUntil: null };
    const outcome = outOfSchedule
      ? { ...ended, ...(next === null ? {} : { nextAttemptAt: next }) }
      : { ...ended, attempts: attempt, nextAttemptAt: next, resumeAt: null, status: next === null ? ('dead' as const) : ('waiting' as const) };
    const [mine] = await tx
      .update(webhookDeliveries)
      .set(outcome)
      .where(and(eq(webhookDeliveries.id, claim.id), eq(webhookDeliveries.claims, claim.claims), eq(webhookDeliveries.status, 'waiting')))
      .returning({ nextAttemptAt: webhookDeliveries.nextAttemptAt });
    if (!mine) return null;
    // A failed probe leaves no attempt behind: one every 10 s for days would bury those that count.
    if (!claim.probe) {
      await tx.insert(webhookAttempts).values({
        deliveryId: claim.id, attempt: outOfSchedule ? claim.attempts : attempt, probe: outOfSchedule, statusCode: answer.statusCode, responseBody: answer.body,
        error: answer.error, durationMs: answer.durationMs, at: now,
      });
    }
    if (mine.nextAttemptAt === null) log.error({ deliveryId: claim.id, event: claim.event, endpointId: claim.endpointId }, 'a webhook delivery is dead: its last attempt failed');
    await noteFailing(tx, log, claim.endpointId, answer, error, now);
    return mine.nextAttemptAt;
  });
}

/** Marks an endpoint as failing, to be probed 10 s later; disables it when it is gone or has failed for five days. */
async function noteFailing(tx: Transaction, log: Services['log'], endpointId: string, answer: Answer, error: string, now: Date): Promise<void> {
  const [endpoint] = await tx
    .update(webhookEndpoints)
    .set({
      failingSince: sql`coalesce(${webhookEndpoints.failingSince}, ${now.toISOString()}::timestamptz)`,
      nextProbeAt: sql`coalesce(${webhookEndpoints.nextProbeAt}, ${new Date(now.getTime() + PROBE_EVERY_MS).toISOString()}::timestamptz)`,
      lastError: error,
    })
    .where(eq(webhookEndpoints.id, endpointId))
    .returning({ failingSince: webhookEndpoints.failingSince });
  const failingFor = now.getTime() - (endpoint?.failingSince ?? now).getTime();
  if (answer.statusCode === 410) return disableEndpoint(tx, log, endpointId, 'it answered 410 Gone');
  if (failingFor >= GIVE_UP_AFTER_MS) return disableEndpoint(tx, log, endpointId, `it failed for five days, last with: ${error}`);
}
