import { eq } from 'drizzle-orm';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { taskProgress } from '../db/schema.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { runTask } from '../worker/run-task.ts';
import { actOnTask } from './act-on-task.ts';
import { taskEvents, type TaskEventsInput } from './task-events.ts';

let t: TestTasks;
let seeded: Seeded;
beforeAll(async () => {
  t = await startTestTasks();
  seeded = await t.seed();
});
afterAll(() => t.stop());

const never = new AbortController().signal;
const run = (taskId: string) => runTask(t.services, { taskId, run: 1, deliveries: 1, signal: never });

/** Follows a task until its stream ends; the poll is slow, so what comes soon was notified. */
async function follow(id: string, more: Partial<TaskEventsInput> = {}): Promise<{ id: number; step: string; status: string }[]> {
  const stream = await taskEvents(t.ctx, { id, after: 0, signal: never, pollMs: 15_000, ...more });
  const lines = [];
  for await (const event of stream ?? []) if (event.kind === 'progress') lines.push({ id: event.progress.id, step: event.progress.step, status: event.progress.status });
  return lines;
}

test('tells all from the beginning to the end, as it comes, and ends with the task', async () => {
  const { id } = await t.create(seeded);
  const began = Date.now();
  const following = follow(id);
  await sleep(100);
  await run(id);
  expect((await following).map((line) => line.step)).toEqual(['stored', 'started', 'extracting', 'done']);
  expect(Date.now() - began, 'well before the poll').toBeLessThan(5_000);
});

test('goes on after the line that the client has, and gives nothing twice', async () => {
  const { id } = await t.create(seeded);
  await run(id);
  const all = await follow(id);
  expect(await follow(id, { after: all[1]?.id ?? 0 })).toEqual(all.slice(2));
  expect(await taskEvents(t.ctx, { id, after: all.at(-1)?.id ?? 0, signal: never }), 'nothing is left to tell').toBeNull();
});

test('stays open while a person reviews, and tells what they do', async () => {
  const { id } = await t.create(seeded, { confidence: 50 });
  await run(id);
  const following = follow(id);
  await sleep(200);
  await actOnTask(t.ctx, { id, action: { action: 'review', approve: true } });
  expect((await following).slice(-2).map((line) => [line.step, line.status])).toEqual([['review', 'needs_review'], ['done', 'completed']]);
});

test('polls where notifications do not come, sends heartbeats in silence, and ends when told to', async () => {
  const { id } = await t.create(seeded);
  const stop = new AbortController();
  const kinds: string[] = [];
  const stream = await taskEvents(t.ctx, { id, after: 0, signal: stop.signal, pollMs: 30, heartbeatMs: 60 });
  const following = (async () => {
    for await (const event of stream ?? []) kinds.push(event.kind === 'progress' ? event.progress.step : event.kind);
  })();
  await sleep(300);
  await t.services.db.insert(taskProgress).values({ taskId: id, status: 'todo', step: 'unheard', percent: 0, message: '' });
  await sleep(200);
  stop.abort();
  await following;
  expect(kinds[0]).toBe('stored');
  expect(kinds.filter((kind) => kind === 'heartbeat').length).toBeGreaterThanOrEqual(2);
  expect(kinds).toContain('unheard');
});

test('many watch one task over one listening connection, which goes when they do', async () => {
  const { id } = await t.create(seeded);
  const listeners = async () => (await t.services.pool.query(`select 1 from pg_stat_activity where datname = current_database() and application_name = 'listen platform_progress'`)).rowCount;
  const all = Promise.all(Array.from({ length: 20 }, () => follow(id)));
  await expect.poll(listeners).toBe(1);
  await run(id);
  const [first, ...others] = await all;
  for (const other of others) expect(other).toEqual(first);
  await expect.poll(listeners).toBe(0);
});

test('is refused out of scope before anything is streamed', async () => {
  const { id } = await t.create(seeded);
  await expect(taskEvents(t.ctxFor('somebody-else'), { id, after: 0, signal: never })).rejects.toMatchObject({ code: 'not_found' });
  expect(await t.services.db.select().from(taskProgress).where(eq(taskProgress.taskId, id))).toHaveLength(1);
});
