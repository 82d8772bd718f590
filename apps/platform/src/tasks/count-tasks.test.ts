import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Seeded, startTestTasks, type TestTasks } from '../testing/start-test-tasks.ts';
import { countAll } from './count-tasks.ts';
import { foldTaskCounts } from './fold-task-counts.ts';

const STATUSES = ['todo', 'in_progress', 'needs_review', 'completed', 'failed', 'cancelled'];
const PRIORITIES = ['low', 'medium', 'high', 'urgent'];
const MCPS = ['FAKE', 'OTHER'];

let t: TestTasks;
let pool: Pool;
let seeded: Seeded;
beforeAll(async () => {
  t = await startTestTasks();
  pool = t.services.pool;
  seeded = await t.seed();
});
afterAll(() => t.stop());

const INSERT = `insert into platform.tasks (id, engagement_id, expert_id, customer_id, installation_id, mcp_id, mcp_version, title, task_type, status, priority, input_data)
  select $1 || n, $2, 'e', 'c', 'i', $3, '1', 't', 'read', $4, $5, '{}' from generate_series(1, $6::int) n`;
const SOME = 'select id from platform.tasks order by md5(id || $1) limit 3 for update skip locked';

type Step = { what: 'insert' | 'status' | 'priority' | 'delete' | 'fold' | 'wait'; pick: number };
const pickOf = (list: string[], pick: number): string => list[pick % list.length] ?? '';

async function take(client: PoolClient, { what, pick }: Step): Promise<void> {
  switch (what) {
    case 'insert':
      await client.query(INSERT, [randomUUID(), seeded.engagementId, pickOf(MCPS, pick), pickOf(STATUSES, pick), pickOf(PRIORITIES, pick), 1 + (pick % 4)]);
      break;
    case 'status': await client.query(`update platform.tasks set status = $2 where id in (${SOME})`, [String(pick), pickOf(STATUSES, pick)]); break;
    case 'priority': await client.query(`update platform.tasks set priority = $2 where id in (${SOME})`, [String(pick), pickOf(PRIORITIES, pick)]); break;
    case 'delete': await client.query(`delete from platform.tasks where id in (select id from platform.tasks order by md5(id || $1) limit 1 for update skip locked)`, [String(pick)]); break;
    case 'fold': await foldTaskCounts(pool); break;
    case 'wait': await sleep(pick % 8); break;
  }
}

/** Steps in one transaction, which may change its mind. */
async function transaction({ steps, keep }: { steps: Step[]; keep: boolean }): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const step of steps) await take(client, step);
    await client.query(keep ? 'commit' : 'rollback');
  } finally {
    client.release();
  }
}

/** The two ways to count, in one snapshot. */
async function compare(): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    for (const [mcp, priority] of [[null, null], ['FAKE', null], [null, 'high'], ['OTHER', 'low']]) {
      const quick = await client.query(`select status, tasks::int from platform.count_tasks($1, $2) where tasks <> 0 order by 1`, [mcp, priority]);
      const slow = await client.query(
        'select status, count(*)::int as tasks from platform.tasks where ($1::text is null or mcp_id = $1) and ($2::text is null or priority = $2) group by 1 order by 1',
        [mcp, priority],
      );
      expect(quick.rows).toEqual(slow.rows);
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}

const step = fc.record({ what: fc.constantFrom<Step['what']>('insert', 'insert', 'status', 'status', 'priority', 'delete', 'fold', 'wait'), pick: fc.nat(10_000) });
const lane = fc.array(fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 4 }), keep: fc.boolean() }), { minLength: 1, maxLength: 4 });

test('the counts are those of count(*) in every snapshot, while tasks come, change and go and the counts are folded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lane, { minLength: 2, maxLength: 5 }), async (lanes) => {
      let busy = true;
      const watching = (async () => {
        while (busy) await compare();
      })();
      const working = Promise.all(lanes.map(async (transactions) => {
        for (const one of transactions) await transaction(one);
      })).finally(() => {
        busy = false;
      });
      await Promise.all([working, watching]);
      await foldTaskCounts(pool);
      await compare();
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('what was folded is not looked at again, and one fold goes on at a time', async () => {
  const loose = async () => (await pool.query<{ loose: number }>('select coalesce(sum(loose), 0)::int as loose from platform.count_tasks(null, null)')).rows[0]?.loose;
  // As far as the oldest transaction of the whole server, on which other files are tested meanwhile.
  const folded = async () => [await foldTaskCounts(pool), await loose()];
  await expect.poll(folded, { timeout: 15_000 }).toEqual([true, 0]);
  await transaction({ steps: [{ what: 'insert', pick: 7 }], keep: true });
  expect(await loose()).toBe(4);
  const client = await pool.connect();
  await client.query(`select pg_advisory_lock(hashtextextended('platform.task_counts', 0))`);
  expect(await foldTaskCounts(pool)).toBe(false);
  await client.query('select pg_advisory_unlock_all()');
  client.release();
  await expect.poll(folded, { timeout: 15_000 }).toEqual([true, 0]);
});

test('a list that has many to look at has them folded', async () => {
  await pool.query(INSERT, ['many', seeded.engagementId, 'FAKE', 'todo', 'medium', 3_000]);
  const seal = async () => (await pool.query<{ seal: string }>('select sealed_xid::text as seal from platform.task_count_seal')).rows[0]?.seal;
  const before = await seal();
  const counts = await countAll(t.services, { mcpId: undefined, priority: undefined });
  const listed = async () => {
    await countAll(t.services, { mcpId: undefined, priority: undefined });
    return seal();
  };
  await expect.poll(listed, { timeout: 15_000 }).not.toBe(before);
  expect(await countAll(t.services, { mcpId: undefined, priority: undefined })).toEqual(counts);
  await compare();
});

test('after a restore into another cluster, and after a truncate, the counts are right again', async () => {
  await pool.query(`update platform.task_count_seal set sealed_xid = (pg_current_xact_id()::text::bigint + 1000000)::text::xid8`);
  await compare();
  await foldTaskCounts(pool);
  await transaction({ steps: [{ what: 'insert', pick: 3 }, { what: 'status', pick: 5 }], keep: true });
  await compare();
  await pool.query('truncate platform.tasks cascade');
  await transaction({ steps: [{ what: 'insert', pick: 9 }], keep: true });
  await compare();
});
