import { verifyWebhook } from '@0711/contract/webhook-signature';
import { asc, eq } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvents, events, webhookAttempts, webhookDeliveries, webhookEndpoints } from '../db/schema.ts';
import { dispatchOutbox } from '../outbox/dispatch-outbox.ts';
import { type Receiver, startReceiver } from '../testing/start-receiver.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { requeueLost } from '../worker/requeue-lost.ts';
import { deliverWebhook, type WebhookContext } from './deliver-webhook.ts';
import { ensureEndpoint, NETWORK_ENDPOINT } from './ensure-endpoint.ts';
import { probeEndpoint } from './probe-endpoint.ts';
import { nextAttemptAt, RETRY_AFTER_MS } from './retry-schedule.ts';
import { createSender, type Sender } from './sender.ts';

let t: TestTasks;
let seeded: Seeded;
let receiver: Receiver;
let sender: Sender;
let ctx: WebhookContext;

beforeAll(async () => {
  t = await startTestTasks();
  seeded = await t.seed();
  sender = createSender(t.services.config, 500);
  ctx = { ...t.services, sender };
});
afterAll(async () => {
  await sender.close();
  await t.stop();
});
beforeEach(async () => {
  receiver = await startReceiver();
  await t.services.pool.query('truncate platform.webhook_endpoints, platform.webhook_deliveries, platform.webhook_attempts, platform.outbox, platform.events');
  await t.services.pool.query('delete from platform_jobs._private_jobs');
  await t.services.db.insert(webhookEndpoints).values({ id: 'e', url: receiver.url, secrets: [t.services.config.WEBHOOK_SECRET] });
});
afterEach(() => receiver.close());

/** The deliveries of tasks that were just created, in their order. */
async function deliveries(count = 1): Promise<string[]> {
  for (let i = 0; i < count; i++) await t.create(seeded);
  await dispatchOutbox(t.services.pool);
  const rows = await t.services.db.select({ id: webhookDeliveries.id }).from(webhookDeliveries).orderBy(asc(webhookDeliveries.id));
  return rows.map((row) => row.id);
}
const delivery = async (id: string) => {
  const [row] = await t.services.db.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, id));
  if (!row) throw new Error('the delivery is gone');
  return row;
};
const endpoint = async () => (await t.services.db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, 'e')))[0];
const attempts = (id: string) => t.services.db.select().from(webhookAttempts).where(eq(webhookAttempts.deliveryId, id)).orderBy(asc(webhookAttempts.id));
const jobs = async (): Promise<{ key: string; in_s: number }[]> =>
  (await t.services.pool.query(`select key, extract(epoch from run_at - now())::float as in_s from platform_jobs.jobs where key !~ '^run-task' order by run_at`)).rows;
const makeDue = (id: string) => t.services.db.update(webhookDeliveries).set({ nextAttemptAt: new Date() }).where(eq(webhookDeliveries.id, id));

async function oneDelivery(): Promise<string> {
  const [id] = await deliveries();
  if (id === undefined) throw new Error('nothing to deliver');
  return id;
}

describe('a delivery', () => {
  test('is signed so that standardwebhooks accepts it, and carries the event as it was written', async () => {
    const id = await oneDelivery();
    await deliverWebhook(ctx, { deliveryId: id });
    const [got] = receiver.received;
    const [event] = await t.services.db.select().from(events);
    expect(got?.body).toBe(event?.body);
    const headers = got?.headers as Record<string, string>;
    expect(new Webhook(t.services.config.WEBHOOK_SECRET).verify(got?.body ?? '', headers)).toMatchObject({ id: event?.id, event: 'task.created' });
    expect(headers['x-idempotency-key']).toBe(event?.id);
    expect(headers['webhook-id']).toBe(event?.id);
    expect(headers['x-webhook-secret']).toBeUndefined();
    expect(await delivery(id)).toMatchObject({ status: 'delivered', attempts: 1, nextAttemptAt: null });
    expect(await attempts(id)).toMatchObject([{ attempt: 1, statusCode: 200, responseBody: 'ok', error: null, probe: false }]);
  });

  test('is signed with every secret while they rotate; the seed’s header goes along only when it is on', async () => {
    const former = `whsec_${Buffer.from('a former secret of 24 by').toString('base64')}`;
    await t.services.db.update(webhookEndpoints).set({ secrets: [t.services.config.WEBHOOK_SECRET, former], legacySecretHeader: true });
    await deliverWebhook(ctx, { deliveryId: await oneDelivery() });
    const [got] = receiver.received;
    for (const secret of [former, t.services.config.WEBHOOK_SECRET]) expect(verifyWebhook([secret], got?.headers as Record<string, string>, got?.body ?? '')).toBe(true);
    expect(got?.headers['x-webhook-secret']).toBe(t.services.config.WEBHOOK_SECRET);
  });

  test('that is delivered is not sent again, whatever job comes', async () => {
    const id = await oneDelivery();
    await deliverWebhook(ctx, { deliveryId: id });
    await deliverWebhook(ctx, { deliveryId: id });
    expect(receiver.received).toHaveLength(1);
  });

  test('goes only to endpoints that want the event', async () => {
    await t.services.db.insert(webhookEndpoints).values([
      { id: 'other', url: 'http://127.0.0.1:9/a', secrets: ['whsec_x'], events: ['task.failed'] },
      { id: 'off', url: 'http://127.0.0.1:9/b', secrets: ['whsec_x'], status: 'disabled' },
      { id: 'same', url: 'http://127.0.0.1:9/c', secrets: ['whsec_x'], events: ['task.created'] },
    ]);
    await deliveries();
    const rows = await t.services.db.select().from(webhookDeliveries);
    expect(rows.map((row) => row.endpointId).toSorted()).toEqual(['e', 'same']);
  });
});

describe('a failing endpoint', () => {
  test('is tried again by the schedule, with the same bytes under a fresh signature, until the delivery is dead', async () => {
    receiver.answers(503, 'busy');
    const id = await oneDelivery();
    for (const [index, wait] of RETRY_AFTER_MS.entries()) {
      await deliverWebhook(ctx, { deliveryId: id });
      const seconds = (await jobs()).find((job) => job.key === `deliver:${id}`)?.in_s ?? 0;
      expect(seconds).toBeGreaterThan((wait / 1000) * 0.79 - 1);
      expect(seconds).toBeLessThan((wait / 1000) * 1.21);
      expect(await delivery(id)).toMatchObject({ status: 'waiting', attempts: index + 1 });
      // A job that comes before its time sends nothing.
      await deliverWebhook(ctx, { deliveryId: id });
      expect(receiver.received).toHaveLength(index + 1);
      await makeDue(id);
    }
    await deliverWebhook(ctx, { deliveryId: id });
    expect(await delivery(id)).toMatchObject({ status: 'dead', attempts: 8, nextAttemptAt: null });
    expect((await attempts(id)).map((a) => [a.attempt, a.statusCode, a.responseBody])).toEqual(Array.from({ length: 8 }, (_, i) => [i + 1, 503, 'busy']));
    expect(new Set(receiver.received.map((got) => got.body)).size).toBe(1);
    expect(new Set(receiver.received.map((got) => got.headers['webhook-id'])).size).toBe(1);
  });

  test('is probed 10 s later; when it answers, all that waits is sent at once', async () => {
    receiver.answers(500);
    const ids = await deliveries(3);
    for (const id of ids) await deliverWebhook(ctx, { deliveryId: id });
    for (const id of ids) await t.services.db.update(webhookDeliveries).set({ nextAttemptAt: new Date(Date.now() + 3_600_000) }).where(eq(webhookDeliveries.id, id));
    const probe = (await jobs()).filter((job) => job.key === 'probe:e');
    expect(probe).toHaveLength(1);
    expect(probe[0]?.in_s).toBeGreaterThan(8);
    expect(probe[0]?.in_s).toBeLessThanOrEqual(10);

    await probeEndpoint(ctx, { endpointId: 'e' });
    expect((await endpoint())?.lastProbeAt).not.toBeNull();
    expect((await delivery(ids[0] ?? '')).attempts).toBe(1);
    expect(await attempts(ids[0] ?? '')).toHaveLength(1);

    receiver.answers(200);
    await probeEndpoint(ctx, { endpointId: 'e' });
    expect(await endpoint()).toMatchObject({ failingSince: null, lastError: null });
    const statuses = await Promise.all(ids.map(async (id) => (await delivery(id)).status));
    expect(statuses.toSorted()).toEqual(['delivered', 'waiting', 'waiting']);
    expect((await jobs()).filter((job) => job.key.startsWith('deliver:') && job.in_s <= 0.1)).toHaveLength(2);
    for (const id of ids) await deliverWebhook(ctx, { deliveryId: id });
    expect(await Promise.all(ids.map(async (id) => (await delivery(id)).status))).toEqual(['delivered', 'delivered', 'delivered']);
  });

  test('is probed with another delivery each time, so that one bad event does not stand for all', async () => {
    receiver.answers(500);
    const ids = await deliveries(2);
    for (const id of ids) await deliverWebhook(ctx, { deliveryId: id });
    await probeEndpoint(ctx, { endpointId: 'e' });
    await probeEndpoint(ctx, { endpointId: 'e' });
    expect(new Set(receiver.received.slice(2).map((got) => got.headers['webhook-id'])).size).toBe(2);
  });

  test('that says 410 is stopped: what waits is dead, later events make no deliveries, operators can read why', async () => {
    receiver.answers(410);
    const ids = await deliveries(2);
    await deliverWebhook(ctx, { deliveryId: ids[0] ?? '' });
    expect(await endpoint()).toMatchObject({ status: 'disabled', disabledReason: 'it answered 410 Gone' });
    for (const id of ids) expect((await delivery(id)).status).toBe('dead');
    expect(await deliveries()).toHaveLength(2);
    const audit = await t.services.db.select().from(auditEvents).where(eq(auditEvents.action, 'webhook_endpoint.disabled'));
    expect(audit.at(-1)?.details).toMatchObject({ reason: 'it answered 410 Gone', dead: 2 });
  });

  test('for five days is disabled, for a little less is not', async () => {
    receiver.answers('hang');
    const id = await oneDelivery();
    const failing = (hours: number) => t.services.db.update(webhookEndpoints).set({ failingSince: new Date(Date.now() - hours * 3_600_000) });
    await failing(119);
    await deliverWebhook(ctx, { deliveryId: id });
    expect(await endpoint()).toMatchObject({ status: 'enabled', lastError: 'no answer in time' });
    await failing(120);
    await probeEndpoint(ctx, { endpointId: 'e' });
    expect(await endpoint()).toMatchObject({ status: 'disabled', disabledReason: expect.stringContaining('five days') });
    expect((await delivery(id)).status).toBe('dead');
  });
});

test('jobs that the queue lost are made anew', async () => {
  receiver.answers(500);
  const id = await oneDelivery();
  await deliverWebhook(ctx, { deliveryId: id });
  await t.services.pool.query('delete from platform_jobs._private_jobs');
  await t.services.pool.query(`update platform.webhook_deliveries set next_attempt_at = now() - interval '3 minutes'`);
  await t.services.pool.query(`update platform.tasks set updated_at = now() - interval '3 minutes'`);
  await requeueLost(t.services);
  const keys = (await t.services.pool.query<{ key: string }>('select key from platform_jobs.jobs')).rows.map((row) => row.key);
  expect(keys).toContain(`deliver:${id}`);
  expect(keys).toContain('probe:e');
  expect(keys.filter((key) => key.startsWith('run-task:')).length).toBeGreaterThan(0);
  await requeueLost(t.services);
  expect((await t.services.pool.query('select key from platform_jobs.jobs')).rowCount).toBe(keys.length);
});

test('the waits are spread by a fifth to either side, and there are seven', () => {
  const now = new Date(0);
  expect(nextAttemptAt(1, now, 0)?.getTime()).toBe(4_000);
  expect(nextAttemptAt(1, now, 1)?.getTime()).toBe(6_000);
  expect(nextAttemptAt(7, now, 0.5)?.getTime()).toBe(10 * 3_600_000);
  expect(nextAttemptAt(8, now)).toBeNull();
});

test('the Network’s endpoint is made once, moves with its address, and keeps the former secret for a while', async () => {
  await Promise.all([ensureEndpoint(t.services), ensureEndpoint(t.services)]);
  const find = async () => (await t.services.db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, NETWORK_ENDPOINT)))[0];
  const first = await find();
  expect(first).toMatchObject({ url: 'http://127.0.0.1:9/api/webhooks/mcp', secrets: [t.services.config.WEBHOOK_SECRET], status: 'enabled' });
  await ensureEndpoint({ ...t.services, config: { ...t.services.config, NETWORK_URL: 'https://network.example/', WEBHOOK_SECRET: 'whsec_new' } });
  expect(await find()).toMatchObject({ url: 'https://network.example/api/webhooks/mcp', secrets: ['whsec_new', first?.secrets[0]] });
});
