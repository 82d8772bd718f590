import { AppError } from '@0711/contract/errors';
import { sql } from 'drizzle-orm';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context.ts';
import { requireOperator } from '../scope.ts';
import { notifyDue } from './due-channel.ts';
import { holdEndpoint } from './get-endpoint.ts';
import { releaseDeliveries } from './release-deliveries.ts';

/** `include_delivered`: also what arrived, for a receiver that lost what it was told. */
export type Recovery = { since: string; include_delivered: boolean };

/**
 * Delivers again what happened since a time and is dead, in the order in which it happened, each with a whole schedule before it
 * and never faster than the endpoint's limit. Throws `not_found`, `illegal_transition` while the endpoint is disabled.
 */
export async function recoverDeliveries(ctx: Context, endpointId: string, { since, include_delivered }: Recovery): Promise<{ requeued: number }> {
  requireOperator(ctx.scope);
  return ctx.db.transaction(async (tx) => {
    const { status } = await holdEndpoint(tx, endpointId);
    if (status === 'disabled') throw new AppError('illegal_transition', 'the endpoint is disabled: enable it first');
    const statuses = include_delivered ? sql`('dead', 'delivered')` : sql`('dead')`;
    const requeued = await releaseDeliveries(
      tx, endpointId, new Date(),
      sql`d.status in ${statuses} and d.event_at >= ${new Date(since).toISOString()}::timestamptz and exists (select from platform.events e where e.id = d.event_id)`,
      sql`status = 'waiting', attempts = 0, resume_at = null, leased_until = null, claims = d.claims + 1, delivered_at = null`,
    );
    await writeAudit(tx, ctx, {
      action: 'webhook_endpoint.recovered', subjectType: 'webhook_endpoint', subjectId: endpointId, customerId: null, details: { since, include_delivered, requeued },
    });
    await notifyDue(tx, endpointId);
    return { requeued };
  });
}
