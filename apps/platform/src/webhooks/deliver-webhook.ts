import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../context.ts';
import type { Claim } from './claim-deliveries.ts';
import type { Clock } from './clock.ts';
import { waitForSlot } from './pace.ts';
import { recordFailure } from './record-failure.ts';
import type { Success } from './record-successes.ts';
import { sendDelivery, succeeded } from './send-delivery.ts';
import type { Sender } from './sender.ts';

export type WebhookContext = Pick<Services, 'pool' | 'db' | 'log' | 'config'> & { sender: Sender; clock: Clock };

const TRIED_AGAIN_AFTER_MS = 250;

/**
 * Makes the attempt that was claimed, at its time, and writes down what came of it. Killed in between, or without a database until
 * the lease is over, it is made again by another: at least once. Answers when the next is due, if one is. `over` aborts when this
 * process has handed the claim back.
 */
export async function deliverWebhook(ctx: WebhookContext, claim: Claim, arrived: (success: Success) => Promise<unknown>, over: AbortSignal): Promise<Date | null> {
  await waitForSlot(ctx, claim, over);
  if (over.aborted) return null;
  const answer = await sendDelivery(ctx.sender, claim, ctx.clock.now());
  const at = ctx.clock.now();
  if (!succeeded(answer)) return whileLeased(ctx, claim, over, () => recordFailure(ctx, claim, answer, at));
  await whileLeased(ctx, claim, over, () => arrived({ claim, answer, at }));
  return null;
}

/** What was sent must not be sent again because the database was away for a moment, so what came of it is kept while it counts. */
async function whileLeased<T>({ clock, log }: Pick<WebhookContext, 'clock' | 'log'>, claim: Claim, over: AbortSignal, write: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await write();
    } catch (error) {
      if (over.aborted || clock.now() >= claim.leasedUntil) throw error;
      if (failures === 0) log.warn({ err: error, deliveryId: claim.id }, 'the outcome of a delivery could not be written; trying again');
      await sleep(TRIED_AGAIN_AFTER_MS);
    }
  }
}
