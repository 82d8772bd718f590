import { asc, eq } from 'drizzle-orm';
import { setTimeout as sleep } from 'node:timers/promises';
import { webhookAttempts, webhookDeliveries, webhookEndpoints } from '../db/schema.ts';
import { dispatchOutbox } from '../outbox/dispatch-outbox.ts';
import type { WebhookContext } from '../webhooks/deliver-webhook.ts';
import { createSender, type Sender } from '../webhooks/sender.ts';
import { type Deliveries, startDeliveries } from '../webhooks/start-deliveries.ts';
import { type MovableClock, movableClock } from './movable-clock.ts';
import { type Receiver, startReceiver } from './start-receiver.ts';
import type { Seeded, TestTasks } from './start-test-tasks.ts';

type Endpoint = typeof webhookEndpoints.$inferSelect;
type Delivery = typeof webhookDeliveries.$inferSelect;

export type TestWebhooks = {
  clock: MovableClock;
  /** Where the endpoint `e` leads. */
  receiver: Receiver;
  deliveries: Deliveries;
  /** Every request that was begun, by the movable clock. */
  sent: { at: Date; url: string; id: string }[];
  /** Makes tasks, and deliveries of their events; answers the ids of all deliveries, in their order. */
  make: (count?: number) => Promise<string[]>;
  /** Delivers what is due now. */
  deliver: () => Promise<void>;
  /** Lets time pass: moves from one moment at which something is due to the next. */
  pass: (until: Date) => Promise<void>;
  delivery: (id: string) => Promise<Delivery>;
  endpoint: (id?: string) => Promise<Endpoint>;
  attempts: (deliveryId: string) => Promise<(typeof webhookAttempts.$inferSelect)[]>;
  /** Another process that delivers too, by the same clock. */
  another: () => Deliveries;
  stop: () => Promise<void>;
};

/** How far ahead deliveries to a limited endpoint sleep, in milliseconds; who sleeps longer waits for something else. */
const PACED_MS = 300;

type Options = { endpoint?: Partial<typeof webhookEndpoints.$inferInsert>; answerWithinMs?: number };

/** The delivering of webhooks by a clock of its own, over HTTP, to one endpoint `e`, with nothing left of a test before. */
export async function startTestWebhooks(t: TestTasks, seeded: Seeded, { endpoint = {}, answerWithinMs = 500 }: Options = {}): Promise<TestWebhooks> {
  const { pool, db, config } = t.services;
  await pool.query('truncate platform.webhook_endpoints, platform.webhook_deliveries, platform.webhook_attempts, platform.outbox, platform.events');
  await pool.query('delete from platform_jobs._private_jobs');
  const receiver = await startReceiver();
  await db.insert(webhookEndpoints).values({ id: 'e', url: receiver.url, secrets: [config.WEBHOOK_SECRET], ...endpoint });
  const clock = movableClock();
  const real = createSender(config, answerWithinMs);
  const sent: TestWebhooks['sent'] = [];
  const sender: Sender = {
    ...real,
    post(url, headers, body) {
      sent.push({ at: clock.now(), url, id: headers['webhook-id'] ?? '' });
      return real.post(url, headers, body);
    },
  };
  const ctx: WebhookContext = { ...t.services, sender, clock };
  const running = [startDeliveries(ctx)];
  const another = (): Deliveries => {
    const more = startDeliveries(ctx);
    running.push(more);
    return more;
  };

  async function deliver(): Promise<void> {
    await Promise.all(running.map((one) => one.look()));
    // One may have begun again while another came to its end: all must be found idle at once.
    const atOnce = (): Promise<boolean> => Promise.race([Promise.all(running.map((one) => one.idle())).then(() => true), sleep(2).then(() => false)]);
    while (!(await atOnce())) {
      const next = clock.nextWake();
      // While one claims or writes down, its time must not run on.
      const atRest = pool.idleCount === pool.totalCount && pool.waitingCount === 0;
      if (atRest && next !== null && next.getTime() - clock.now().getTime() <= PACED_MS) clock.moveTo(next);
    }
  }

  async function nextDue(): Promise<Date | null> {
    const { rows } = await pool.query<{ at: Date | null }>(
      `select least(min(e.next_probe_at), min(case when d.leased_until > $1 then d.leased_until when e.requests_per_second is null then d.next_attempt_at
         else greatest(d.next_attempt_at, to_timestamp(e.next_slot_ms / 1000)) end)) as at
       from platform.webhook_deliveries d join platform.webhook_endpoints e on e.id = d.endpoint_id and e.status = 'enabled' where d.status = 'waiting'`,
      [clock.now()],
    );
    return rows[0]?.at ?? null;
  }

  return {
    clock,
    receiver,
    deliveries: running[0] ?? another(),
    sent,
    another,
    deliver,
    async make(count = 1) {
      for (let i = 0; i < count; i++) await t.create(seeded);
      await dispatchOutbox(pool);
      // What was made after the clock was stopped is due when it was made.
      clock.moveTo(new Date());
      return (await db.select({ id: webhookDeliveries.id }).from(webhookDeliveries).orderBy(asc(webhookDeliveries.id))).map((row) => row.id);
    },
    async pass(until) {
      while (clock.now() < until) {
        await deliver();
        const due = await nextDue();
        clock.moveTo(new Date(Math.min(until.getTime(), Math.max(clock.now().getTime() + 1, due?.getTime() ?? Number.POSITIVE_INFINITY))));
      }
      await deliver();
    },
    async delivery(id) {
      const [row] = await db.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, id));
      if (!row) throw new Error('the delivery is gone');
      return row;
    },
    async endpoint(id = 'e') {
      const [row] = await db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id));
      if (!row) throw new Error('the endpoint is gone');
      return row;
    },
    attempts: (id) => db.select().from(webhookAttempts).where(eq(webhookAttempts.deliveryId, id)).orderBy(asc(webhookAttempts.id)),
    async stop() {
      await Promise.all(running.map((one) => one.stop(0)));
      await real.close();
      await receiver.close();
    },
  };
}
