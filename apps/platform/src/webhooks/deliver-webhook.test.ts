import { verifyWebhook } from '@0711/contract/webhook-signature';
import { eq } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditEvents, events, webhookDeliveries, webhookEndpoints } from '../db/schema.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { startTestWebhooks, type TestWebhooks } from '../testing/start-test-webhooks.ts';
import { ensureEndpoint, NETWORK_ENDPOINT } from './ensure-endpoint.ts';
import { nextAttemptAt, RETRY_AFTER_MS } from './retry-schedule.ts';
import { secretsInForce } from './secrets-in-force.ts';

let t: TestTasks;
let seeded: Seeded;
let hooks: TestWebhooks;

beforeAll(async () => {
  t = await startTestTasks();
  seeded = await t.seed();
});
afterAll(() => t.stop());
beforeEach(async () => {
  hooks = await startTestWebhooks(t, seeded);
});
afterEach(() => hooks.stop());

const HOUR = 3_600_000;
const later = (ms: number): Date => new Date(hooks.clock.now().getTime() + ms);
const change = (set: Partial<typeof webhookEndpoints.$inferInsert>) => t.services.db.update(webhookEndpoints).set(set).where(eq(webhookEndpoints.id, 'e'));
async function one(): Promise<string> {
  const [id] = await hooks.make();
  if (id === undefined) throw new Error('nothing to deliver');
  return id;
}

describe('a delivery', () => {
  test('is signed so that standardwebhooks accepts it, and carries the event as it was written', async () => {
    const id = await one();
    await hooks.deliver();
    const [got] = hooks.receiver.received;
    const [event] = await t.services.db.select().from(events);
    expect(got?.body).toBe(event?.body);
    const headers = got?.headers as Record<string, string>;
    expect(new Webhook(t.services.config.WEBHOOK_SECRET).verify(got?.body ?? '', headers)).toMatchObject({ id: event?.id, event: 'task.created' });
    expect(headers['x-idempotency-key']).toBe(event?.id);
    expect(headers['webhook-id']).toBe(event?.id);
    expect(headers['x-webhook-secret']).toBeUndefined();
    expect(await hooks.delivery(id)).toMatchObject({ status: 'delivered', attempts: 1, nextAttemptAt: null, leasedUntil: null, subjectId: event?.subjectId, customerId: seeded.customerId });
    expect(await hooks.attempts(id)).toMatchObject([{ attempt: 1, statusCode: 200, responseBody: 'ok', error: null, probe: false }]);
  });

  test('is signed with both secrets while they rotate and with one afterwards; the seed’s header goes along only when it is on', async () => {
    const [current, former] = [t.services.config.WEBHOOK_SECRET, `whsec_${Buffer.from('a former secret of 24 by').toString('base64')}`];
    await change({ secrets: [current, former], formerSecretsUntil: later(HOUR), legacySecretHeader: true });
    await one();
    await hooks.deliver();
    await hooks.make();
    await hooks.pass(later(HOUR));
    await hooks.make();
    await hooks.deliver();
    const accepted = (secret: string) =>
      hooks.receiver.received.map(({ headers, body }) => verifyWebhook([secret], headers as Record<string, string>, body, new Date(Number(headers['webhook-timestamp']) * 1000)));
    expect(accepted(current)).toEqual([true, true, true]);
    expect(accepted(former)).toEqual([true, true, false]);
    expect(hooks.receiver.received[0]?.headers['x-webhook-secret']).toBe(current);
    expect(secretsInForce({ secrets: ['a', 'b'], formerSecretsUntil: null }, new Date())).toEqual(['a']);
  });

  test('that is delivered is not sent again, whoever looks', async () => {
    await one();
    const other = hooks.another();
    await Promise.all([hooks.deliver(), other.look()]);
    await hooks.deliver();
    expect(hooks.receiver.received).toHaveLength(1);
  });

  test('goes only to endpoints that want the event', async () => {
    await t.services.db.insert(webhookEndpoints).values([
      { id: 'other', url: 'http://127.0.0.1:9/a', secrets: ['whsec_x'], events: ['task.failed'] },
      { id: 'off', url: 'http://127.0.0.1:9/b', secrets: ['whsec_x'], status: 'disabled' },
      { id: 'same', url: 'http://127.0.0.1:9/c', secrets: ['whsec_x'], events: ['task.created'] },
    ]);
    await hooks.make();
    const rows = await t.services.db.select().from(webhookDeliveries);
    expect(rows.map((row) => row.endpointId).toSorted()).toEqual(['e', 'same']);
  });
});

describe('a failing endpoint', () => {
  test('is tried by the schedule, with the same bytes under a fresh signature, until the delivery is dead', async () => {
    hooks.receiver.answers(503, 'busy');
    const id = await one();
    await hooks.deliver();
    // Ten thousand probes would hide what is looked at here.
    await change({ nextProbeAt: later(100 * HOUR) });
    await hooks.pass(later(40 * HOUR));
    expect(await hooks.delivery(id)).toMatchObject({ status: 'dead', attempts: 8, nextAttemptAt: null, lastStatusCode: 503, lastError: 'HTTP 503' });
    const made = await hooks.attempts(id);
    expect(made.map((a) => [a.attempt, a.statusCode, a.responseBody, a.probe])).toEqual(Array.from({ length: 8 }, (_, i) => [i + 1, 503, 'busy', false]));
    for (const [index, wait] of RETRY_AFTER_MS.entries()) {
      const waited = (made[index + 1]?.at.getTime() ?? 0) - (made[index]?.at.getTime() ?? 0);
      expect(waited / wait).toBeGreaterThan(0.79);
      expect(waited / wait).toBeLessThan(1.21);
    }
    expect(new Set(hooks.receiver.received.map((got) => got.body)).size).toBe(1);
    expect(new Set(hooks.receiver.received.map((got) => got.headers['webhook-id'])).size).toBe(1);
    expect(new Set(hooks.receiver.received.map((got) => got.headers['webhook-signature'])).size).toBe(8);
  });

  test('is probed 10 s later; when it answers, all that waits is sent', async () => {
    hooks.receiver.answers(500);
    const ids = await hooks.make(3);
    await hooks.deliver();
    await t.services.db.update(webhookDeliveries).set({ nextAttemptAt: later(HOUR) });
    await hooks.pass(later(9_000));
    expect(hooks.sent).toHaveLength(3);
    await hooks.pass(later(2_000));
    expect(hooks.sent).toHaveLength(4);
    expect(await hooks.endpoint()).toMatchObject({ lastProbeAt: expect.any(Date) });
    for (const id of ids) expect(await hooks.attempts(id)).toHaveLength(1);

    hooks.receiver.answers(200);
    await hooks.pass(later(10_500));
    expect(await hooks.endpoint()).toMatchObject({ failingSince: null, lastError: null, nextProbeAt: null });
    for (const id of ids) expect(await hooks.delivery(id)).toMatchObject({ status: 'delivered', attempts: 2, resumeAt: null });
  });

  test('is probed with another delivery each time, so that one bad event does not stand for all', async () => {
    hooks.receiver.answers(500);
    await hooks.make(2);
    await hooks.deliver();
    await t.services.db.update(webhookDeliveries).set({ nextAttemptAt: later(HOUR) });
    await hooks.pass(later(21_000));
    expect(new Set(hooks.sent.slice(2).map(({ id }) => id)).size).toBe(2);
  });

  test('that fails again as soon as it was back loses seconds too, not the time until the next slot', async () => {
    hooks.receiver.answers(503);
    const ids = await hooks.make(5);
    await hooks.deliver();
    await t.services.db.update(webhookDeliveries).set({ nextAttemptAt: later(HOUR), attempts: 4 });
    // Back for the probe and one more, away for those released, and back for good.
    let taken = 0;
    hooks.receiver.answersTo(() => ((taken += 1) <= 1 || hooks.clock.now() > upAgain ? 200 : 503));
    const upAgain = later(12_000);
    await hooks.pass(later(60_000));
    for (const id of ids) expect(await hooks.delivery(id)).toMatchObject({ status: 'delivered' });
  });

  test('that takes all but one event does not have that one’s schedule used up by its successes', async () => {
    const bad = await one();
    const [event] = await t.services.db.select({ id: events.id }).from(events);
    hooks.receiver.answersTo((request) => (request.headers['webhook-id'] === event?.id ? 422 : 200));
    const begun = hooks.clock.now().getTime();
    for (let minute = 0; minute < 20; minute++) {
      await hooks.pass(new Date(begun + minute * 60_000));
      await hooks.make();
    }
    await hooks.deliver();
    expect(await hooks.delivery(bad)).toMatchObject({ status: 'waiting', attempts: 3 });
    expect(await t.services.db.$count(webhookDeliveries, eq(webhookDeliveries.status, 'delivered'))).toBe(20);
  });

  test('that says 410 is stopped: what waits is dead, later events make no deliveries, operators can read why', async () => {
    hooks.receiver.answers(410);
    await change({ maxConcurrency: 1 });
    const ids = await hooks.make(2);
    await hooks.deliver();
    expect(hooks.sent).toHaveLength(1);
    expect(await hooks.endpoint()).toMatchObject({ status: 'disabled', disabledReason: 'it answered 410 Gone' });
    for (const id of ids) expect((await hooks.delivery(id)).status).toBe('dead');
    expect(await hooks.make()).toHaveLength(2);
    const audit = await t.services.db.select().from(auditEvents).where(eq(auditEvents.action, 'webhook_endpoint.disabled'));
    expect(audit.at(-1)?.details).toMatchObject({ reason: 'it answered 410 Gone', dead: 2 });
  });

  test('for five days is disabled, for a little less is not', async () => {
    hooks.receiver.answers('hang');
    const id = await one();
    await hooks.deliver();
    expect((await hooks.endpoint()).lastError).toBe('no answer in time');
    hooks.receiver.answers(503);
    await change({ failingSince: new Date(hooks.clock.now().getTime() - 120 * HOUR + 30_000) });
    await hooks.pass(later(25_000));
    expect(await hooks.endpoint()).toMatchObject({ status: 'enabled', lastError: 'HTTP 503' });
    await hooks.pass(later(20_000));
    expect(await hooks.endpoint()).toMatchObject({ status: 'disabled', disabledReason: expect.stringContaining('five days') });
    expect((await hooks.delivery(id)).status).toBe('dead');
  });
});

test('the waits are spread by a fifth to either side, and there are seven', () => {
  const now = new Date(0);
  expect(nextAttemptAt(1, now, 0)?.getTime()).toBe(4_000);
  expect(nextAttemptAt(1, now, 1)?.getTime()).toBe(6_000);
  expect(nextAttemptAt(7, now, 0.5)?.getTime()).toBe(10 * HOUR);
  expect(nextAttemptAt(8, now)).toBeNull();
});

test('the Network’s endpoint is made once, moves with its address, and keeps the former secret for a day', async () => {
  await Promise.all([ensureEndpoint(t.services), ensureEndpoint(t.services)]);
  const first = await hooks.endpoint(NETWORK_ENDPOINT);
  expect(first).toMatchObject({ url: 'http://127.0.0.1:9/api/webhooks/mcp', secrets: [t.services.config.WEBHOOK_SECRET], status: 'enabled' });
  await ensureEndpoint({ ...t.services, config: { ...t.services.config, NETWORK_URL: 'https://network.example/', WEBHOOK_SECRET: 'whsec_new' } });
  const moved = await hooks.endpoint(NETWORK_ENDPOINT);
  expect(moved).toMatchObject({ url: 'https://network.example/api/webhooks/mcp', secrets: ['whsec_new', first.secrets[0]] });
  expect(secretsInForce(moved, new Date(Date.now() + 23 * HOUR))).toHaveLength(2);
  expect(secretsInForce(moved, new Date(Date.now() + 25 * HOUR))).toEqual(['whsec_new']);
});
