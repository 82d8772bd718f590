import type { WebhookEnvelope } from '@0711/contract/webhook-events';
import { startTestServer } from '@0711/postgres/testing-server';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrateDatabase } from '../db/migrate-database.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tasks } from '../db/schema.ts';
import { getTask } from '../tasks/get-task.ts';
import { type Receiver, startReceiver } from '../testing/start-receiver.ts';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';

const FIXTURE = fileURLToPath(new URL('../testing/worker.fixture.ts', import.meta.url));
let t: TestTasks;
let seeded: Seeded;
let receiver: Receiver;
let children: ChildProcess[];

beforeEach(async () => {
  receiver = await startReceiver();
  t = await startTestTasks({ NETWORK_URL: receiver.url });
  seeded = await t.seed();
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await receiver.close();
  await t.stop();
});

/** A worker's process; `runMs` is how long its slow runs take. */
async function startWorkerProcess(runMs: number, env = t.env): Promise<ChildProcess> {
  const child = spawn(process.execPath, [FIXTURE], { env: { ...env, FAKE_MCP_MS: String(runMs), LOG_LEVEL: 'fatal' }, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  if (child.stdout === null) throw new Error('no output');
  await once(child.stdout, 'data');
  return child;
}

const show = (id: string) => getTask(t.ctx, { id });
/** What the receiver got, once per event id. */
const events = () => [...new Map(receiver.received.map((got) => { const event: WebhookEnvelope = JSON.parse(got.body); return [event.id, event]; })).values()];
const eventsOf = (id: string) => events().filter((event) => event.data.task_id === id).map((event) => event.event).toSorted();
const WHOLE = ['task.completed', 'task.created', 'task.started'];

test('a worker killed with -9 in the middle of a task is replaced, and the task ends once', { timeout: 60_000 }, async () => {
  const victim = await startWorkerProcess(60_000);
  const { id } = await t.create(seeded, { behave: 'slow' }, { task_type: 'read_slowly' });
  await expect.poll(async () => (await show(id)).status, { timeout: 15_000 }).toBe('in_progress');
  await startWorkerProcess(50);
  await sleep(500);
  expect((await show(id)).attempts, 'while the first lives, the task is its own').toBe(1);
  victim.kill('SIGKILL');
  await expect.poll(async () => (await show(id)).status, { timeout: 15_000 }).toBe('completed');
  expect(await show(id)).toMatchObject({ attempts: 2, revision: 1 });
  await expect.poll(() => eventsOf(id), { timeout: 15_000 }).toEqual(WHOLE);
});

test('a worker told to stop hands its task on at once', { timeout: 60_000 }, async () => {
  const first = await startWorkerProcess(60_000);
  const { id } = await t.create(seeded, { behave: 'slow' }, { task_type: 'read_slowly' });
  await expect.poll(async () => (await show(id)).status, { timeout: 15_000 }).toBe('in_progress');
  await startWorkerProcess(50);
  const began = Date.now();
  first.kill('SIGTERM');
  expect(await once(first, 'exit')).toEqual([0, null]);
  expect(Date.now() - began).toBeLessThan(4_000);
  await expect.poll(async () => (await show(id)).status, { timeout: 15_000 }).toBe('completed');
  await expect.poll(() => eventsOf(id), { timeout: 15_000 }).toEqual(WHOLE);
});

test('whenever workers are killed, no task is lost, none ends twice, and every event arrives', { timeout: 60_000 }, async () => {
  const ids: string[] = [];
  const creating = (async () => {
    for (let i = 0; i < 60; i++) {
      ids.push((await t.create(seeded)).id);
      await sleep(30);
    }
  })();
  for (let kill = 0; kill < 3; kill++) {
    const worker = await startWorkerProcess(50);
    await sleep(250 + 150 * kill);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }
  await creating;
  await startWorkerProcess(50);
  const open = async () => (await t.services.db.select({ status: tasks.status }).from(tasks)).filter((task) => task.status !== 'completed').length;
  await expect.poll(open, { timeout: 30_000 }).toBe(0);
  await expect.poll(() => events().length, { timeout: 20_000 }).toBe(ids.length * 3);
  for (const id of ids) expect(eventsOf(id)).toEqual(WHOLE);
});

test('after PostgreSQL was killed with -9 in the middle, all tasks end, once, and every event arrives', { timeout: 60_000 }, async () => {
  const { server, start, remove } = await startTestServer();
  const own = await startTestTasks({ NETWORK_URL: receiver.url, DATABASE_URL: server.url });
  try {
    await migrateDatabase(own.services.pool);
    const engagement = await own.seed();
    await startWorkerProcess(1_500, own.env);
    const made: string[] = [];
    for (const behave of ['slow', 'slow', 'well', 'well', 'well']) made.push((await own.create(engagement, { behave }, { task_type: 'read_slowly' })).id);
    await expect.poll(async () => (await getTask(own.ctx, { id: made[1] ?? '' })).status, { timeout: 15_000 }).toBe('in_progress');
    process.kill(server.pid, 'SIGKILL');
    await server.ended;
    await sleep(500);
    await start();
    const status = async (id: string) => (await getTask(own.ctx, { id }).catch(() => null))?.status;
    for (const id of made) await expect.poll(() => status(id), { timeout: 30_000 }).toBe('completed');
    for (const id of made) await expect.poll(() => eventsOf(id), { timeout: 20_000 }).toEqual(WHOLE);
    for (const id of made) expect((await getTask(own.ctx, { id })).revision).toBe(1);
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await own.stop();
    await remove();
  }
});

test('after the receiver was away, everything arrives seconds after it is back', { timeout: 60_000 }, async () => {
  const port = Number(new URL(receiver.url).port);
  await receiver.close();
  await startWorkerProcess(50);
  const made = await Promise.all(Array.from({ length: 5 }, () => t.create(seeded)));
  await expect.poll(async () => (await Promise.all(made.map(({ id }) => show(id)))).every((task) => task.status === 'completed'), { timeout: 20_000 }).toBe(true);
  // Past the second attempt of each, whose next one is five minutes away: only the probe is soon enough.
  await sleep(7_000);
  receiver = await startReceiver(port);
  await expect.poll(() => events().length, { timeout: 13_000 }).toBe(15);
});
