import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addJobs, migrateJobs } from './jobs.ts';
import { silentLog } from './log.ts';
import { createPool } from './pool.ts';
import { startWorker } from './start-worker.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { startTestServer } from './testing-server.ts';

const schema = 'some_jobs';
let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase({ template: 'jobs', migrate: (pool) => migrateJobs(pool, schema) });
});
afterAll(() => db.drop());

test('the job of a worker killed with -9 is taken up by another once it was silent long enough', async () => {
  const child = spawn(process.execPath, [`${import.meta.dirname}/killable-worker.fixture.ts`, db.url, schema], { stdio: ['ignore', 'pipe', 'inherit'] });
  await addJobs(db.pool, schema, [{ task: 'slow', payload: {} }]);
  await once(child.stdout, 'data');
  let attempts = 0;
  const other = await startWorker({
    pool: db.pool, schema, concurrency: 1, log: silentLog, beatEveryMs: 200, deadAfterMs: 1_500,
    tasks: {
      slow: async (_payload, helpers) => {
        attempts = helpers.job.attempts;
      },
    },
  });
  await sleep(2_500);
  expect(attempts, 'as long as it beats, its job is its own').toBe(0);
  child.kill('SIGKILL');
  await expect.poll(() => attempts, { timeout: 5_000 }).toBe(2);
  const { rows } = await db.pool.query(`select worker_id from ${schema}.heartbeats`);
  expect(rows).toEqual([{ worker_id: other.workerId }]);
  await other.stop();
});

test('a lock of a worker that never beat is broken as well', async () => {
  await addJobs(db.pool, schema, [{ task: 'orphan', payload: {} }]);
  await db.pool.query(
    `update ${schema}._private_jobs set locked_by = 'nobody-knows', locked_at = now() - interval '5 s', attempts = 1
     where task_id = (select id from ${schema}._private_tasks where identifier = 'orphan')`,
  );
  let done = 0;
  const worker = await startWorker({
    pool: db.pool, schema, concurrency: 1, log: silentLog, beatEveryMs: 200, deadAfterMs: 1_000,
    tasks: { orphan: async () => void done++ },
  });
  await expect.poll(() => done, { timeout: 5_000 }).toBe(1);
  await worker.stop();
});

test('a job that a living worker holds without working on it is given free, one that it works on is not', async () => {
  const runs = { stray: 0, long: 0 };
  let finish = (): void => {};
  const worker = await startWorker({
    pool: db.pool, schema, concurrency: 2, log: silentLog, beatEveryMs: 100,
    tasks: {
      stray: async () => void runs.stray++,
      long: () => new Promise<void>((resolve) => {
        runs.long++;
        finish = resolve;
      }),
    },
  });
  await addJobs(db.pool, schema, [{ task: 'long', payload: {} }]);
  await expect.poll(() => runs.long).toBe(1);
  // As it stands after the failure of a job could not be written down.
  await addJobs(db.pool, schema, [{ task: 'stray', payload: {}, runAt: new Date(Date.now() + 3_600_000) }]);
  await db.pool.query(
    `update ${schema}._private_jobs set locked_by = $1, locked_at = now(), attempts = 1, run_at = now()
     where task_id = (select id from ${schema}._private_tasks where identifier = 'stray')`,
    [worker.workerId],
  );
  await expect.poll(() => runs.stray, { timeout: 5_000 }).toBe(1);
  await sleep(500);
  expect(runs).toEqual({ stray: 1, long: 1 });
  finish();
  await worker.stop();
});

test('a worker outlives its PostgreSQL, killed in the middle of a job and back a second later', async () => {
  const { server, start, remove } = await startTestServer();
  const pool = createPool(server.url);
  await migrateJobs(pool, schema);
  const started: number[] = [];
  const worker = await startWorker({
    pool, schema, concurrency: 2, log: silentLog, beatEveryMs: 200,
    tasks: {
      work: async (payload) => {
        started.push(Number(payload));
        if (payload === 1) await sleep(600);
      },
    },
  });
  await addJobs(pool, schema, [{ task: 'work', payload: 1 }]);
  await expect.poll(() => started).toEqual([1]);
  process.kill(server.pid, 'SIGKILL');
  await server.ended;
  await sleep(1_000);
  const again = await start();
  expect(again.port).toBe(server.port);

  await addJobs(pool, schema, [{ task: 'work', payload: 2 }]);
  await expect.poll(() => started, { timeout: 10_000 }).toContain(2);
  // The end of the first could not be written down: it runs again, once, and nothing stays locked.
  await expect.poll(async () => (await pool.query(`select from ${schema}.jobs`)).rowCount, { timeout: 10_000 }).toBe(0);
  expect(started.toSorted()).toEqual([1, 1, 2]);
  await worker.stop();
  await pool.end();
  await remove();
});

test('a worker outlives its PostgreSQL when several of its jobs fail while it is away', async () => {
  const { server, start, remove } = await startTestServer();
  const pool = createPool(server.url);
  await migrateJobs(pool, schema);
  const started: number[] = [];
  let [away, back] = [false, false];
  const worker = await startWorker({
    pool, schema, concurrency: 3, log: silentLog, beatEveryMs: 200, graceMs: 500,
    tasks: {
      work: async (payload) => {
        started.push(Number(payload));
        while (payload === 3 ? !back : !away) await sleep(5);
        // One after the other, so that each end is written down by itself; the third only when the others' ends are lost.
        await sleep(Number(payload) * 150);
        if (!back) throw new Error('PostgreSQL is away');
      },
    },
  });
  await addJobs(pool, schema, [1, 2, 3].map((payload) => ({ task: 'work', payload })));
  await expect.poll(() => started.length).toBe(3);
  process.kill(server.pid, 'SIGKILL');
  await server.ended;
  away = true;
  await sleep(1_000);
  back = true;
  await start();
  await expect.poll(async () => (await pool.query(`select from ${schema}.jobs`)).rowCount, { timeout: 20_000 }).toBe(0);
  expect(started.length).toBeGreaterThan(3);
  await worker.stop();
  await pool.end();
  await remove();
}, 30_000);

test('an idle worker starts a job within milliseconds of its commit', async () => {
  const waits: number[] = [];
  let added = 0;
  const worker = await startWorker({
    pool: db.pool, schema, concurrency: 2, log: silentLog,
    tasks: { quick: async () => void waits.push(performance.now() - added) },
  });
  for (let i = 0; i < 100; i++) {
    await addJobs(db.pool, schema, [{ task: 'quick', payload: {} }]);
    added = performance.now();
    await expect.poll(() => waits.length, { interval: 5 }).toBe(i + 1);
  }
  await worker.stop();
  const sorted = waits.toSorted((a, b) => a - b);
  // Generous, since the machine may be busy with other tests; docs/performance.md has what is measured alone.
  expect(sorted[50]).toBeLessThan(50);
});
