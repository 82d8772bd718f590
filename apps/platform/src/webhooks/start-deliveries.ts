import { setTimeout as sleep } from 'node:timers/promises';
import { type Claim, claimDeliveries } from './claim-deliveries.ts';
import { deliverWebhook, type WebhookContext } from './deliver-webhook.ts';
import { dueEndpoints } from './due-endpoints.ts';
import { handBack } from './hand-back.ts';
import { inBatches } from './in-batches.ts';
import { recordSuccesses } from './record-successes.ts';

export type Deliveries = {
  /** Says that something may be due for an endpoint. Never blocks or throws. */
  wake: (endpointId: string) => void;
  /** Looks by itself for what is due, whoever failed to say so. */
  look: () => Promise<void>;
  /** Resolves when nothing is being claimed or sent. */
  idle: () => Promise<void>;
  /** Claims no more, lets what is being sent end for so long, and hands back the rest. */
  stop: (graceMs: number) => Promise<void>;
};

type Lane = { wanted: boolean; working: Promise<void> | null; full: boolean; timer: AbortController | null };

export type DeliveryOptions = {
  /** Told when a delivery that failed is due again. */
  onRetry?: (delivery: { deliveryId: string; endpointId: string; at: Date }) => void;
};

/**
 * Sends what is due, each endpoint in a lane of its own, so that one that is slow, down or limited never holds up another. There is
 * no bound over all lanes: each has its endpoint's, and operators add endpoints by hand. Any number of processes may do this.
 */
export function startDeliveries(ctx: WebhookContext, { onRetry }: DeliveryOptions = {}): Deliveries {
  const lanes = new Map<string, Lane>();
  const active = new Map<Promise<void>, Claim>();
  const arrived = inBatches((successes: Parameters<typeof recordSuccesses>[1][number][]) => recordSuccesses(ctx, successes));
  const over = new AbortController();
  let stopped = false;

  function wake(endpointId: string): void {
    const lane = lanes.get(endpointId) ?? { wanted: false, working: null, full: false, timer: null };
    lanes.set(endpointId, lane);
    lane.wanted = true;
    if (stopped || lane.working) return;
    lane.working = work(endpointId, lane).finally(() => {
      lane.working = null;
    });
  }

  async function work(endpointId: string, lane: Lane): Promise<void> {
    while (lane.wanted && !stopped) {
      lane.wanted = false;
      try {
        const now = ctx.clock.now();
        const { deliveries, full, lookAt } = await claimDeliveries(ctx.pool, endpointId, now);
        lane.full = full;
        for (const claim of deliveries) begin(claim, lane);
        lookLater(endpointId, lane, lookAt === null ? null : lookAt.getTime() - now.getTime());
      } catch (error) {
        ctx.log.warn({ err: error, endpointId }, 'deliveries could not be claimed; the next look tries again');
      }
    }
  }

  function lookLater(endpointId: string, lane: Lane, ms: number | null): void {
    lane.timer?.abort();
    lane.timer = null;
    if (ms === null || stopped) return;
    const timer = new AbortController();
    lane.timer = timer;
    void ctx.clock.sleep(Math.min(ms, 60_000), timer.signal).then(() => {
      if (!timer.signal.aborted) wake(endpointId);
    });
  }

  function begin(claim: Claim, lane: Lane): void {
    const sending = deliverWebhook(ctx, claim, arrived, over.signal)
      .then(
        (retryAt) => {
          if (retryAt !== null) onRetry?.({ deliveryId: claim.id, endpointId: claim.endpointId, at: retryAt });
          // After a failure, or the end of one, other times hold; otherwise only a lane that is full has more to send.
          if (lane.full || retryAt !== null || claim.failing) wake(claim.endpointId);
        },
        (error: unknown) => {
          if (!over.signal.aborted) ctx.log.error({ err: error, deliveryId: claim.id }, 'the outcome of a delivery is lost; it is sent again');
        },
      )
      .finally(() => active.delete(sending));
    active.set(sending, claim);
  }

  async function idle(): Promise<void> {
    for (;;) {
      const under = [...active.keys(), ...[...lanes.values()].flatMap(({ working }) => (working ? [working] : []))];
      if (under.length === 0) return;
      await Promise.all(under);
    }
  }

  return {
    wake,
    async look() {
      if (stopped) return;
      for (const id of await dueEndpoints(ctx.pool, ctx.clock.now())) wake(id);
    },
    idle,
    async stop(graceMs) {
      stopped = true;
      for (const lane of lanes.values()) lane.timer?.abort();
      await Promise.race([idle(), sleep(graceMs, undefined, { ref: false })]);
      over.abort();
      await handBack(ctx, [...active.values()]);
    },
  };
}
