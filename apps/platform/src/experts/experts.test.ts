import { ExpertClients, ExpertDashboard, ExpertEarnings } from '@0711/contract/expert-views';
import type { SyncCompany, SyncEngagement, SyncExpert } from '@0711/contract/sync';
import { TaskList } from '@0711/contract/task';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { companyRecord, engagementRecord, expertRecord } from '../testing/seed-records.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

let platform: TestPlatform;
const expert = 'expert-of-two';
let busy: string;
let idle: string;

type NewTask = { status: string; touched?: boolean; due?: string | null; daysAgo?: number; completedDaysAgo?: number };

async function addTask(engagement: string, customer: string, { status, touched = false, due = null, daysAgo = 1, completedDaysAgo = daysAgo }: NewTask): Promise<void> {
  await platform.services.pool.query(
    `insert into platform.tasks (id, engagement_id, expert_id, customer_id, installation_id, mcp_id, mcp_version, title, task_type, status, priority, input_data,
       created_at, updated_at, completed_at, due_date, person_touched)
     values ($1, $2, $3, $4, 'i', 'TENDER', '1', 't', 'parse_rfp', $5, 'medium', '{}', now() - $6::int * interval '1 day', now() - $6::int * interval '1 day',
       case when $5 = 'completed' then now() - $7::int * interval '1 day' end, $8, $9)`,
    [randomUUID(), engagement, expert, customer, status, daysAgo, completedDaysAgo, due, touched],
  );
}

async function tell(kind: 'experts' | 'companies' | 'engagements', record: SyncExpert | SyncCompany | SyncEngagement): Promise<void> {
  const answer = await platform.call('PUT', `/api/sync/${kind}/${record.id}`, { body: record });
  expect(answer.body).toMatchObject({ applied: true });
}

const dashboard = async (key?: string) => ExpertDashboard.parse((await platform.call('GET', `/api/experts/dashboard?expert_id=${expert}`, key === undefined ? {} : { key })).body);
const clients = async (key?: string) => ExpertClients.parse((await platform.call('GET', `/api/experts/${expert}/clients`, key === undefined ? {} : { key })).body).clients;
const past = new Date(Date.now() - 3_600_000).toISOString();

beforeAll(async () => {
  platform = await startTestPlatform();
  await tell('experts', { ...expertRecord(expert), rating: 4.5, avatar_url: 'https://example.com/a.png' });
  for (const id of ['weber', 'nord']) await tell('companies', companyRecord(id));
  busy = 'busy-engagement';
  idle = 'idle-engagement';
  await tell('engagements', { ...engagementRecord(busy, expert, 'weber'), start_date: '2026-01-01' });
  await tell('engagements', { ...engagementRecord(idle, expert, 'nord'), status: 'paused', start_date: new Date(Date.now() - 15 * 86_400_000).toISOString().slice(0, 10) });
  await tell('engagements', { ...engagementRecord('only-proposed', expert, 'nord'), status: 'proposed' });
  for (const one of [
    { status: 'completed' }, { status: 'completed' }, { status: 'completed', touched: true },
    { status: 'completed', daysAgo: 100, completedDaysAgo: 100 },
    { status: 'failed' }, { status: 'failed', daysAgo: 40 },
    { status: 'needs_review', due: past }, { status: 'needs_review', daysAgo: 45, due: past }, { status: 'needs_review' },
    { status: 'cancelled' }, { status: 'todo' },
  ]) await addTask(busy, 'weber', one);
});
afterAll(() => platform.stop());

describe('clients', () => {
  test('are those with whom something was agreed, measured over their tasks', async () => {
    const [first, second, ...none] = (await clients()).toSorted((a, b) => a.engagement_id.localeCompare(b.engagement_id));
    expect(none).toEqual([]);
    // Of the nine tasks of the last 30 days or in review one failed and two reviews are late; the last thing happened a day ago.
    const health = Math.round((100 - 40 / 9 - 60 / 9 - 1) * 10) / 10;
    expect(first).toMatchObject({
      engagement_id: busy, company: { id: 'weber', name: 'Weber Bau GmbH' }, mcps: ['TENDER'], monthly_rate_cents: 120_000, currency: 'EUR', status: 'active',
      start_date: '2026-01-01', tasks: { done: 4, total: 10 }, ai_rate: 66.7, health,
    });
    expect(Date.now() - Date.parse(first?.last_activity ?? '')).toBeLessThan(86_500_000);
    expect(second).toMatchObject({ engagement_id: idle, status: 'paused', tasks: { done: 0, total: 0 }, last_activity: null, ai_rate: null });
    expect(second?.health).toBeGreaterThanOrEqual(84);
    expect(second?.health).toBeLessThanOrEqual(85);
  });

  test('a company that was never told of has no name, and an expert without clients has none', async () => {
    await tell('experts', expertRecord('lonely'));
    expect((await platform.call('GET', '/api/experts/lonely/clients')).body).toEqual({ clients: [] });
    await tell('engagements', engagementRecord('of-lonely', 'lonely', 'never-told'));
    expect((await platform.call('GET', '/api/experts/lonely/clients')).body).toMatchObject({ clients: [{ company: { id: 'never-told', name: null } }] });
  });
});

describe('the dashboard', () => {
  test('shows who the expert is, and counts over all engagements', async () => {
    expect(await dashboard()).toMatchObject({
      name: 'Eva Sommer', avatar: 'https://example.com/a.png', role: 'Tender expert', rating: 4.5, mcps: ['TENDER'], clients: 1, max_clients: 10,
      automation_rate: 66.7, tasks_completed: 4, tasks_needs_review: 3, clients_data: [{ engagement_id: idle }, { engagement_id: busy }],
    });
  });

  test('has no money before the Network told of it: null, not zero', async () => {
    const before = await dashboard();
    expect([before.monthly_earnings_cents, before.weekly_payout_cents, before.next_payout_at, before.as_of]).toEqual([null, null, null, null]);
    const earnings = ExpertEarnings.parse((await platform.call('GET', `/api/experts/${expert}/earnings`)).body);
    expect(new Set(Object.values(earnings))).toEqual(new Set([null]));
  });

  test('then has what it told; a month that it did not tell of stays null', async () => {
    const month = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit' }).format(new Date());
    const told = {
      currency: 'EUR', fee_percent: 10, available_cents: 5_000, next_payout: { date: '2026-11-27', amount_cents: 70_000 },
      months: [{ month, gross_cents: 120_000, fee_cents: 12_000, net_cents: 108_000, tasks: 4 }],
      transactions: [{ type: 'payout' as const, amount_cents: 100_000, date: '2026-11-20', status: 'paid' }], as_of: '2026-11-22T08:00:00.000Z',
    };
    await tell('experts', { ...expertRecord(expert), earnings: told, state_version: 2 });
    expect((await platform.call('GET', `/api/experts/${expert}/earnings`)).body).toEqual(told);
    expect(await dashboard()).toMatchObject({ monthly_earnings_cents: 108_000, weekly_payout_cents: 70_000, next_payout_at: '2026-11-27', as_of: told.as_of });
    const later = { ...expertRecord(expert), earnings: { ...told, months: [], next_payout: null }, state_version: 3 };
    await tell('experts', later);
    expect(await dashboard()).toMatchObject({ monthly_earnings_cents: null, weekly_payout_cents: null, next_payout_at: null, as_of: told.as_of });
  });
});

test('a key bound to a customer sees of an expert only what is theirs, and no money', async () => {
  const key = await platform.keyFor(['weber'], ['read']);
  expect((await clients(key)).map((one) => one.engagement_id)).toEqual([busy]);
  expect(await dashboard(key)).toMatchObject({ clients: 1, tasks_completed: 4, clients_data: [{ engagement_id: busy }], as_of: null, monthly_earnings_cents: null });
  expect((await platform.call('GET', `/api/experts/${expert}/earnings`, { key })).body).toMatchObject({ available_cents: null, as_of: null });
  const other = await platform.keyFor(['nord'], ['read']);
  expect(await dashboard(other)).toMatchObject({ clients: 0, tasks_completed: 0, automation_rate: null, todays_tasks: 0 });
  expect(TaskList.parse((await platform.call('GET', `/api/experts/${expert}/tasks`, { key: other })).body).total).toBe(0);
  expect(TaskList.parse((await platform.call('GET', `/api/experts/${expert}/tasks?status=needs_review`, { key })).body).total).toBe(3);
});

test('an expert of whom the caller may see nothing answers exactly as one who is not there', async () => {
  const key = await platform.keyFor(['stranger'], ['read']);
  for (const path of ['/api/experts/dashboard?expert_id=ID', '/api/experts/ID/clients', '/api/experts/ID/earnings', '/api/experts/ID/tasks']) {
    const foreign = await platform.call('GET', path.replace('ID', expert), { key });
    const absent = await platform.call('GET', path.replace('ID', 'nobody'), { key });
    expect([foreign.status, { ...(foreign.body as object), trace_id: '' }], path).toEqual([404, { ...(absent.body as object), trace_id: '' }]);
    expect((await platform.call('GET', path.replace('ID', 'nobody'))).status).toBe(404);
  }
});

test('a deleted expert is not found any more', async () => {
  await tell('experts', expertRecord('leaver'));
  await tell('experts', { ...expertRecord('leaver'), state_version: 2, deleted_at: '2026-11-20T00:00:00Z' });
  expect((await platform.call('GET', '/api/experts/leaver/clients')).status).toBe(404);
});
