import { WebhookEvent } from '@0711/contract/webhook-events';
import { and, asc, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Services } from '../context.ts';
import { companies, events, mcpInstallations, outbox, usageRecords } from '../db/schema.ts';
import { measureInstallations } from '../mcps/measure-use.ts';
import { actOnTask } from '../tasks/act-on-task.ts';
import { getTask } from '../tasks/get-task.ts';
import { fakeMcp } from '../testing/fake-mcp.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { finishTask } from '../worker/finish-task.ts';
import { runTask } from '../worker/run-task.ts';
import { startRun } from '../worker/start-run.ts';

let t: TestTasks;
let metered: Services;
beforeAll(async () => {
  t = await startTestTasks();
  const pricing = { model: 'subscription_and_usage', subscriptionMonthlyCents: 29_900, usagePricePerUnitCents: 200, usageUnit: 'bid', freeUnits: 2 } as const;
  metered = { ...t.services, mcps: new Map([['FAKE', { ...fakeMcp, pricing }]]) };
});
afterAll(() => t.stop());
afterEach(() => {
  vi.useRealTimers();
});

const signal = new AbortController().signal;
const run = (taskId: string, number = 1) => runTask(metered, { taskId, run: number, deliveries: 1, signal });
const recordsOf = (seeded: Seeded) =>
  t.services.db.select().from(usageRecords).where(eq(usageRecords.engagementId, seeded.engagementId)).orderBy(asc(usageRecords.recordedAt), asc(usageRecords.id));
const centsOf = async (seeded: Seeded) => (await recordsOf(seeded)).map((row) => row.cents);
const usageEvents = async (subject: string) => {
  const rows = await t.services.db.select().from(events).where(and(eq(events.subjectId, subject), eq(events.name, 'usage.recorded')));
  return rows.map((row) => WebhookEvent.parse(JSON.parse(row.body)));
};

async function createAndRun(seeded: Seeded, data: Record<string, unknown> = {}): Promise<string> {
  const { id } = await t.create(seeded, data);
  await run(id);
  return id;
}

/** Finishes at a moment of the calendar. */
async function finishAt(seeded: Seeded, at: string): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
  await createAndRun(seeded);
  vi.useRealTimers();
}

test('a task of a type that is not charged costs nothing', async () => {
  const seeded = await t.seed();
  const { id } = await t.create(seeded);
  const taskTypes = Object.fromEntries(Object.entries(fakeMcp.taskTypes).map(([name, type]) => [name, { ...type, charged: false }]));
  const free: Services = { ...metered, mcps: new Map([...metered.mcps].map(([name, mcp]) => [name, { ...mcp, taskTypes }])) };
  await runTask(free, { taskId: id, run: 1, deliveries: 1, signal });
  expect(await recordsOf(seeded)).toEqual([]);
  expect(await usageEvents(id)).toEqual([]);
});

describe('a task is metered', () => {
  test('when it finishes, with its event and the delivery of that, in one transaction', async () => {
    const seeded = await t.seed();
    const id = await createAndRun(seeded);
    expect(await recordsOf(seeded)).toMatchObject([{ taskId: id, customerId: seeded.customerId, mcpId: 'FAKE', unit: 'bid', quantity: 1, cents: 0 }]);
    const [event, ...none] = await usageEvents(id);
    expect(none).toEqual([]);
    expect(event?.data).toEqual({ engagement_id: seeded.engagementId, customer_id: seeded.customerId, mcp_id: 'FAKE', unit: 'bid', quantity: 1, cents: 0, task_id: id, state_version: 3 });
    expect(await t.services.db.select().from(outbox).where(eq(outbox.eventId, event?.id ?? ''))).toMatchObject([{ kind: 'event', name: 'usage.recorded' }]);
  });

  test('once, however often it is sent back, reopened and finished again', async () => {
    const seeded = await t.seed();
    const id = await createAndRun(seeded, { confidence: 60 });
    expect(await getTask(t.ctx, { id })).toMatchObject({ status: 'needs_review' });
    await actOnTask(t.ctx, { id, action: { action: 'review', approve: false, inputs: { language: 'en', confidence: 95 } } });
    await run(id, 2);
    await actOnTask(t.ctx, { id, action: { action: 'reopen', reason: 'look again' } });
    await actOnTask(t.ctx, { id, action: { action: 'review', approve: true } });
    expect([await centsOf(seeded), (await usageEvents(id)).length]).toEqual([[0], 1]);
  });

  test('not when it fails; when the retry finishes, once', async () => {
    const seeded = await t.seed();
    const id = await createAndRun(seeded, { behave: 'fail' });
    expect(await centsOf(seeded)).toEqual([]);
    await actOnTask(t.ctx, { id, action: { action: 'retry' } });
    await t.services.pool.query(`update platform.tasks set input_data = input_data - 'behave' where id = $1`, [id]);
    await run(id, 2);
    expect(await centsOf(seeded)).toEqual([0]);
  });

  test('not by an MCP that charges for no use, nor by a worker that lost its task', async () => {
    const free = await t.seed();
    const { id } = await t.create(free);
    await runTask(t.services, { taskId: id, run: 1, deliveries: 1, signal });
    expect(await centsOf(free)).toEqual([]);
    const seeded = await t.seed();
    const late = await t.create(seeded);
    const started = await startRun(metered, { taskId: late.id, run: 1, deliveries: 1 });
    if (!started) throw new Error('the run did not start');
    await actOnTask(t.ctx, { id: late.id, action: { action: 'cancel' } });
    const field = { derived: false, evidence: [], value: null, confidence: 90 };
    expect(await finishTask(metered, started, { output: { schema: 'test.read/1', fields: { title: field, months: field }, lots: [] }, confidence: 95, review: null })).toBe(false);
    expect(await centsOf(seeded)).toEqual([]);
  });
});

describe('the free units', () => {
  test('of a month go first, and are each engagement’s own', async () => {
    const [one, other] = [await t.seed(), await t.seed()];
    for (let i = 0; i < 3; i++) await createAndRun(one);
    await createAndRun(other);
    expect([await centsOf(one), await centsOf(other)]).toEqual([[0, 0, 200], [0]]);
    const installations = await t.services.db.select().from(mcpInstallations).where(eq(mcpInstallations.engagementId, one.engagementId));
    expect([...(await measureInstallations(t.services, installations)).values()]).toMatchObject([{ costThisMonthCents: 200, total: 3, health: 100 }]);
  });

  test('are given away once when several finish at the same moment', async () => {
    const seeded = await t.seed();
    const created = await Promise.all(Array.from({ length: 6 }, () => t.create(seeded)));
    await Promise.all(created.map((task) => run(task.id)));
    expect((await centsOf(seeded)).toSorted((a, b) => a - b)).toEqual([0, 0, 200, 200, 200, 200]);
  });

  test('begin anew with the customer’s month, which is Berlin’s unless they told another', async () => {
    const berlin = await t.seed();
    // 23:59 on 30 November, twice and a third time, then half a minute into December.
    for (const at of ['22:59:00', '22:59:10', '22:59:20', '23:00:30']) await finishAt(berlin, `2026-11-30T${at}Z`);
    expect(await centsOf(berlin)).toEqual([0, 0, 200, 0]);
    const tokyo = await t.seed();
    await t.services.db.insert(companies).values({ id: tokyo.customerId, stateVersion: 1, record: { time_zone: 'Asia/Tokyo' } });
    for (const at of ['14:59:00', '14:59:10', '15:00:10', '22:59:10', '23:00:30']) await finishAt(tokyo, `2026-11-30T${at}Z`);
    expect(await centsOf(tokyo)).toEqual([0, 0, 0, 0, 200]);
  });
});
