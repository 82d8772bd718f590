import { eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { WebhookDelivery, WebhookDeliveryDetail, WebhookEndpoint, WebhookEndpointSecret } from '@0711/contract/webhook-endpoint';
import { auditEvents, webhookAttempts, webhookDeliveries, webhookEndpoints } from '../db/schema.ts';
import { type Receiver, startReceiver } from '../testing/start-receiver.ts';
import { type Answer, startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';
import { startDeliveries, type Deliveries } from '../webhooks/start-deliveries.ts';
import { createSender, type Sender } from '../webhooks/sender.ts';
import { systemClock } from '../webhooks/clock.ts';
import { ensureEndpoint, NETWORK_ENDPOINT } from '../webhooks/ensure-endpoint.ts';

let platform: TestPlatform;
let receiver: Receiver;
let sender: Sender;
let deliveries: Deliveries;

beforeAll(async () => {
  platform = await startTestPlatform({ ALLOW_PRIVATE_WEBHOOKS: 'true' });
  sender = createSender(platform.services.config, 500);
});
afterAll(async () => {
  await sender.close();
  await platform.stop();
});
beforeEach(async () => {
  await platform.services.pool.query('truncate platform.webhook_endpoints, platform.webhook_deliveries, platform.webhook_attempts, platform.events');
  receiver = await startReceiver();
  deliveries = startDeliveries({ ...platform.services, sender, clock: systemClock });
});
afterEach(async () => {
  await deliveries.stop(0);
  await receiver.close();
});

const at = '/api/webhooks/endpoints';
const call = (method: string, path: string, body?: unknown): Promise<Answer> => platform.call(method, path, body === undefined ? {} : { body });
async function create(more: Record<string, unknown> = {}): Promise<WebhookEndpointSecret> {
  const answer = await call('POST', at, { url: receiver.url, ...more });
  expect(answer).toMatchObject({ status: 201 });
  return WebhookEndpointSecret.parse(answer.body);
}
/** Sends a test event to the endpoint and delivers it. */
async function tell(id: string): Promise<WebhookDelivery> {
  const answer = await call('POST', `${at}/${id}/test`);
  expect(answer).toMatchObject({ status: 201 });
  await deliver();
  return WebhookDelivery.parse(answer.body);
}
async function deliver(): Promise<void> {
  await deliveries.look();
  await deliveries.idle();
}
const detail = async (id: string) => WebhookDeliveryDetail.parse((await call('GET', `/api/webhooks/deliveries/${id}`)).body);
const endpointOf = async (id: string) => WebhookEndpoint.parse((await call('GET', `${at}/${id}`)).body);

describe('an endpoint', () => {
  test('is made with a secret that is shown once, changed, listed and removed; each is written down with who did it', async () => {
    const { endpoint, secret } = await create({ description: 'Ours', events: ['task.completed'], requests_per_second: 5 });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(endpoint).toMatchObject({ status: 'enabled', secrets: 1, events: ['task.completed'], requests_per_second: 5, max_concurrency: 10, waiting: 0, dead: 0 });
    const changed = await call('PATCH', `${at}/${endpoint.id}`, { events: null, max_concurrency: 3, legacy_secret_header: true });
    expect(changed).toMatchObject({ status: 200, body: { events: null, max_concurrency: 3, legacy_secret_header: true, requests_per_second: 5, description: 'Ours' } });
    const listed = await call('GET', at);
    expect(listed).toMatchObject({ status: 200, body: [{ id: endpoint.id }] });
    expect(JSON.stringify(listed.body)).not.toContain(secret);
    await tell(endpoint.id);
    expect(await call('DELETE', `${at}/${endpoint.id}`)).toMatchObject({ status: 204 });
    expect(await call('GET', `${at}/${endpoint.id}`)).toMatchObject({ status: 404 });
    expect(await platform.services.db.$count(webhookDeliveries)).toBe(0);
    const written = await platform.services.db.select().from(auditEvents).where(eq(auditEvents.subjectId, endpoint.id));
    expect(written.map(({ action }) => action)).toEqual(['created', 'updated', 'tested', 'removed'].map((what) => `webhook_endpoint.${what}`));
    expect(written.every(({ apiKeyId }) => apiKeyId !== null)).toBe(true);
    expect(JSON.stringify(written)).not.toContain(secret);
  });

  test('that is there already, unknown or malformed is refused', async () => {
    await create();
    expect(await call('POST', at, { url: receiver.url })).toMatchObject({ status: 409, body: { code: 'duplicate' } });
    const { endpoint } = await create({ url: `${receiver.url}/other` });
    expect(await call('PATCH', `${at}/${endpoint.id}`, { url: receiver.url })).toMatchObject({ status: 409, body: { code: 'duplicate' } });
    for (const [method, path, body] of [['GET', ''], ['PATCH', '', {}], ['DELETE', ''], ['POST', '/rotate', {}], ['POST', '/enable'], ['POST', '/disable', { reason: 'x' }], ['POST', '/test'], ['POST', '/recover', { since: '2026-01-01T00:00:00Z' }]] as const) {
      expect(await call(method, `${at}/nothing${path}`, body), `${method} ${path}`).toMatchObject({ status: 404 });
    }
    expect(await call('POST', at, { url: 'https://user:secret@example.com/' })).toMatchObject({ status: 422, body: { errors: [{ path: 'url', code: 'credentials' }] } });
    expect(await call('POST', at, { url: 'https://example.com/', events: ['no.such'] })).toMatchObject({ status: 422 });
  });

  test('at an address that is not public is refused, however it is written, unless the operator allows it', async () => {
    const strict = await startTestPlatform({ ALLOW_PRIVATE_WEBHOOKS: 'false' });
    try {
      for (const host of ['127.0.0.1', '2130706433', '0177.0.0.1', '0x7f.1', '127.1', '[::1]', '[::ffff:127.0.0.1]', '169.254.169.254', '10.0.0.1', 'localhost', 'localhost.', '[64:ff9b::7f00:1]']) {
        const answer = await strict.call('POST', at, { body: { url: `http://${host}:8080/hook` } });
        expect(answer, host).toMatchObject({ status: 422, body: { code: 'invalid', errors: [{ path: 'url', code: 'forbidden_address' }] } });
      }
      const made = await strict.call('POST', at, { body: { url: 'https://93.184.216.34/hook' } });
      expect(made).toMatchObject({ status: 201 });
      const { endpoint } = WebhookEndpointSecret.parse(made.body);
      expect(await strict.call('PATCH', `${at}/${endpoint.id}`, { body: { url: 'http://127.0.0.1/' } })).toMatchObject({ status: 422 });
    } finally {
      await strict.stop();
    }
  });

  test('gets a new secret while the former one signs along for as long as was said', async () => {
    const { endpoint, secret } = await create();
    const rotated = WebhookEndpointSecret.parse((await call('POST', `${at}/${endpoint.id}/rotate`, { overlap_hours: 2 })).body);
    expect(rotated.secret).not.toBe(secret);
    expect(rotated.endpoint.secrets).toBe(2);
    expect(Date.parse(rotated.endpoint.former_secrets_until ?? '') - Date.now()).toBeCloseTo(7_200_000, -5);
    await tell(endpoint.id);
    expect(String(receiver.received[0]?.headers['webhook-signature']).split(' ')).toHaveLength(2);
    const atOnce = WebhookEndpointSecret.parse((await call('POST', `${at}/${endpoint.id}/rotate`, { overlap_hours: 0 })).body);
    expect(atOnce.endpoint).toMatchObject({ secrets: 1, former_secrets_until: null });
  });

  test('that is disabled gets nothing until it is enabled: then what waited', async () => {
    const { endpoint } = await create();
    receiver.answers(500);
    await tell(endpoint.id);
    expect(await call('POST', `${at}/${endpoint.id}/disable`, { reason: 'It moves house' })).toMatchObject({ status: 200, body: { status: 'disabled', disabled_reason: 'It moves house', waiting: 1 } });
    expect(await call('POST', `${at}/${endpoint.id}/test`)).toMatchObject({ status: 409, body: { code: 'illegal_transition' } });
    await platform.services.db.update(webhookDeliveries).set({ nextAttemptAt: new Date() });
    await deliver();
    expect(receiver.received).toHaveLength(1);
    receiver.answers(200);
    expect(await call('POST', `${at}/${endpoint.id}/enable`)).toMatchObject({ status: 200, body: { status: 'enabled', disabled_reason: null, failing_since: null } });
    await deliver();
    expect(receiver.received).toHaveLength(2);
    expect(await endpointOf(endpoint.id)).toMatchObject({ waiting: 0 });
  });

  test('of the Network itself keeps its address and secret, which are the environment’s; its limits may change', async () => {
    await ensureEndpoint(platform.services);
    const own = `${at}/${NETWORK_ENDPOINT}`;
    for (const refused of [await call('PATCH', own, { url: 'https://example.com/' }), await call('POST', `${own}/rotate`, {}), await call('DELETE', own)]) {
      expect(refused).toMatchObject({ status: 409, body: { code: 'illegal_transition' } });
    }
    expect(await call('PATCH', own, { requests_per_second: 50, events: ['task.completed'] })).toMatchObject({ status: 200, body: { requests_per_second: 50, events: ['task.completed'] } });
    await ensureEndpoint(platform.services);
    expect(await endpointOf(NETWORK_ENDPOINT)).toMatchObject({ requests_per_second: 50, events: ['task.completed'] });
  });
});

describe('a delivery', () => {
  test('of a test event goes to that endpoint alone, and is shown with payload, attempts and answers', async () => {
    const { endpoint } = await create();
    const other = await startReceiver();
    await create({ url: other.url });
    receiver.answers(202, 'thanks');
    const made = await tell(endpoint.id);
    expect(other.received).toHaveLength(0);
    const shown = await detail(made.id);
    expect(shown).toMatchObject({
      endpoint_id: endpoint.id, event: 'webhook.test', subject_id: endpoint.id, status: 'delivered', attempts: 1, last_status_code: 202,
      history: [{ attempt: 1, probe: false, status_code: 202, response_body: 'thanks', error: null }],
    });
    expect(shown.payload).toBe(receiver.received[0]?.body);
    expect(JSON.parse(shown.payload ?? '')).toMatchObject({ id: made.event_id, event: 'webhook.test', data: { endpoint_id: endpoint.id } });
    expect(shown.lag_ms).toBeGreaterThanOrEqual(0);
    await other.close();
  });

  test('is delivered again by a replay, with the same bytes and id, whether it arrived or is dead', async () => {
    const { endpoint } = await create();
    const { id } = await tell(endpoint.id);
    expect(await call('POST', `/api/webhooks/deliveries/${id}/replay`)).toMatchObject({ status: 200, body: { status: 'waiting', attempts: 0 } });
    await deliver();
    expect(receiver.received.map(({ body }) => body)).toEqual([receiver.received[0]?.body, receiver.received[0]?.body]);
    await platform.services.db.update(webhookDeliveries).set({ status: 'dead', nextAttemptAt: null });
    await call('POST', `/api/webhooks/deliveries/${id}/replay`);
    await deliver();
    expect(await detail(id)).toMatchObject({ status: 'delivered', attempts: 1, history: [{ attempt: 1 }, { attempt: 2 }, { attempt: 3 }] });
    expect(await call('POST', '/api/webhooks/deliveries/nothing/replay')).toMatchObject({ status: 404 });
    await platform.services.pool.query('delete from platform.events');
    expect(await call('POST', `/api/webhooks/deliveries/${id}/replay`)).toMatchObject({ status: 409 });
  });

  test('and every other one since a time are recovered in their order: the dead ones, or the delivered ones too', async () => {
    const { endpoint } = await create({ max_concurrency: 1 });
    const made: WebhookDelivery[] = [];
    for (let i = 0; i < 6; i++) made.push(await tell(endpoint.id));
    const ids = made.map(({ id }) => id);
    for (const [index, id] of ids.entries()) {
      const eventAt = new Date(Date.UTC(2026, 0, 1 + index));
      await platform.services.db.update(webhookDeliveries).set({ eventAt, ...(index % 2 === 0 ? { status: 'dead' as const } : {}) }).where(eq(webhookDeliveries.id, id));
    }
    receiver.received.length = 0;
    const recover = async (body: object): Promise<(string | string[] | undefined)[]> => {
      expect(await call('POST', `${at}/${endpoint.id}/recover`, body)).toMatchObject({ status: 200 });
      await expect.poll(async () => {
        await deliver();
        return (await endpointOf(endpoint.id)).waiting;
      }).toBe(0);
      return receiver.received.splice(0).map(({ headers }) => headers['webhook-id']);
    };
    const eventsOf = (...places: number[]) => places.map((place) => made[place]?.event_id);
    expect(await recover({ since: '2026-01-02T00:00:00Z' })).toEqual(eventsOf(2, 4));
    expect(await recover({ since: '2026-01-02T00:00:00Z' })).toEqual([]);
    expect(await recover({ since: '2026-01-03T01:00:00+01:00', include_delivered: true })).toEqual(eventsOf(2, 3, 4, 5));
  });

  test('is found by endpoint, event, status, subject and time, page by page', async () => {
    const { endpoint } = await create();
    const { endpoint: other } = await create({ url: `${receiver.url}/other` });
    for (let i = 0; i < 5; i++) await tell(endpoint.id);
    receiver.answers(500);
    const failed = await tell(other.id);
    const List = z.object({ deliveries: z.array(WebhookDelivery), total: z.number(), next_cursor: z.string().nullable() });
    const list = async (query: Record<string, string>) => List.parse((await call('GET', `/api/webhooks/deliveries?${new URLSearchParams(query)}`)).body);
    const first = await list({ endpoint_id: endpoint.id, limit: '3' });
    const second = await list({ endpoint_id: endpoint.id, limit: '3', cursor: first.next_cursor ?? '' });
    expect([first.total, first.deliveries.length, second.deliveries.length, second.next_cursor]).toEqual([5, 3, 2, null]);
    expect(new Set([...first.deliveries, ...second.deliveries].map(({ id }) => id)).size).toBe(5);
    expect((await list({ status: 'waiting' })).deliveries).toMatchObject([{ id: failed.id, last_status_code: 500, last_error: 'HTTP 500' }]);
    expect(await list({ subject_id: other.id })).toMatchObject({ total: 1 });
    expect(await list({ subject_id: failed.event_id })).toMatchObject({ total: 1 });
    expect(await list({ event: 'task.created' })).toMatchObject({ total: 0 });
    expect(await list({ since: failed.created_at })).toMatchObject({ total: 1 });
    expect(await list({ until: failed.created_at })).toMatchObject({ total: 5 });
    expect(await call('GET', '/api/webhooks/deliveries?cursor=x')).toMatchObject({ status: 422 });
  });
});

test('success and lag are counted in equal steps over time, with what waits now', async () => {
  const { endpoint } = await create();
  for (let i = 0; i < 3; i++) await tell(endpoint.id);
  const { db } = platform.services;
  const hourAgo = new Date(Date.now() - 3_600_000);
  const [old] = await db.select().from(webhookDeliveries).limit(1);
  await db.update(webhookDeliveries).set({ eventAt: new Date(hourAgo.getTime() - 2_000), deliveredAt: hourAgo }).where(eq(webhookDeliveries.id, old?.id ?? ''));
  await db.update(webhookAttempts).set({ at: hourAgo }).where(eq(webhookAttempts.deliveryId, old?.id ?? ''));
  receiver.answers(500);
  await tell(endpoint.id);
  const Stats = z.object({ steps: z.array(z.looseObject({ at: z.string(), attempts: z.number(), delivered: z.number(), success_rate: z.number().nullable(), lag_p50_ms: z.number().nullable() })) });
  const answer = await call('GET', `/api/webhooks/stats?hours=5&endpoint_id=${endpoint.id}`);
  expect(answer).toMatchObject({ status: 200, body: { step_seconds: 300, delivered: 3, success_rate: 75, waiting: 1, dead: 0 } });
  const { steps } = Stats.parse(answer.body);
  expect(steps.length).toBeGreaterThanOrEqual(60);
  expect(steps.filter(({ attempts }) => attempts > 0).reduce((sum, { attempts }) => sum + attempts, 0)).toBe(4);
  expect(steps.find(({ delivered, lag_p50_ms }) => delivered === 1 && lag_p50_ms === 2_000)?.success_rate).toBe(100);
  expect(steps.filter(({ attempts }) => attempts === 0).every(({ success_rate, lag_p50_ms }) => success_rate === null && lag_p50_ms === null)).toBe(true);
  expect(await call('GET', '/api/webhooks/stats')).toMatchObject({ status: 200, body: { step_seconds: 1_800, delivered: 3, waiting: 1 } });
  expect(await call('GET', `/api/webhooks/stats?endpoint_id=${randomUUID()}`)).toMatchObject({ status: 200, body: { delivered: 0, success_rate: null, lag_p50_ms: null, oldest_waiting_seconds: null } });
});

test('a key that is bound to some customers, or may not administer, reaches none of it', async () => {
  const { endpoint } = await create();
  const { id } = await tell(endpoint.id);
  const bound = await platform.keyFor([randomUUID()], ['admin']);
  for (const [method, path, body] of [
    ['GET', at], ['POST', at, { url: 'https://example.com/' }], ['GET', `${at}/${endpoint.id}`], ['PATCH', `${at}/${endpoint.id}`, {}], ['DELETE', `${at}/${endpoint.id}`],
    ['POST', `${at}/${endpoint.id}/rotate`, {}], ['POST', `${at}/${endpoint.id}/enable`], ['POST', `${at}/${endpoint.id}/disable`, { reason: 'x' }], ['POST', `${at}/${endpoint.id}/test`],
    ['POST', `${at}/${endpoint.id}/recover`, { since: '2026-01-01T00:00:00Z' }], ['GET', '/api/webhooks/deliveries'], ['GET', `/api/webhooks/deliveries/${id}`],
    ['POST', `/api/webhooks/deliveries/${id}/replay`], ['GET', '/api/webhooks/stats'],
  ] as const) {
    expect(await platform.call(method, path, { key: bound, ...(body === undefined ? {} : { body }) }), `${method} ${path}`).toMatchObject({ status: 403 });
  }
  expect(await platform.services.db.$count(webhookEndpoints)).toBe(1);
});
