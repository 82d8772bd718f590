import { AppError } from '@0711/contract/errors';
import { eq } from 'drizzle-orm';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context.ts';
import { webhookDeliveries, webhookEndpoints } from '../db/schema.ts';
import { requireOperator } from '../scope.ts';
import { NETWORK_ENDPOINT } from './ensure-endpoint.ts';
import { holdEndpoint } from './get-endpoint.ts';

/** Removes an endpoint with its deliveries. Throws `not_found`, and `illegal_transition` for the Network's own. */
export async function removeEndpoint(ctx: Context, id: string): Promise<void> {
  requireOperator(ctx.scope);
  if (id === NETWORK_ENDPOINT) throw new AppError('illegal_transition', "the Network's endpoint belongs to the Platform: it can be disabled, not removed");
  await ctx.db.transaction(async (tx) => {
    const { url } = await holdEndpoint(tx, id);
    const { rowCount } = await tx.delete(webhookDeliveries).where(eq(webhookDeliveries.endpointId, id));
    await tx.delete(webhookEndpoints).where(eq(webhookEndpoints.id, id));
    await writeAudit(tx, ctx, { action: 'webhook_endpoint.removed', subjectType: 'webhook_endpoint', subjectId: id, customerId: null, details: { url, deliveries: rowCount ?? 0 } });
  });
}
