import { Task } from '@0711/contract/task';
import { WebhookEvent } from '@0711/contract/webhook-events';
import { and, asc, eq } from 'drizzle-orm';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { auditEvents, engagements, events, outbox, taskProgress, tasks } from '../db/schema.ts';
import { actOnTask } from '../tasks/act-on-task.ts';
import { getTask } from '../tasks/get-task.ts';
import { listRevisions } from '../tasks/list-revisions.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { finishTask } from './finish-task.ts';
import { runTask } from './run-task.ts';
import { startRun } from './start-run.ts';

let t: TestTasks;
let seeded: Seeded;
beforeAll(async () => {
  t = await startTestTasks();
  seeded = await t.seed();
});
afterAll(() => t.stop());

const never = new AbortController().signal;
const run = (taskId: string, more: Partial<Parameters<typeof runTask>[1]> = {}) => runTask(t.services, { taskId, run: 1, deliveries: 1, signal: never, ...more });
const show = async (id: string) => Task.parse(await getTask(t.ctx, { id }));
const rowOf = async (id: string) => (await t.services.db.select().from(tasks).where(eq(tasks.id, id)))[0];
const eventsOf = async (id: string) => {
  const rows = await t.services.db.select().from(events).where(eq(events.subjectId, id)).orderBy(asc(events.id));
  return rows.map((row) => WebhookEvent.parse(JSON.parse(row.body)));
};
const names = async (id: string) => (await eventsOf(id)).map((event) => event.event);
const lines = (id: string) => t.services.db.select().from(taskProgress).where(eq(taskProgress.taskId, id)).orderBy(asc(taskProgress.id));

describe('a run ends', () => {
  test('completed, when it is sure', async () => {
    const { id } = await t.create(seeded);
    await run(id);
    const task = await show(id);
    expect(task).toMatchObject({ status: 'completed', ai_handled: 'full', ai_confidence: 95, revision: 1, attempts: 1, requires_review: false, error_code: null, state_version: 3 });
    expect(await names(id)).toEqual(['task.created', 'task.started', 'task.completed']);
    expect((await eventsOf(id)).map((event) => 'state_version' in event.data && event.data.state_version)).toEqual([1, 2, 3]);
    expect(await listRevisions(t.ctx, { id })).toMatchObject([{ revision: 1, kind: 'ai', author: { type: 'system', id: 'FAKE@1.0.0' }, output_data: task.output_data }]);
    expect((await lines(id)).map((line) => [line.step, line.percent, line.status])).toEqual([
      ['stored', 0, 'todo'], ['started', 1, 'in_progress'], ['extracting', 70, 'in_progress'], ['done', 100, 'completed'],
    ]);
    const audit = await t.services.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id)).orderBy(asc(auditEvents.id));
    expect(audit.map((line) => line.action)).toEqual(['task.created', 'task.started', 'task.finished']);
  });

  test('with what PostgreSQL can’t hold taken out of its output', async () => {
    const { id } = await t.create(seeded);
    await run(id);
    expect((await show(id)).output_data).toMatchObject({ fields: { title: { value: 'Title of 1\ufffd' } } });
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>, string, string]>([
    ['in review below 80', { confidence: 79 }, {}, 'needs_review', 'partial'],
    ['completed at 80', { confidence: 80 }, {}, 'completed', 'partial'],
    ['in review when the MCP asks, however sure', { confidence: 99, review: 'a contradiction' }, {}, 'needs_review', 'full'],
    ['by the installation’s own threshold', { confidence: 60 }, { review_below: 50 }, 'completed', 'partial'],
  ])('%s', async (_, data, config, status, handled) => {
    const own = await t.seed({ config });
    const { id } = await t.create(own, data);
    await run(id);
    const task = await show(id);
    expect(task).toMatchObject({ status, ai_handled: handled, requires_review: status === 'needs_review', review_reason: data.review ?? null, reasons: [] });
    expect(await names(id)).toEqual(['task.created', 'task.started', `task.${status}`]);
  });

  test('with an output too large for its event left out of it', async () => {
    const { id } = await t.create(seeded, { behave: 'large' });
    await run(id);
    expect((await eventsOf(id)).at(-1)).toMatchObject({ event: 'task.completed', data: { output_data: null, output_truncated: true, revision: 1 } });
    expect(JSON.stringify((await show(id)).output_data).length).toBeGreaterThan(300_000);
  });
});

describe('a run that goes wrong', () => {
  test.each([
    ['fail', 'no_text', /^There is no text in it\.$/],
    ['crash', 'internal', /^Something went wrong on our side/],
    ['misshape', 'invalid_output', /does not fit its own schema \(schema: /],
  ])('(%s) fails at once, with words for people', async (behave, error_code, message) => {
    const { id } = await t.create(seeded, { behave });
    await run(id);
    expect(await show(id)).toMatchObject({ status: 'failed', error_code, error_message: expect.stringMatching(message), output_data: null, ai_handled: 'no', reasons: [{ code: error_code, params: {} }] });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ event: 'task.failed', data: { error_code, reasons: [{ code: error_code, params: {} }], attempts: 1 } });
  });

  test('for the moment is tried three times, later each time, and then fails with its message', async () => {
    const { id } = await t.create(seeded, { behave: 'transient' });
    const jobs = () => t.services.db.select().from(outbox).where(and(eq(outbox.subjectId, id), eq(outbox.kind, 'job'))).orderBy(asc(outbox.id));
    for (const [tries, wait] of [[1, 2_000], [2, 10_000]] as const) {
      await run(id);
      expect(await show(id)).toMatchObject({ status: 'in_progress', attempts: tries });
      const runAt = (await jobs()).at(-1)?.runAt?.getTime() ?? 0;
      expect(runAt - Date.now()).toBeGreaterThan(wait - 1_000);
      expect(runAt - Date.now()).toBeLessThanOrEqual(wait);
    }
    await run(id);
    expect(await show(id)).toMatchObject({ status: 'failed', error_code: 'model_away', error_message: 'The model does not answer.', attempts: 3 });
    expect(await jobs()).toHaveLength(3);
    expect(await names(id)).toEqual(['task.created', 'task.started', 'task.failed']);
  });

  test('can be retried by a person, and then has three tries again', async () => {
    const { id } = await t.create(seeded, { behave: 'fail' });
    await run(id);
    await actOnTask(t.ctx, { id, action: { action: 'retry' } });
    await run(id);
    expect((await show(id)).status).toBe('todo');
    await run(id, { run: 2 });
    expect(await show(id)).toMatchObject({ status: 'failed', attempts: 2 });
    expect(await rowOf(id)).toMatchObject({ transientFailures: 0 });
  });

  test.each(['hang', 'deaf'])('by never ending (%s) fails at its time limit', async (behave) => {
    const { id } = await t.create(seeded, { behave });
    const began = Date.now();
    await run(id);
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(await show(id)).toMatchObject({ status: 'failed', error_code: 'time_limit' });
  });

  test('by costing every worker its life fails instead of costing the next', async () => {
    const { id } = await t.create(seeded);
    await run(id, { deliveries: 9 });
    expect(await show(id)).toMatchObject({ status: 'failed', error_code: 'worker_lost', attempts: 0 });
  });
});

describe('the fence', () => {
  test('a worker that was taken for dead can write nothing more', async () => {
    const { id } = await t.create(seeded);
    const input = { taskId: id, run: 1, deliveries: 1 };
    const stale = await startRun(t.services, input);
    const living = await startRun(t.services, input);
    if (!stale || !living) throw new Error('both were started');
    const result = (value: string) => ({ output: { schema: 'test.read/1', fields: { title: { value, confidence: 95, derived: false, evidence: [] }, months: { value: 1, confidence: 95, derived: false, evidence: [] } }, lots: [] }, confidence: 95, review: null });
    expect(await finishTask(t.services, stale, result('stale'))).toBe(false);
    expect((await show(id)).status).toBe('in_progress');
    expect(await finishTask(t.services, living, result('living'))).toBe(true);
    expect(await finishTask(t.services, stale, result('stale'))).toBe(false);
    expect((await show(id)).output_data).toMatchObject({ fields: { title: { value: 'living' } } });
    expect(await names(id)).toEqual(['task.created', 'task.started', 'task.completed']);
    expect(await listRevisions(t.ctx, { id })).toHaveLength(1);
  });

  test('ten workers on one task end it once', async () => {
    const { id } = await t.create(seeded);
    await Promise.all(Array.from({ length: 10 }, () => run(id)));
    expect((await names(id)).filter((name) => name === 'task.started')).toHaveLength(1);
    expect((await names(id)).filter((name) => name === 'task.completed')).toHaveLength(1);
    expect(await listRevisions(t.ctx, { id })).toHaveLength(1);
  });

  test('a job that was left over from an ended run does nothing', async () => {
    const { id } = await t.create(seeded);
    await run(id);
    const before = await show(id);
    await run(id);
    expect(await show(id)).toEqual(before);
  });

  test('a cancelled task stops its run within seconds, and stays cancelled', async () => {
    const { id } = await t.create(seeded, { behave: 'hang' });
    const running = run(id);
    while ((await show(id)).status !== 'in_progress') await sleep(20);
    const cancelled = await actOnTask(t.ctx, { id, action: { action: 'cancel', reason: 'enough' } });
    const began = Date.now();
    await running;
    expect(Date.now() - began).toBeLessThan(2_500);
    expect(await show(id)).toEqual(cancelled);
  });

  test('a worker that shuts down gives the job back, and another goes on', async () => {
    const { id } = await t.create(seeded, { behave: 'slow' });
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv('FAKE_MCP_MS', '60000');
    const shutdown = new AbortController();
    const running = run(id, { signal: shutdown.signal });
    while ((await show(id)).status !== 'in_progress') await sleep(20);
    shutdown.abort();
    await expect(running).rejects.toThrow('shutdown');
    vi.stubEnv('FAKE_MCP_MS', '1');
    await run(id);
    expect(await show(id)).toMatchObject({ status: 'completed', attempts: 2 });
    expect(await names(id)).toEqual(['task.created', 'task.started', 'task.completed']);
  });
});

test('what waits is cancelled with the reason when its engagement is paused', async () => {
  const own = await t.seed();
  const { id } = await t.create(own);
  await t.services.db.update(engagements).set({ status: 'paused' }).where(eq(engagements.id, own.engagementId));
  await run(id);
  expect((await show(id)).status).toBe('cancelled');
  expect((await eventsOf(id)).at(-1)).toMatchObject({ event: 'task.cancelled', data: { reason: 'the engagement is not active' } });
});

describe('sent back', () => {
  const corrections = [
    { path: 'fields.title', op: 'set' as const, value: 'Mine' },
    { path: 'lots.bbbb.name', op: 'set' as const, value: 'Second' },
    { path: 'lots', op: 'add' as const, value: { name: 'Third' } },
  ];

  test('what was corrected stays as corrected; what no longer fits is told, not lost', async () => {
    const { id } = await t.create(seeded, { confidence: 70 });
    await run(id);
    await actOnTask(t.ctx, { id, action: { action: 'review', approve: false, inputs: { language: 'en', confidence: 95 }, corrections } });
    await run(id, { run: 2 });
    const task = await show(id);
    expect(task).toMatchObject({ status: 'needs_review', ai_handled: 'partial', revision: 4, review_reason: expect.stringContaining('lots.bbbb.name'), reasons: [{ code: 'corrections_lost', params: { paths: expect.stringContaining('lots.bbbb.name') } }] });
    expect(task.output_data).toMatchObject({ fields: { title: { value: 'Mine', confidence: 100 } }, lots: [{ id: 'aaaa' }, { name: 'Third' }] });
    const revisions = await listRevisions(t.ctx, { id });
    expect(revisions.map((r) => [r.kind, r.author.type, r.corrections.length])).toEqual([['ai', 'system', 0], ['corrected', 'user', 3], ['ai', 'system', 0], ['corrected', 'system', 2]]);
    expect(revisions[2]?.output_data).toMatchObject({ fields: { title: { value: 'Title of 1\ufffd' } } });
    expect(await names(id)).toEqual(['task.created', 'task.started', 'task.needs_review', 'task.started', 'task.needs_review']);
  });

  test('corrections outlive a second sending back, and are applied once', async () => {
    const { id } = await t.create(seeded, { confidence: 70 });
    await run(id);
    await actOnTask(t.ctx, { id, action: { action: 'review', approve: false, inputs: { confidence: 71 }, corrections } });
    await run(id, { run: 2 });
    await actOnTask(t.ctx, { id, action: { action: 'review', approve: false, inputs: { confidence: 90 } } });
    await run(id, { run: 3 });
    const task = await show(id);
    expect(task).toMatchObject({ status: 'completed', review_reason: null, reasons: [], ai_handled: 'partial' });
    expect(task.output_data).toMatchObject({ fields: { title: { value: 'Mine' } }, lots: [{ id: 'aaaa' }, { id: 'bbbb', name: 'Second' }, { name: 'Third' }] });
  });
});

test('progress is written at most five times a second, and never goes back', async () => {
  const { id } = await t.create(seeded, { behave: 'steps' });
  const began = Date.now();
  await run(id);
  const steps = (await lines(id)).filter((line) => /^s\d+$/.test(line.step));
  expect(steps.length).toBeGreaterThan(1);
  expect(steps.length).toBeLessThanOrEqual(Math.ceil((Date.now() - began) / 200) + 1);
  const shares = (await lines(id)).map((line) => line.percent);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});
