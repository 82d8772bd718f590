import { Mcp, McpInstallation, McpStats } from '@0711/contract/mcp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Customer, engagementRecord, seedCustomer } from '../testing/seed-records.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

let platform: TestPlatform;
let customer: Customer;
beforeAll(async () => {
  platform = await startTestPlatform();
  customer = await seedCustomer(platform);
});
afterAll(() => platform.stop());

const Catalog = z.object({ mcps: z.array(Mcp), total: z.number(), categories: z.array(z.string()), next_cursor: z.string().nullable() });
const catalog = async (query = '') => Catalog.parse((await platform.call('GET', `/api/mcps/catalog${query}`)).body);
const install = (body: object) => platform.call('POST', '/api/mcps/install', { body });

async function insertTask(status: string, authors: string[], completedAt: string): Promise<void> {
  const id = crypto.randomUUID();
  await platform.services.pool.query(
    `insert into platform.tasks (id, engagement_id, expert_id, customer_id, installation_id, mcp_id, mcp_version, title, task_type, status, priority, input_data, started_at, completed_at, person_touched)
     values ($1, $2, $3, $4, $5, 'TENDER', '1', 't', 'parse_rfp', $6, 'medium', '{}', now() - interval '4 seconds', $7, $8)`,
    [id, customer.engagementId, customer.expertId, customer.companyId, customer.installationId, status, status === 'completed' ? completedAt : null, authors.includes('user')],
  );
  for (const [index, author] of authors.entries()) {
    await platform.services.pool.query(
      `insert into platform.task_revisions (task_id, revision, kind, author_type, author_id, corrections, output_data) values ($1, $2, 'ai', $3, 'x', '[]', '{}')`,
      [id, index + 1, author],
    );
  }
}

test('the catalogue shows what works here; nothing measured yet is null', async () => {
  const { mcps, total, categories, next_cursor } = await catalog();
  expect(mcps.map((mcp) => [mcp.id, mcp.automation_rate, mcp.active_installations, mcp.rating])).toEqual([['TENDER', null, 1, null]]);
  expect([total, categories, next_cursor]).toEqual([1, ['Sales'], null]);
});

test('category and search filter; what they leave out is counted out', async () => {
  expect((await catalog('?category=Finance')).total).toBe(0);
  expect((await catalog('?category=Sales&search=DEADLINES')).total).toBe(1);
  expect((await catalog("?search='%25;--")).total).toBe(0);
});

test('the automation rate is the share of tasks finished in 90 days that no person touched', async () => {
  const now = new Date().toISOString();
  await insertTask('completed', ['system'], now);
  await insertTask('completed', ['system'], now);
  await insertTask('completed', ['system', 'user'], now);
  await insertTask('failed', [], now);
  await insertTask('completed', ['system', 'user'], new Date(Date.now() - 91 * 86_400_000).toISOString());
  const mcp = Mcp.parse((await platform.call('GET', '/api/mcps/TENDER')).body);
  expect(mcp.automation_rate).toBeCloseTo(66.7, 1);
  const list = z.array(McpInstallation).parse((await platform.call('GET', '/api/mcps/installations')).body);
  expect(list).toEqual([expect.objectContaining({ id: customer.installationId, total_requests: 5, successful_requests: 4, failed_requests: 1, automation_rate: mcp.automation_rate, health_score: 92, cost_this_month_cents: 0 })]);
});

test('how an MCP does: requests, shares and latency of 90 days; null with nothing to measure', async () => {
  const stats = McpStats.parse((await platform.call('GET', '/api/mcps/TENDER/stats')).body);
  expect(stats).toMatchObject({ window_days: 90, active_installations: 1, total_installations: 1, total_requests: 5, successful_requests: 4, failed_requests: 1, automation_rate: 66.7, review_rate: 50 });
  expect(stats.latency_ms?.p50).toBeGreaterThanOrEqual(4000);
  expect(stats.latency_ms?.p95).toBeLessThan(20_000);
  expect((await platform.call('GET', '/api/mcps/NOPE/stats')).status).toBe(404);
  const empty = await startTestPlatform();
  try {
    expect((await empty.call('GET', '/api/mcps/TENDER/stats')).body).toMatchObject({ total_requests: 0, automation_rate: null, review_rate: null, latency_ms: null });
  } finally {
    await empty.stop();
  }
});

test('installing twice gives the same installation, also at the same time', async () => {
  const again = await install({ engagement_id: customer.engagementId, mcp_id: 'TENDER', config: { review_below: 10 } });
  expect([again.status, McpInstallation.parse(again.body).id, McpInstallation.parse(again.body).config]).toEqual([200, customer.installationId, {}]);
  await platform.call('PUT', '/api/sync/engagements/race', { body: engagementRecord('race', customer.expertId, customer.companyId) });
  const answers = await Promise.all(Array.from({ length: 6 }, () => install({ engagement_id: 'race', mcp_id: 'TENDER' })));
  expect(new Set(answers.map((answer) => McpInstallation.parse(answer.body).id)).size).toBe(1);
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
});

test('an uninstalled MCP becomes active again under the same id', async () => {
  await platform.services.pool.query("update platform.mcp_installations set status = 'uninstalled' where engagement_id = 'race'");
  const answer = await install({ engagement_id: 'race', mcp_id: 'TENDER', config: { review_below: 70 } });
  expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ status: 'active', config: { review_below: 70 } })]);
});

test('what cannot be installed is named', async () => {
  const unknown = await install({ engagement_id: customer.engagementId, mcp_id: 'NOPE' });
  expect([unknown.status, unknown.body]).toEqual([404, expect.objectContaining({ errors: [expect.objectContaining({ path: 'mcp_id' })] })]);
  const version = await install({ engagement_id: customer.engagementId, mcp_id: 'TENDER', version: '99.0.0' });
  expect([version.status, version.body]).toEqual([422, expect.objectContaining({ errors: [expect.objectContaining({ path: 'version' })] })]);
  const config = await install({ engagement_id: customer.engagementId, mcp_id: 'TENDER', config: { review_below: 101 } });
  expect([config.status, config.body]).toEqual([422, expect.objectContaining({ errors: [expect.objectContaining({ path: 'config.review_below' })] })]);
  expect((await install({ engagement_id: 'unknown', mcp_id: 'TENDER' })).status).toBe(404);
  await platform.call('PUT', '/api/sync/engagements/paused', { body: { ...engagementRecord('paused', 'e', 'c'), status: 'paused' } });
  expect([(await install({ engagement_id: 'paused', mcp_id: 'TENDER' })).body]).toEqual([expect.objectContaining({ code: 'engagement_inactive' })]);
});

test('installations page through their header', async () => {
  for (const id of ['p1', 'p2']) {
    await platform.call('PUT', `/api/sync/engagements/${id}`, { body: engagementRecord(id, 'pager', customer.companyId) });
    await install({ engagement_id: id, mcp_id: 'TENDER' });
  }
  const first = await platform.call('GET', '/api/mcps/installations?expert_id=pager&limit=1');
  expect(first.headers.get('x-total-count')).toBe('2');
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
  const second = await platform.call('GET', next);
  const ids = [first, second].flatMap((answer) => z.array(McpInstallation).parse(answer.body).map((row) => row.engagement_id));
  expect([ids, second.headers.get('link')]).toEqual([['p1', 'p2'], null]);
});

test('an installation is paused, resumed and uninstalled over the API, and what it does not allow is a 409', async () => {
  const pair = { engagement_id: customer.engagementId, mcp_id: 'TENDER' };
  const { id } = McpInstallation.parse((await install(pair)).body);
  const act = (body: object, key?: string) => platform.call('POST', `/api/mcps/installations/${id}/actions`, { body, ...(key === undefined ? {} : { key }) });
  const own = await platform.keyFor([customer.companyId]);
  expect([(await act({ action: 'pause', reason: 'holidays' }, own)).body]).toEqual([expect.objectContaining({ id, status: 'paused' })]);
  expect([(await act({ action: 'pause' })).body]).toEqual([expect.objectContaining({ code: 'illegal_transition' })]);
  expect([(await install(pair)).body]).toEqual([expect.objectContaining({ id, status: 'paused' })]);
  expect((await act({ action: 'pause' }, await platform.keyFor(['somebody-else']))).status).toBe(404);
  expect((await act({ action: 'resume' }, await platform.keyFor([customer.companyId], ['read']))).status).toBe(403);
  expect((await act({ action: 'dance' })).status).toBe(422);
  expect([(await act({ action: 'resume' })).body]).toEqual([expect.objectContaining({ status: 'active' })]);
  expect([(await act({ action: 'uninstall' })).body]).toEqual([expect.objectContaining({ status: 'uninstalled' })]);
  expect([(await install(pair)).body]).toEqual([expect.objectContaining({ id, status: 'active' })]);
});

test('an MCP that wants what is not there answers 202 until it is', async () => {
  const mcp = platform.services.mcps.get('TENDER');
  if (mcp === undefined) throw new Error('no TENDER');
  await platform.call('PUT', '/api/sync/engagements/models', { body: engagementRecord('models', customer.expertId, customer.companyId) });
  const models = [{ name: 'a-model', source: 'http://127.0.0.1:9/a', sha256: 'ab'.repeat(32), sizeBytes: 10 }];
  (platform.services.mcps as Map<string, typeof mcp>).set('TENDER', { ...mcp, models });
  const answers = [await install({ engagement_id: 'models', mcp_id: 'TENDER' }), await install({ engagement_id: 'models', mcp_id: 'TENDER' })];
  (platform.services.mcps as Map<string, typeof mcp>).set('TENDER', mcp);
  expect(answers.map(({ status, body }) => [status, McpInstallation.parse(body).status])).toEqual([[202, 'installing'], [202, 'installing']]);
});
