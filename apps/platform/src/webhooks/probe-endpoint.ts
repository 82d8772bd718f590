import { and, asc, eq, sql } from 'drizzle-orm';
import { webhookDeliveries, webhookEndpoints } from '../db/schema.ts';
import type { WebhookContext } from './deliver-webhook.ts';
import { loadDelivery } from './load-delivery.ts';
import { noteFailing } from './record-failure.ts';
import { recordSuccess } from './record-success.ts';
import { sendDelivery, succeeded } from './send-delivery.ts';

/**
 * Tries a failing endpoint with one delivery that waits for it, outside that delivery's schedule. Each time another one, so that
 * a single event that the endpoint can't take does not stand for all. When it answers, everything that waits is sent.
 */
export async function probeEndpoint(ctx: WebhookContext, { endpointId }: { endpointId: string }): Promise<void> {
  const [oldest] = await ctx.db
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
    .where(
      and(
        eq(webhookDeliveries.endpointId, endpointId),
        eq(webhookDeliveries.status, 'waiting'),
        eq(webhookEndpoints.status, 'enabled'),
        sql`${webhookEndpoints.failingSince} is not null`,
      ),
    )
    .orderBy(sql`${webhookDeliveries.lastAttemptAt} asc nulls first`, asc(webhookDeliveries.id))
    .limit(1);
  const loaded = oldest ? await loadDelivery(ctx, oldest.id) : null;
  if (!loaded) return;
  const answer = await sendDelivery(ctx.sender, loaded);
  if (succeeded(answer)) return recordSuccess(ctx, loaded, answer, { probe: true });
  await ctx.db.transaction(async (tx) => {
    const now = new Date();
    // A failed probe leaves no attempt behind: one every 10 s for days would bury those that count.
    await tx.update(webhookDeliveries).set({ lastAttemptAt: now }).where(eq(webhookDeliveries.id, loaded.delivery.id));
    await tx.update(webhookEndpoints).set({ lastProbeAt: now }).where(eq(webhookEndpoints.id, endpointId));
    await noteFailing(tx, ctx.log, endpointId, answer, now);
  });
}
