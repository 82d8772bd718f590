import type { Services } from '../context.ts';
import { loadDelivery } from './load-delivery.ts';
import { recordFailure } from './record-failure.ts';
import { recordSuccess } from './record-success.ts';
import { sendDelivery, succeeded } from './send-delivery.ts';
import type { Sender } from './sender.ts';

export type WebhookContext = Services & { sender: Sender };

/**
 * Makes the next attempt of a delivery and writes down what came of it. Killed in between, it is sent again: at least once.
 * A job that comes before its time does nothing, since the one that is on time exists too.
 */
export async function deliverWebhook(ctx: WebhookContext, { deliveryId }: { deliveryId: string }): Promise<void> {
  const loaded = await loadDelivery(ctx, deliveryId);
  if (!loaded || loaded.delivery.status !== 'waiting' || loaded.endpoint.status !== 'enabled') return;
  const early = (loaded.delivery.nextAttemptAt?.getTime() ?? 0) - Date.now();
  if (early > 1_000) return;
  const answer = await sendDelivery(ctx.sender, loaded);
  if (succeeded(answer)) await recordSuccess(ctx, loaded, answer, { probe: false });
  else await recordFailure(ctx, loaded, answer);
}
