import { AppError } from '@0711/contract/errors';
import type { WebhookDelivery } from '@0711/contract/webhook-endpoint';
import { v7 as uuid } from 'uuid';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context.ts';
import { events, webhookDeliveries } from '../db/schema.ts';
import { requireOperator } from '../scope.ts';
import { notifyDue } from './due-channel.ts';
import { holdEndpoint } from './get-endpoint.ts';
import { showDelivery } from './show-delivery.ts';

/** The event that tells of nothing. It is no part of the contract: receivers answer 200 for what they don't know. */
export const TEST_EVENT = 'webhook.test';

/** Sends one endpoint, and no other, an event that tells of nothing. Throws `not_found`, `illegal_transition` while it is disabled. */
export async function testEndpoint(ctx: Context, endpointId: string): Promise<WebhookDelivery> {
  requireOperator(ctx.scope);
  const [id, now] = [uuid(), new Date()];
  const delivery = await ctx.db.transaction(async (tx) => {
    const { status } = await holdEndpoint(tx, endpointId);
    if (status === 'disabled') throw new AppError('illegal_transition', 'the endpoint is disabled: enable it first');
    const body = JSON.stringify({ id, event: TEST_EVENT, data: { endpoint_id: endpointId }, timestamp: now.toISOString() });
    await tx.insert(events).values({ id, name: TEST_EVENT, subjectId: endpointId, customerId: null, body, traceparent: ctx.traceparent, createdAt: now });
    const [row] = await tx
      .insert(webhookDeliveries)
      .values({ id: uuid(), endpointId, eventId: id, event: TEST_EVENT, subjectId: endpointId, eventAt: now, nextAttemptAt: now, createdAt: now })
      .returning();
    await writeAudit(tx, ctx, { action: 'webhook_endpoint.tested', subjectType: 'webhook_endpoint', subjectId: endpointId, customerId: null });
    await notifyDue(tx, endpointId);
    return row;
  });
  if (!delivery) throw new Error('the test delivery was not written');
  return showDelivery(delivery);
}
