import { Usage } from '@0711/contract/usage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usageRecords } from '../db/schema.ts';
import { type Customer, seedCustomer } from '../testing/seed-records.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

let platform: TestPlatform;
let mine: Customer;
let theirs: Customer;
beforeAll(async () => {
  platform = await startTestPlatform();
  [mine, theirs] = [await seedCustomer(platform), await seedCustomer(platform)];
  const use = (owner: Customer, id: string, at: string, cents: number, mcpId = 'TENDER', unit = 'bid') =>
    ({ id, taskId: `task-${id}`, engagementId: owner.engagementId, customerId: owner.companyId, mcpId, unit, quantity: 1, cents, recordedAt: new Date(at) });
  await platform.services.db.insert(usageRecords).values([
    use(mine, 'before', '2026-10-31T23:59:59.999Z', 200), use(mine, 'first', '2026-11-01T00:00:00Z', 0), use(mine, 'b', '2026-11-10T12:00:00Z', 200),
    use(mine, 'a', '2026-11-10T12:00:00Z', 200), use(mine, 'other', '2026-11-11T23:59:59.999Z', 5, 'CTAX', 'document'), use(mine, 'after', '2026-12-01T00:00:00Z', 200),
    use(theirs, 'theirs', '2026-11-10T12:00:00Z', 200),
  ]);
});
afterAll(() => platform.stop());

const NOVEMBER = 'from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z';
const get = (query: string, key?: string) => platform.call('GET', `/api/usage?${query}`, key === undefined ? {} : { key });

test('what was metered from a moment up to another, with totals by MCP and unit', async () => {
  const usage = Usage.parse((await get(`engagement_id=${mine.engagementId}&${NOVEMBER}`)).body);
  expect(usage.lines.map((line) => [line.task_id, line.day, line.cents])).toEqual([
    ['task-first', '2026-11-01', 0], ['task-a', '2026-11-10', 200], ['task-b', '2026-11-10', 200], ['task-other', '2026-11-11', 5],
  ]);
  expect(usage).toMatchObject({
    engagement_id: mine.engagementId, currency: 'EUR', total_cents: 405, next_cursor: null,
    totals: [{ mcp_id: 'CTAX', unit: 'document', quantity: 1, cents: 5 }, { mcp_id: 'TENDER', unit: 'bid', quantity: 3, cents: 400 }],
  });
});

test('lines page, each once; the totals stay those of the whole span', async () => {
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Usage = Usage.parse((await get(`engagement_id=${mine.engagementId}&${NOVEMBER}&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`)).body);
    seen.push(...page.lines.map((line) => line.task_id));
    expect(page.total_cents).toBe(405);
    cursor = page.next_cursor;
  }
  expect(seen).toEqual(['task-first', 'task-a', 'task-b', 'task-other']);
});

test('with nothing metered there is nothing, and no more', async () => {
  const usage = Usage.parse((await get(`engagement_id=${mine.engagementId}&from=2025-01-01T00:00:00Z&to=2025-01-01T00:00:00Z`)).body);
  expect(usage).toMatchObject({ total_cents: 0, totals: [], lines: [], next_cursor: null });
});

test('a span that ends before it begins, and a foreign cursor, are named', async () => {
  const backwards = await get(`engagement_id=${mine.engagementId}&from=2026-12-01T00:00:00Z&to=2026-11-01T00:00:00Z`);
  expect([backwards.status, backwards.body]).toEqual([422, expect.objectContaining({ errors: [expect.objectContaining({ path: 'to' })] })]);
  expect((await get(`engagement_id=${mine.engagementId}&${NOVEMBER}&cursor=abc`)).status).toBe(422);
});

test("another customer's use is not there", async () => {
  const key = await platform.keyFor([mine.companyId], ['read']);
  expect((await get(`engagement_id=${theirs.engagementId}&${NOVEMBER}`, key)).status).toBe(404);
  expect((await get(`engagement_id=nobody&${NOVEMBER}`, key)).status).toBe(404);
  expect((await get(`engagement_id=${mine.engagementId}&${NOVEMBER}`, key)).status).toBe(200);
});
