import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { outbox, webhookDeliveries, webhookEndpoints } from '../db/schema.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { dispatchOutbox } from './dispatch-outbox.ts';
import { startDispatcher } from './start-dispatcher.ts';

let t: TestTasks;
let seeded: Seeded;
beforeAll(async () => {
  t = await startTestTasks();
  seeded = await t.seed();
  await t.services.db.insert(webhookEndpoints).values({ id: 'e', url: 'http://127.0.0.1:9', secrets: ['whsec_x'] });
});
afterAll(() => t.stop());
beforeEach(async () => {
  await t.services.pool.query('truncate platform.outbox, platform.webhook_deliveries, platform.webhook_attempts');
  await t.services.pool.query('delete from platform_jobs._private_jobs');
});

const jobs = async () => (await t.services.pool.query<{ task_identifier: string }>('select task_identifier from platform_jobs.jobs')).rows;
const counts = async () => ({
  run: (await jobs()).filter((job) => job.task_identifier === 'run-task').length,
  deliver: await t.services.db.$count(webhookDeliveries),
});
const make = (count: number) => Promise.all(Array.from({ length: count }, () => t.create(seeded)));

test('each row becomes its job once, although five dispatch at the same time', async () => {
  await make(60);
  const taken = await Promise.all(Array.from({ length: 5 }, () => dispatchOutbox(t.services.pool)));
  expect(taken.reduce((sum, n) => sum + n, 0)).toBe(120);
  expect(await counts()).toEqual({ run: 60, deliver: 60 });
  expect(await t.services.db.select().from(outbox)).toHaveLength(0);
  expect(await dispatchOutbox(t.services.pool)).toBe(0);
});

test('a dispatcher that dies before its commit leaves the rows to another', async () => {
  await make(3);
  const client = await t.services.pool.connect();
  await client.query('begin');
  await client.query('delete from platform.outbox');
  expect(await dispatchOutbox(t.services.pool), 'held by the other').toBe(0);
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  client.once('error', () => {});
  await t.services.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  client.release(true);
  await expect.poll(() => dispatchOutbox(t.services.pool)).toBe(6);
  expect(await counts()).toEqual({ run: 3, deliver: 3 });
});

test('an urgent task goes first, the others in the order in which they came', async () => {
  const made: string[] = [];
  for (const priority of ['medium', 'low', 'medium', 'medium', 'urgent', 'medium'] as const) {
    made.push((await t.create(seeded, {}, { priority })).id);
    await sleep(5);
  }
  await dispatchOutbox(t.services.pool);
  const { rows } = await t.services.pool.query<{ key: string }>(`select key from platform_jobs.jobs where task_identifier = 'run-task' order by priority, run_at`);
  expect(rows.map((row) => made.indexOf(row.key.split(':')[1] ?? ''))).toEqual([4, 0, 2, 3, 5, 1]);
});

test('a row that can’t be understood does not hold up those behind it', async () => {
  await t.services.db.insert(outbox).values({ kind: 'job', name: 'run-task', subjectId: 'x', payload: { payload: 'nonsense' } });
  await make(1);
  expect(await dispatchOutbox(t.services.pool)).toBe(3);
  expect(await counts()).toEqual({ run: 2, deliver: 1 });
});

test('the dispatcher is woken by a commit, finds by itself what others left, and outlives a lost connection', async () => {
  const dispatcher = startDispatcher(t.services, 300);
  t.services.connectDispatcher(dispatcher.wake);
  try {
    await make(1);
    await expect.poll(() => counts(), { interval: 5, timeout: 250 }).toEqual({ run: 1, deliver: 1 });
    await t.services.pool.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
    t.services.connectDispatcher(() => {});
    await sleep(50);
    await make(1);
    await expect.poll(() => counts(), { timeout: 3_000 }).toEqual({ run: 2, deliver: 2 });
  } finally {
    await dispatcher.stop();
  }
});
