import { and, eq } from 'drizzle-orm';
import { writeAudit } from '../audit/write-audit.ts';
import type { Services, Transaction } from '../context.ts';
import { webhookDeliveries, webhookEndpoints } from '../db/schema.ts';
import { PLATFORM } from '../system-actor.ts';

/** Stops an endpoint: what waits for it is dead, kept and replayable, and operators are told by the log. */
export async function disableEndpoint(tx: Transaction, log: Services['log'], endpointId: string, reason: string): Promise<void> {
  await tx.update(webhookEndpoints).set({ status: 'disabled', disabledReason: reason }).where(eq(webhookEndpoints.id, endpointId));
  const dead = await tx
    .update(webhookDeliveries)
    .set({ status: 'dead', nextAttemptAt: null, resumeAt: null, leasedUntil: null })
    .where(and(eq(webhookDeliveries.endpointId, endpointId), eq(webhookDeliveries.status, 'waiting')))
    .returning({ id: webhookDeliveries.id });
  await writeAudit(tx, { actor: PLATFORM, traceparent: null }, {
    action: 'webhook_endpoint.disabled', subjectType: 'webhook_endpoint', subjectId: endpointId, customerId: null,
    details: { reason, dead: dead.length },
  });
  log.error({ endpointId, reason, dead: dead.length }, 'a webhook endpoint is disabled; its deliveries wait to be replayed');
}
