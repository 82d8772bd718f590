import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../lib/db/schema.ts';
import { type Pair, contextOf, createPair, createUser } from '../../lib/testing/people.ts';
import { type PlatformProcess, startPlatformProcess } from '../../lib/testing/start-platform-process.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';
import { platformFor } from '../../lib/platform.ts';
import { appRouter, createCaller } from '../../lib/trpc/router.ts';

let platform: PlatformProcess;
let network: TestNetwork;
let pair: Pair;
let staffId: string;

beforeAll(async () => {
  platform = await startPlatformProcess();
  network = await startTestNetwork({ PLATFORM_URL: platform.url, PLATFORM_API_KEY: platform.key });
  pair = await createPair(network.services, 'Werft');
  staffId = await createUser(network.services, 'Mira', { isStaff: true });
}, 60_000);
afterAll(async () => {
  await network.stop();
  await platform.stop();
});

type Caller = ReturnType<typeof createCaller>;
async function callerOf(userId: string): Promise<Caller> {
  return createCaller({ services: network.services, session: await contextOf(network.services, userId), traceId: '0'.repeat(32), resHeaders: null });
}
const byStaff = () => callerOf(staffId);
const audited = (action: string) => network.services.db.select().from(auditEvents).where(eq(auditEvents.action, action));

const id = 'anything';
const since = '2026-01-01T00:00:00.000Z';
const settings = { url: 'https://crm.example/hooks', max_concurrency: 3 };

const STAFF_ONLY: Record<string, (caller: Caller) => Promise<unknown>> = {
  'deliveries.list': (c) => c.deliveries.list({}),
  'deliveries.get': (c) => c.deliveries.get({ id }),
  'deliveries.stats': (c) => c.deliveries.stats({ hours: 24 }),
  'deliveries.replay': (c) => c.deliveries.replay({ id }),
  'endpoints.list': (c) => c.endpoints.list(),
  'endpoints.create': (c) => c.endpoints.create(settings),
  'endpoints.update': (c) => c.endpoints.update({ id, changes: settings }),
  'endpoints.remove': (c) => c.endpoints.remove({ id }),
  'endpoints.rotate': (c) => c.endpoints.rotate({ id, overlap_hours: 1 }),
  'endpoints.enable': (c) => c.endpoints.enable({ id }),
  'endpoints.disable': (c) => c.endpoints.disable({ id, reason: 'why' }),
  'endpoints.test': (c) => c.endpoints.test({ id }),
  'endpoints.recoverable': (c) => c.endpoints.recoverable({ id, since, include_delivered: true }),
  'endpoints.recover': (c) => c.endpoints.recover({ id, since, include_delivered: true }),
  'apiKeys.list': (c) => c.apiKeys.list({}),
  'apiKeys.customers': (c) => c.apiKeys.customers({}),
  'apiKeys.create': (c) => c.apiKeys.create({ name: 'Mine', scopes: ['admin'] }),
  'apiKeys.rotate': (c) => c.apiKeys.rotate({ id, overlap_hours: 1 }),
  'apiKeys.revoke': (c) => c.apiKeys.revoke({ id }),
};

describe.each(['memberId', 'expertUserId'] as const)('for the %s of a company there is no', (who) => {
  it.each(Object.entries(STAFF_ONLY))('%s', async (_name, call) => {
    await expect(call(await callerOf(pair[who]))).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'there is no such page' });
  });
});

it('is tried for every procedure of the pages for staff', () => {
  const names = Object.keys(appRouter._def.procedures).filter((name) => /^(deliveries|endpoints|apiKeys)\./.test(name));
  expect(Object.keys(STAFF_ONLY).sort()).toEqual(names.sort());
});

describe('staff', () => {
  it('make, rotate and revoke a key, in their own name; the key itself is written down nowhere', async () => {
    const caller = await byStaff();
    expect(await caller.apiKeys.customers({ search: 'WERF' })).toEqual([{ id: pair.companyId, name: 'Werft' }]);
    expect(await caller.apiKeys.customers({ search: '%' })).toEqual([]);
    const made = await caller.apiKeys.create({ name: 'CRM', scopes: ['read'], customer_ids: [pair.companyId] });
    const call = (secret: string) => fetch(`${platform.url}/api/tasks`, { headers: { authorization: `Bearer ${secret}` } });
    expect((await call(made.secret)).status).toBe(200);
    const { keys } = await caller.apiKeys.list({});
    expect(keys.find((key) => key.id === made.key.id)).toMatchObject({ customers: [{ id: pair.companyId, name: 'Werft' }], created_by: staffId, created_by_name: 'Mira', status: 'active' });

    const next = await caller.apiKeys.rotate({ id: made.key.id, overlap_hours: 0 });
    expect((await call(next.secret)).status).toBe(200);
    expect((await call(made.secret)).status).toBe(401);
    expect(await caller.apiKeys.revoke({ id: next.key.id })).toMatchObject({ status: 'revoked' });
    expect((await call(next.secret)).status).toBe(401);

    const rows = (await Promise.all(['api_key.create', 'api_key.rotate', 'api_key.revoke'].map(audited))).flat();
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatchObject({ actorId: staffId, actorRole: 'staff' });
    for (const secret of [made.secret, next.secret]) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('add, change, test, disable and remove an endpoint; a bad address is told of its field', async () => {
    const caller = await byStaff();
    await expect(caller.endpoints.create({ url: 'http://name:word@crm.example/' })).rejects.toMatchObject({ cause: { code: 'invalid', errors: [{ path: expect.stringContaining('url') }] } });
    const { endpoint, secret } = await caller.endpoints.create({ url: 'http://127.0.0.1:9/hooks', events: ['task.failed'] });
    expect(secret).toMatch(/^whsec_/);
    expect(await caller.endpoints.update({ id: endpoint.id, changes: { max_concurrency: 2, description: 'CRM' } })).toMatchObject({ max_concurrency: 2, description: 'CRM', events: ['task.failed'] });
    const sent = await caller.endpoints.test({ id: endpoint.id });
    expect(await caller.deliveries.list({ endpoint_id: endpoint.id, status: 'waiting', within_hours: 1 })).toMatchObject({ total: 1, deliveries: [{ id: sent.id }] });
    expect(await caller.deliveries.list({ endpoint_id: endpoint.id, until: since })).toMatchObject({ total: 0, deliveries: [] });
    expect(await caller.deliveries.get({ id: sent.id })).toMatchObject({ id: sent.id, payload: expect.stringContaining(sent.event_id) });
    expect(await caller.deliveries.stats({ endpoint_id: endpoint.id, hours: 1 })).toMatchObject({ waiting: 1, dead: 0, success_rate: null });
    expect(await caller.endpoints.rotate({ id: endpoint.id, overlap_hours: 1 })).toMatchObject({ endpoint: { secrets: 2 } });
    await caller.endpoints.disable({ id: endpoint.id, reason: 'it moves' });
    expect((await caller.endpoints.list()).find((one) => one.id === endpoint.id)).toMatchObject({ status: 'disabled', disabled_reason: expect.stringContaining('it moves') });
    await caller.endpoints.enable({ id: endpoint.id });
    const dead = await caller.endpoints.recoverable({ id: endpoint.id, since, include_delivered: true });
    expect(await caller.endpoints.recover({ id: endpoint.id, since, include_delivered: true })).toEqual({ requeued: dead.count });
    await caller.endpoints.remove({ id: endpoint.id });
    await expect(caller.endpoints.test({ id: endpoint.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(JSON.stringify(await audited('webhook_endpoint.create'))).not.toContain(secret);
  });

  it('are told when the Platform does not answer', async () => {
    const { services } = network;
    const away = { ...services, platform: platformFor({ PLATFORM_URL: 'http://127.0.0.1:9', PLATFORM_API_KEY: platform.key }) };
    const caller = createCaller({ services: away, session: await contextOf(away, staffId), traceId: '0'.repeat(32), resHeaders: null });
    await expect(caller.deliveries.list({})).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', cause: { code: 'unavailable' } });
  });
});
