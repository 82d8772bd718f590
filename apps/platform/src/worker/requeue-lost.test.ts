import { afterAll, beforeAll, expect, test } from 'vitest';
import { dispatchOutbox } from '../outbox/dispatch-outbox.ts';
import { startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { requeueLost } from './requeue-lost.ts';

let t: TestTasks;
beforeAll(async () => {
  t = await startTestTasks();
});
afterAll(() => t.stop());

test('the job of a task that the queue lost is made anew, once', async () => {
  const { id } = await t.create(await t.seed());
  await dispatchOutbox(t.services.pool);
  const keys = async () => (await t.services.pool.query<{ key: string }>('select key from platform_jobs.jobs')).rows.map((row) => row.key);
  await t.services.pool.query('delete from platform_jobs._private_jobs');
  await requeueLost(t.services);
  expect(await keys(), 'not yet lost').toEqual([]);
  await t.services.pool.query(`update platform.tasks set updated_at = now() - interval '3 minutes'`);
  await requeueLost(t.services);
  await requeueLost(t.services);
  expect(await keys()).toEqual([`run-task:${id}:1`]);
});
