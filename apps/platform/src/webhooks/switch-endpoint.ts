import type { WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import { eq } from 'drizzle-orm';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context.ts';
import { webhookEndpoints as table } from '../db/schema.ts';
import { requireOperator } from '../scope.ts';
import { notifyDue } from './due-channel.ts';
import { getEndpoint, holdEndpoint } from './get-endpoint.ts';

/** Enables an endpoint and delivers what waits for it; what is dead stays so until it is recovered. Throws `not_found`. */
export async function enableEndpoint(ctx: Context, id: string): Promise<WebhookEndpoint> {
  requireOperator(ctx.scope);
  await ctx.db.transaction(async (tx) => {
    const { status } = await holdEndpoint(tx, id);
    if (status === 'enabled') return;
    await tx
      .update(table)
      .set({ status: 'enabled', disabledReason: null, failingSince: null, nextProbeAt: null, lastError: null })
      .where(eq(table.id, id));
    await writeAudit(tx, ctx, { action: 'webhook_endpoint.enabled', subjectType: 'webhook_endpoint', subjectId: id, customerId: null });
    await notifyDue(tx, id);
  });
  return getEndpoint(ctx, id);
}

/**
 * Stops delivering to an endpoint: what waits goes on waiting, what happens meanwhile it is not told of. The Network's own is
 * enabled again by the next start. Throws `not_found`.
 */
export async function stopEndpoint(ctx: Context, id: string, { reason }: { reason: string }): Promise<WebhookEndpoint> {
  requireOperator(ctx.scope);
  await ctx.db.transaction(async (tx) => {
    const { status } = await holdEndpoint(tx, id);
    await tx.update(table).set({ status: 'disabled', disabledReason: reason }).where(eq(table.id, id));
    if (status === 'disabled') return;
    await writeAudit(tx, ctx, { action: 'webhook_endpoint.disabled', subjectType: 'webhook_endpoint', subjectId: id, customerId: null, details: { reason } });
  });
  return getEndpoint(ctx, id);
}
