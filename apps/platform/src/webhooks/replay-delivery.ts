import { AppError } from '@0711/contract/errors';
import type { WebhookDelivery } from '@0711/contract/webhook-endpoint';
import { eq, sql } from 'drizzle-orm';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context.ts';
import { events, webhookDeliveries as table } from '../db/schema.ts';
import { requireOperator } from '../scope.ts';
import { notifyDue } from './due-channel.ts';
import { noSuchDelivery } from './get-delivery.ts';
import { holdEndpoint } from './get-endpoint.ts';
import { showDelivery } from './show-delivery.ts';

/**
 * Delivers again, at once and with a whole schedule before it: the same bytes under the same id. One that is being sent is left
 * alone. Throws `not_found`, `illegal_transition` while the endpoint is disabled or when the payload is gone.
 */
export async function replayDelivery(ctx: Context, id: string): Promise<WebhookDelivery> {
  requireOperator(ctx.scope);
  const replayed = await ctx.db.transaction(async (tx) => {
    const [found] = await tx.select({ endpointId: table.endpointId }).from(table).where(eq(table.id, id));
    if (!found) throw noSuchDelivery();
    const endpoint = await holdEndpoint(tx, found.endpointId);
    if (endpoint.status === 'disabled') throw new AppError('illegal_transition', 'its endpoint is disabled: enable it first');
    const [row] = await tx.select().from(table).where(eq(table.id, id)).for('update');
    if (!row) throw noSuchDelivery();
    if (row.status === 'waiting' && row.leasedUntil !== null && row.leasedUntil > new Date()) return row;
    const [event] = await tx.select({ id: events.id }).from(events).where(eq(events.id, row.eventId));
    if (!event) throw new AppError('illegal_transition', 'its payload was removed with its retention: it can be sent no more');
    const [again] = await tx
      .update(table)
      .set({ status: 'waiting', attempts: 0, nextAttemptAt: new Date(), resumeAt: null, leasedUntil: null, claims: sql`${table.claims} + 1`, deliveredAt: null })
      .where(eq(table.id, id))
      .returning();
    await writeAudit(tx, ctx, {
      action: 'webhook_delivery.replayed', subjectType: 'webhook_delivery', subjectId: id, customerId: row.customerId, details: { event: row.event, endpoint_id: row.endpointId, was: row.status },
    });
    await notifyDue(tx, row.endpointId);
    return again ?? row;
  });
  return showDelivery(replayed);
}
