import type { SyncCompany, SyncEngagement, SyncExpert } from '@0711/contract/sync';
import fc from 'fast-check';
import type { z } from 'zod';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { companyRecords, engagementRecords, expertRecords } from '../apps/network/src/features/sync/records.ts';
import { type Pair, createPair } from '../apps/network/src/lib/testing/people.ts';
import { type SyncServer, serveSync } from '../apps/network/src/lib/testing/serve-sync.ts';
import { type TestNetwork, startTestNetwork } from '../apps/network/src/lib/testing/start-test-network.ts';
import { reconcile } from '../apps/platform/src/sync/reconcile.ts';
import { type TestPlatform, startTestPlatform } from '../apps/platform/src/testing/start-test-platform.ts';

const KEY = 'test_0123456789abcdef0123456789abcdef';
let network: TestNetwork;
let server: SyncServer;
let platform: TestPlatform;

beforeAll(async () => {
  network = await startTestNetwork({ PLATFORM_API_KEY: KEY });
});
afterAll(() => network.stop());
beforeEach(async () => {
  server = await serveSync();
  platform = await startTestPlatform({ NETWORK_URL: server.url, PLATFORM_API_KEY: KEY });
});
afterEach(async () => {
  await platform.stop();
  await server.close();
});

const going = () => new AbortController().signal;
type Told = ['experts' | 'companies' | 'engagements', z.input<typeof SyncExpert | typeof SyncCompany | typeof SyncEngagement>];

/** Everything that the Network would tell now. */
async function allRecords(): Promise<Told[]> {
  const { db } = network.services;
  const [experts, companies, engagements] = [await expertRecords(db, undefined, 1_000), await companyRecords(db, undefined, 1_000), await engagementRecords(db, undefined, 1_000)];
  return [
    ...experts.map((record): Told => ['experts', record]),
    ...companies.map((record): Told => ['companies', record]),
    ...engagements.map((record): Told => ['engagements', record]),
  ];
}

async function known(): Promise<Told[]> {
  const { rows } = await platform.services.pool.query<{ kind: Told[0]; record: Told[1] }>(
    `select 'experts' as kind, record from platform.experts union all select 'companies', record from platform.companies
     union all select 'engagements', record from platform.engagements`,
  );
  return rows.map(({ kind, record }) => [kind, record]);
}

const sorted = (told: Told[]) => told.toSorted(([, a], [, b]) => (a.id < b.id ? -1 : 1));
async function push([kind, record]: Told): Promise<void> {
  const answer = await platform.call('PUT', `/api/sync/${kind}/${record.id}`, { body: record });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

const CHANGES = [
  "update network.companies set name = name || '+' where id = $1",
  "update network.companies set status = case status when 'active' then 'inactive' else 'active' end where id = $1",
  "update network.engagements set status = case status when 'active' then 'paused' else 'active' end where company_id = $1",
  'update network.engagements set monthly_rate_cents = monthly_rate_cents + 1 where company_id = $1',
  "update network.users u set time_zone = case time_zone when 'Europe/Berlin' then 'Europe/Lisbon' else 'Europe/Berlin' end from network.experts x, network.engagements g where u.id = x.user_id and x.id = g.expert_id and g.company_id = $1",
  'update network.engagements set deleted_at = now() where company_id = $1',
];

test('in whatever order pushes and reconciliations come, late, repeated or lost, both services end with the same records', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 4, arbitrary: fc.nat(CHANGES.length - 1) }, { weight: 1, arbitrary: fc.constant('reconcile' as const) }), { minLength: 3, maxLength: 8 }),
      fc.infiniteStream(fc.nat(1_000_000)),
      async (steps, order) => {
        const random = (): number => Number(order.next().value);
        const { companyId, expertId, engagementId } = await createPair(network.services, 'Order');
        const own = async () => (await allRecords()).filter(([, { id }]) => [companyId, expertId, engagementId].includes(id));
        const late: { told: Told; key: number }[] = [];
        for (const step of steps) {
          if (step === 'reconcile') await reconcile(platform.services, going());
          else await network.services.pool.query(CHANGES[step] ?? '', [companyId]);
          // What a push would have carried at this moment, and when it arrives: maybe never, maybe twice.
          for (const told of await own()) for (let copy = random() % 3; copy > 0; copy--) late.push({ told, key: random() });
          const arrived = late.toSorted((a, b) => a.key - b.key).slice(0, random() % 6);
          await Promise.all(arrived.map(({ told }) => push(told)));
        }
        await reconcile(platform.services, going());
        await Promise.all(late.toSorted((a, b) => a.key - b.key).map(({ told }) => push(told)));
        expect(sorted(await known())).toEqual(sorted(await allRecords()));
      },
    ),
    { numRuns: 5 },
  );
});

test('two records of one version end the same in either order', async () => {
  const pair = await createPair(network.services, 'Conflict');
  const record = (await allRecords()).find(([kind, { id }]) => kind === 'companies' && id === pair.companyId);
  if (record === undefined) throw new Error('no record');
  const rivals: Told[] = ['a', 'b', 'c'].map((name) => ['companies', { ...record[1], name }]);
  const ends = [];
  for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0, 0, 1]]) {
    await platform.services.pool.query('delete from platform.companies');
    for (const at of order) await push(rivals[at] ?? record);
    ends.push((await known()).find(([, { id }]) => id === pair.companyId));
  }
  expect(ends).toEqual([ends[0], ends[0], ends[0]]);
});

test('a pass that was stopped goes on where it was, and the next one asks only for what changed since', async () => {
  for (let i = 0; i < 3; i++) await createPair(network.services, `Page ${i}`);
  await network.services.pool.query(`insert into network.companies (id, name, slug) select 'bulk-' || n, 'Bulk', 'bulk-' || n from generate_series(1, 260) n`);
  const stop = new AbortController();
  const stopping = reconcile(platform.services, stop.signal).catch((error: unknown) => error);
  await expect.poll(() => server.asked.length, { interval: 1, timeout: 15_000 }).toBeGreaterThan(1);
  stop.abort(new Error('killed'));
  expect(await stopping).toMatchObject({ message: 'killed' });
  const before = server.asked.length;
  await reconcile(platform.services, going());
  expect(server.asked[before]).toMatch(/^\/api\/sync\/companies\?limit=200&cursor=/);
  expect(sorted(await known())).toEqual(sorted(await allRecords()));
  const second = server.asked.length;
  await reconcile(platform.services, going());
  expect(server.asked.slice(second).every((path) => path.includes('updated_since='))).toBe(true);
});

const create = (engagementId: string) =>
  platform.call('POST', '/api/tasks', { body: { engagement_id: engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: ['d'] } } });
const install = (engagementId: string) => platform.call('POST', '/api/mcps/install', { body: { engagement_id: engagementId, mcp_id: 'TENDER' } });

test('an engagement that the Platform was not told of is asked for once, by whoever names it first', async () => {
  const pairs: Pair[] = [];
  for (const name of ['Task', 'Install', 'Upload']) pairs.push(await createPair(network.services, name));
  const [task, installed, upload] = pairs.map(({ engagementId }) => engagementId);
  expect((await create(task ?? '')).body).toMatchObject({ code: 'not_installed' });
  expect(server.asked).toEqual([`/api/sync/engagements?id=${task}`]);
  expect((await install(installed ?? '')).status).toBe(201);
  const form = new FormData();
  form.set('engagement_id', upload ?? '');
  form.set('file', new File(['Hello'], 'a.txt', { type: 'text/plain' }));
  expect((await platform.call('POST', '/api/documents', { raw: form })).status).toBe(201);
  expect(server.asked).toHaveLength(3);
});

test('many calls with one wrong id are one question, and a key that does not reach the customer learns nothing', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => create('nobody')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  expect((await install('nobody')).status).toBe(404);
  expect(server.asked).toEqual(['/api/sync/engagements?id=nobody']);
  const { engagementId } = await createPair(network.services, 'Hidden');
  const foreign = await platform.keyFor(['somebody-else']);
  const body = { engagement_id: engagementId, mcp_id: 'TENDER' };
  for (let i = 0; i < 3; i++) expect((await platform.call('POST', '/api/mcps/install', { key: foreign, body })).status).toBe(404);
  expect(server.asked).toHaveLength(2);
});

test('many wrong ids at once are few questions; one that is not answered in three seconds is a 404', async () => {
  await server.close();
  server = await serveSync({ delayMs: 5_000 });
  const slow = await startTestPlatform({ NETWORK_URL: server.url, PLATFORM_API_KEY: KEY });
  try {
    const begun = Date.now();
    const asking = Array.from({ length: 30 }, (_, i) => slow.call('POST', '/api/mcps/install', { body: { engagement_id: `nobody-${i}`, mcp_id: 'TENDER' } }));
    const statuses = (await Promise.all(asking)).map((answer) => [answer.status, answer.headers.get('retry-after')]);
    expect(Date.now() - begun).toBeLessThan(6_000);
    expect(statuses.filter(([status]) => status === 404)).toHaveLength(8);
    expect(statuses.filter(([status, after]) => status === 503 && after === '1')).toHaveLength(22);
    expect(server.asked).toHaveLength(8);
  } finally {
    await slow.stop();
  }
});

test('with the Network away a wrong id is a 404 at once, and reconciling says so', async () => {
  await server.close();
  const begun = Date.now();
  expect((await create('nobody')).status).toBe(404);
  expect(Date.now() - begun).toBeLessThan(2_000);
  await expect(reconcile(platform.services, going())).rejects.toMatchObject({ code: 'unavailable' });
  server = await serveSync();
});

test('a place that the Network no longer knows costs one pass, not the sync', async () => {
  await platform.services.pool.query("insert into platform.sync_passes (kind, cursor) values ('companies', 'of-an-older-network')");
  await expect(reconcile(platform.services, going())).rejects.toMatchObject({ code: 'invalid' });
  await reconcile(platform.services, going());
  expect(sorted(await known())).toEqual(sorted(await allRecords()));
});
