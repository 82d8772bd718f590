import { listen } from '@0711/postgres/listen';
import { silentLog } from '@0711/postgres/log';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { webhookDeliveries, webhookEndpoints } from '../db/schema.ts';
import { type Dispatcher, startDispatcher } from '../outbox/start-dispatcher.ts';
import { type Receiver, startReceiver } from '../testing/start-receiver.ts';
import { hasRedis, startRedis, type TestRedis } from '../testing/start-redis.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { DUE_CHANNEL } from './due-channel.ts';
import { DUE_QUEUE } from './due-queue.ts';
import { runDeliveries } from './run-deliveries.ts';

describe.skipIf(!hasRedis())('with Redis', () => {
  let redis: TestRedis;
  let t: TestTasks;
  let seeded: Seeded;
  let receiver: Receiver;
  let dispatcher: Dispatcher;
  let deliveries: Awaited<ReturnType<typeof runDeliveries>>;

  beforeAll(async () => {
    redis = await startRedis();
    t = await startTestTasks({ REDIS_URL: redis.url });
    seeded = await t.seed();
    receiver = await startReceiver();
    await t.services.db.insert(webhookEndpoints).values({ id: 'e', url: receiver.url, secrets: [t.services.config.WEBHOOK_SECRET] });
    dispatcher = startDispatcher(t.services, 200);
    t.services.connectDispatcher(dispatcher.wake);
    deliveries = await runDeliveries(t.services);
  });
  afterAll(async () => {
    await deliveries.stop(0);
    await dispatcher.stop();
    await receiver.close();
    await t.stop();
    await redis.stop();
  });
  beforeEach(() => {
    receiver.received.length = 0;
  });

  const make = (count: number) => Promise.all(Array.from({ length: count }, () => t.create(seeded)));
  const waiting = () => t.services.db.$count(webhookDeliveries, eq(webhookDeliveries.status, 'waiting'));
  const jobsSoFar = async () => Number((await redis.client().get(`0711:${DUE_QUEUE}:id`)) ?? 0);
  /** Every event arrived; more often than once only what `repeats` allows. */
  async function expectAll(count: number): Promise<void> {
    await expect.poll(() => new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, { timeout: 15_000, interval: 20 }).toBe(count);
    await expect.poll(waiting).toBe(0);
    expect(receiver.received).toHaveLength(count);
  }

  test('every delivery goes through it, and is told by nothing else', async () => {
    // The dispatcher connects when it is first needed.
    await make(1);
    await expectAll(1);
    const before = await jobsSoFar();
    receiver.received.length = 0;
    const told: string[] = [];
    const listener = await listen(t.services.config.DATABASE_URL, DUE_CHANNEL, (endpoint) => told.push(endpoint), { log: silentLog });
    await make(20);
    await expectAll(20);
    expect((await jobsSoFar()) - before).toBe(20);
    await listener.close();
    expect(told).toEqual([]);
  });

  test('a failed delivery waits for its slot in it', async () => {
    receiver.answers(500);
    await make(1);
    await expect.poll(() => receiver.received.length).toBe(1);
    await expect.poll(async () => redis.client().zcard(`0711:${DUE_QUEUE}:delayed`)).toBe(1);
    receiver.answers(200);
    await t.services.db.update(webhookDeliveries).set({ nextAttemptAt: new Date() });
    await expect.poll(waiting, { timeout: 5_000 }).toBe(0);
  });

  test('emptied again and again while deliveries wait, it loses none and delivers none twice', async () => {
    const flusher = redis.client();
    const made = (async () => {
      for (let i = 0; i < 10; i++) {
        await make(5);
        await flusher.flushall();
      }
    })();
    await made;
    await expectAll(50);
  });

  test('killed in the middle, and away for a while, it loses none and delivers none twice', async () => {
    await make(20);
    await redis.kill();
    await make(20);
    await expectAll(40);
    await redis.start();
    await make(10);
    await expectAll(50);
  });
}, 40_000);
