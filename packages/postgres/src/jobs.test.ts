import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drizzle } from 'drizzle-orm/node-postgres';
import { inTransaction } from './in-transaction.ts';
import { addJobs, addJobsSql, migrateJobs } from './jobs.ts';
import { silentLog } from './log.ts';
import { startWorker } from './start-worker.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

const schema = 'some_jobs';
let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase({ template: 'jobs', migrate: (pool) => migrateJobs(pool, schema) });
});
afterAll(() => db.drop());

async function waiting(task: string): Promise<number> {
  const { rows } = await db.pool.query<{ n: number }>(`select count(*)::int as n from ${schema}.jobs where task_identifier = $1`, [task]);
  return rows[0]?.n ?? 0;
}

test('of several jobs of one key in one call the last is added', async () => {
  await addJobs(db.pool, schema, [1, 2, 3].map((n) => ({ task: 'keyed', payload: { n }, jobKey: 'one' })));
  const { rows } = await db.pool.query(`select j.payload from ${schema}._private_jobs j where j.key = 'one'`);
  expect(rows).toEqual([{ payload: { n: 3 } }]);
  await db.pool.query(`delete from ${schema}._private_jobs`);
});

test('jobs added in bulk exist once their transaction commits, and not if it does not', async () => {
  const jobs = Array.from({ length: 500 }, (_, i) => ({ task: 'bulk', payload: { i } }));
  await expect(
    inTransaction(db.pool, async (client) => {
      await addJobs(client, schema, jobs);
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect(await waiting('bulk')).toBe(0);
  await inTransaction(db.pool, (client) => addJobs(client, schema, jobs));
  expect(await waiting('bulk')).toBe(500);
  await drizzle(db.pool).transaction((tx) => tx.execute(addJobsSql(schema, jobs)));
  expect(await waiting('bulk')).toBe(1000);

  const seen = new Set<unknown>();
  const worker = await startWorker({
    pool: db.pool, schema, concurrency: 4, log: silentLog,
    tasks: { bulk: async (payload) => void seen.add(JSON.stringify(payload)) },
  });
  await expect.poll(() => waiting('bulk'), { timeout: 10_000 }).toBe(0);
  await worker.stop();
  expect(seen.size).toBe(500);
});

test('a job key replaces the job that waits, runAt holds it back', async () => {
  const runAt = new Date(Date.now() + 3_600_000);
  await addJobs(db.pool, schema, [{ task: 'keyed', payload: 1, jobKey: 'k', runAt }]);
  await addJobs(db.pool, schema, [{ task: 'keyed', payload: 2, jobKey: 'k', runAt, priority: 5, queue: 'q', maxAttempts: 3 }]);
  const { rows } = await db.pool.query(
    `select payload, run_at, priority, max_attempts, queue_name from ${schema}._private_jobs jobs
     join ${schema}._private_job_queues queues on queues.id = jobs.job_queue_id where key = 'k'`,
  );
  expect(rows).toEqual([{ payload: 2, run_at: runAt, priority: 5, max_attempts: 3, queue_name: 'q' }]);
});

test('a job that a killed worker would lose is refused', async () => {
  await expect(addJobs(db.pool, schema, [{ task: 'once', payload: {}, maxAttempts: 1 }])).rejects.toThrow('at least 2');
});

test('a failed job is tried again', async () => {
  let tries = 0;
  const worker = await startWorker({
    pool: db.pool, schema, concurrency: 1, log: silentLog,
    tasks: {
      flaky: async () => {
        if (++tries === 1) throw new Error('not yet');
      },
    },
  });
  await addJobs(db.pool, schema, [{ task: 'flaky', payload: {} }]);
  await expect.poll(() => tries, { timeout: 10_000 }).toBe(2);
  await worker.stop();
});

test('a worker that stops lets jobs end, and hands back what is aborted, due at once and with its attempt', async () => {
  let ended = 0;
  const options = { pool: db.pool, schema, concurrency: 2, log: silentLog, graceMs: 300 };
  const worker = await startWorker({
    ...options,
    tasks: {
      short: async () => {
        await sleep(150);
        ended++;
      },
      long: (_payload, helpers) => sleep(60_000, undefined, { signal: helpers.abortSignal }),
    },
  });
  await addJobs(db.pool, schema, [{ task: 'short', payload: {} }, { task: 'long', payload: {} }]);
  await expect.poll(async () => (await db.pool.query(`select from ${schema}.jobs where locked_by is not null`)).rowCount).toBe(2);
  await worker.stop();
  expect(ended).toBe(1);

  const { rows } = await db.pool.query(`select attempts, locked_by, run_at <= now() as due from ${schema}.jobs where task_identifier = 'long'`);
  expect(rows).toEqual([{ attempts: 0, locked_by: null, due: true }]);
  expect((await db.pool.query(`select from ${schema}.heartbeats`)).rowCount).toBe(0);
});

test('a job that ignores the abort does not hold up the stop and is given free', async () => {
  let release = (): void => {};
  const worker = await startWorker({
    pool: db.pool, schema, concurrency: 1, log: silentLog, graceMs: 100,
    tasks: { deaf: () => new Promise<void>((resolve) => { release = resolve; }) },
  });
  await addJobs(db.pool, schema, [{ task: 'deaf', payload: {} }]);
  await expect.poll(async () => (await db.pool.query(`select from ${schema}.jobs where locked_by = $1`, [worker.workerId])).rowCount).toBe(1);
  await worker.stop();
  expect((await db.pool.query(`select from ${schema}.jobs where locked_by = $1`, [worker.workerId])).rowCount).toBe(0);
  release();
});
