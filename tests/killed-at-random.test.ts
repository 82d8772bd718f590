import { createPool } from '@0711/postgres/pool';
import { FAST_SETTINGS } from '@0711/postgres/testing-server';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLargeTender } from '../fixtures/make-large.ts';
import { type PlatformStack, startPlatform } from './support/platform.ts';
import { createParseTask, seedEngagement, upload } from './support/seed.ts';
import { waitUntil } from './support/wait-until.ts';

const TASKS = 10;
const KILLS = ['worker', 'postgres', 'api', 'worker', 'postgres', 'api'] as const;

describe('a Platform whose processes are killed at random', () => {
  let stack: PlatformStack;
  beforeAll(async () => {
    stack = await startPlatform({ workers: 2, postgres: FAST_SETTINGS });
  }, 60_000);
  afterAll(() => stack.stop(), 60_000);

  async function kill(what: (typeof KILLS)[number]): Promise<void> {
    if (what === 'worker') {
      const worker = stack.workers.shift();
      await worker?.end('SIGKILL');
      await stack.startWorker();
    } else if (what === 'api') {
      await stack.api().end('SIGKILL');
      await stack.startApi();
    } else {
      process.kill(stack.postgres().pid, 'SIGKILL');
      await stack.postgres().ended;
      await stack.startPostgres();
    }
  }

  it('loses no task, ends none twice, and delivers every event', async () => {
    const engagement = await seedEngagement(stack);
    const document = await upload(stack, engagement, 'tender.pdf', await makeLargeTender(30));
    const created = new Map<string, string>();
    const creating = (async () => {
      for (let i = 0; i < TASKS; i++) {
        // A caller who got no answer asks again with the same key, and gets the same task.
        const key = randomUUID();
        const task = await waitUntil('a task is created', () => createParseTask(stack, engagement, [document], key), { withinMs: 60_000, everyMs: 200 });
        created.set(key, task.id);
        await sleep(300);
      }
    })();
    for (const what of KILLS) {
      await sleep(400 + Math.random() * 1500);
      await kill(what);
    }
    await creating;
    expect(new Set(created.values()).size).toBe(TASKS);

    const ended = await waitUntil('every task ends', async () => {
      const { tasks } = await stack.client.tasks.list({ engagement_id: engagement });
      return tasks.every(({ status }) => ['completed', 'needs_review', 'failed'].includes(status)) && tasks;
    }, { withinMs: 120_000, everyMs: 500 });
    expect(ended.map(({ id }) => id).toSorted()).toEqual([...created.values()].toSorted());
    expect(ended.map(({ status, error_message }) => `${status} ${error_message ?? ''}`.trim())).not.toContainEqual(expect.stringMatching(/^failed/));

    await waitUntil('every event arrives', () => ended.every(({ id }) => stack.receiver.of(id).length >= 3), { withinMs: 60_000 });
    for (const task of ended) {
      expect(stack.receiver.of(task.id).map(({ event }) => event.event).toSorted()).toEqual(['task.created', 'task.started', `task.${task.status}`].toSorted());
    }
    await expectLedgerAgrees(ended.map(({ id }) => id));
  }, 300_000);

  /** What was written beside each task tells the same story as the task: one result, one end, one event of it, nothing waiting. */
  async function expectLedgerAgrees(ids: string[]): Promise<void> {
    const pool = createPool(stack.databaseUrl, { max: 1 });
    try {
      const { rows } = await pool.query(
        `select t.id, t.revision,
           (select count(*)::int from platform.task_revisions r where r.task_id = t.id) as revisions,
           (select count(*)::int from platform.events e where e.subject_id = t.id and e.name in ('task.completed', 'task.needs_review', 'task.failed')) as ends,
           (select count(*)::int from platform.outbox o where o.subject_id = t.id) as undispatched,
           (select count(*)::int from platform.webhook_deliveries d join platform.events e on e.id = d.event_id where e.subject_id = t.id and d.status <> 'delivered') as undelivered
         from platform.tasks t where t.id = any($1)`,
        [ids],
      );
      for (const row of rows) expect(row).toMatchObject({ revision: 1, revisions: 1, ends: 1, undispatched: 0, undelivered: 0 });
      expect(rows).toHaveLength(ids.length);
    } finally {
      await pool.end();
    }
  }
});
