import { AppError } from '@0711/contract/errors';
import { ListTasks, TaskList, type TaskPriority } from '@0711/contract/task';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { experts, tasks } from '../db/schema.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { listTasks } from './list-tasks.ts';

let t: TestTasks;
let seeded: Seeded;
let other: Seeded;
const hour = 3_600_000;

beforeAll(async () => {
  t = await startTestTasks();
  seeded = await t.seed();
  other = await t.seed();
  const priorities: TaskPriority[] = ['low', 'urgent', 'medium', 'high', 'urgent', 'medium', 'low'];
  for (const [index, priority] of priorities.entries()) {
    const due = index % 2 === 0 ? { due_date: new Date(Date.UTC(2030, 0, 10 - index)).toISOString() } : {};
    const made = await t.create(seeded, {}, { title: `T${index}`, priority, ...due });
    await t.services.db.update(tasks).set({ createdAt: new Date(Date.UTC(2026, 0, 1, 0, index)), status: index < 3 ? 'needs_review' : 'todo' }).where(eq(tasks.id, made.id));
  }
  await t.create(other, {}, { title: 'Elsewhere' });
});
afterAll(() => t.stop());

const list = async (query: Record<string, unknown> = {}, ctx = t.ctx) =>
  TaskList.parse(await listTasks(ctx, ListTasks.parse({ engagement_id: seeded.engagementId, ...query })));
const titles = (answer: TaskList) => answer.tasks.map((task) => task.title);

async function allPages(query: Record<string, unknown>): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: TaskList = await list({ ...query, limit: 2, ...(cursor === null ? {} : { cursor }) });
    seen.push(...titles(page));
    expect(page.total).toBe(7);
    cursor = page.next_cursor;
    if (cursor === null) return seen;
  }
}

test.each([
  ['created_at', ['T6', 'T5', 'T4', 'T3', 'T2', 'T1', 'T0']],
  ['due_date', ['T6', 'T4', 'T2', 'T0', 'T1', 'T3', 'T5']],
  ['priority', ['T1', 'T4', 'T3', 'T2', 'T5', 'T0', 'T6']],
])('sorted by %s, page after page gives each task once', async (sort, expected) => {
  expect(titles(await list({ sort }))).toEqual(expected);
  expect(await allPages({ sort })).toEqual(expected);
});

test('counts: total is what the filters leave, status_counts is that without the status', async () => {
  const answer = await list({ status: ['needs_review', 'failed'], limit: 1 });
  expect(answer.total).toBe(3);
  expect(answer.status_counts).toEqual({ todo: 4, in_progress: 0, needs_review: 3, completed: 0, failed: 0, cancelled: 0 });
  expect((await list({ status: 'todo', priority: 'urgent' })).total).toBe(1);
});

test('nobody sees tasks out of their scope', async () => {
  const mine = t.ctxFor(seeded.customerId);
  expect((await listTasks(mine, ListTasks.parse({}))).total).toBe(7);
  expect((await listTasks(mine, ListTasks.parse({ customer_id: other.customerId }))).total).toBe(0);
  expect((await listTasks(t.ctxFor(), ListTasks.parse({}))).total).toBe(0);
});

test.each(['nonsense', 'bnVsbA', Buffer.from('{"sort":"created_at","created":"x","id":"1"}').toString('base64url')])('a cursor that no list gave (%s) is a bad request', async (cursor) => {
  const error: unknown = await list({ cursor }).catch((e: unknown) => e);
  expect(error).toMatchObject({ code: 'bad_request' });
  expect(error).toBeInstanceOf(AppError);
});

test('a cursor of another order is a bad request', async () => {
  const { next_cursor: cursor } = await list({ limit: 1, sort: 'priority' });
  await expect(list({ cursor, sort: 'created_at' })).rejects.toMatchObject({ code: 'bad_request' });
});

describe('due', () => {
  test('is counted by the calendar of the expert, Berlin without one', async () => {
    const due = await t.seed();
    const make = (title: string, at: number) => t.create(due, {}, { title, due_date: new Date(at).toISOString() });
    // Kiritimati is 14 hours ahead of UTC: its day begins and ends before Berlin's.
    const zone = 'Pacific/Kiritimati';
    await t.services.db.insert(experts).values({ id: due.expertId, stateVersion: 1, record: { time_zone: zone } });
    const shifted = Date.now() + 14 * hour;
    const dayStart = shifted - (shifted % (24 * hour)) - 14 * hour;
    await make('last minute of yesterday', dayStart - 60_000);
    await make('first minute', dayStart + 60_000);
    await make('last minute', dayStart + 24 * hour - 60_000);
    await make('in six days', dayStart + 6 * 24 * hour + 60_000);
    await make('in eight days', dayStart + 8 * 24 * hour);
    const ask = async (kind: string) => titles(await listTasks(t.ctx, ListTasks.parse({ expert_id: due.expertId, due: kind, sort: 'due_date' })));
    expect(await ask('today')).toEqual(['first minute', 'last minute']);
    expect(await ask('week')).toEqual(['first minute', 'last minute', 'in six days']);
    expect(await ask('overdue')).toContain('last minute of yesterday');
    expect(await ask('overdue')).not.toContain('last minute');
  });

  test('a time zone that does not exist counts as Berlin', async () => {
    await t.services.db.insert(experts).values({ id: seeded.expertId, stateVersion: 1, record: { time_zone: "Mars/Olympus'; drop table tasks" } });
    expect((await listTasks(t.ctx, ListTasks.parse({ expert_id: seeded.expertId, due: 'today' }))).total).toBe(0);
  });

  test('what is done is not overdue', async () => {
    const late = await t.seed();
    const open = await t.create(late, {}, { title: 'open', due_date: '2020-01-01T00:00:00Z' });
    const done = await t.create(late, {}, { title: 'done', due_date: '2020-01-01T00:00:00Z' });
    await t.services.db.update(tasks).set({ status: 'completed' }).where(eq(tasks.id, done.id));
    expect((await listTasks(t.ctx, ListTasks.parse({ engagement_id: late.engagementId, due: 'overdue' }))).tasks.map((task) => task.id)).toEqual([open.id]);
  });
});
