import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { startWorkers } from './start-workers.ts';

let t: TestTasks;
beforeAll(async () => {
  t = await startTestTasks();
});
afterAll(() => t.stop());

test('a Network that is away is said once, however often it is asked', { timeout: 30_000 }, async () => {
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  const workers = await startWorkers({ ...t.services, log });
  const done = async () => (await t.services.pool.query("select 1 from platform_jobs.jobs where task_identifier = 'reconcile'")).rowCount;
  for (let i = 0; i < 3; i++) {
    await t.services.pool.query("select platform_jobs.add_job('reconcile', queue_name => 'reconcile')");
    await expect.poll(done, { timeout: 10_000 }).toBe(0);
  }
  await workers.stop();
  expect(lines.filter((line) => line.includes('could not be reconciled'))).toHaveLength(1);
});
