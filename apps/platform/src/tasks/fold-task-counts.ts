import { inTransaction } from '@0711/postgres/in-transaction';
import type { Pool } from 'pg';

/**
 * Takes into `task_counts` what was counted singly so far: the tasks of transactions that have all ended, and the changes of older
 * ones. False when somebody else is at it. Changes no count: see ADR 005.
 */
export async function foldTaskCounts(pool: Pool): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    // A statement of its own, so that the next one's snapshot is taken under the lock and sees the last fold.
    const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_xact_lock(hashtextextended('platform.task_counts', 0)) as mine`);
    if (!rows[0]?.mine) return false;
    await client.query(RESET);
    const seals = await client.query<{ former: string; next: string }>(
      'select sealed_xid::text as former, pg_snapshot_xmin(pg_current_snapshot())::text as next from platform.task_count_seal',
    );
    const seal = seals.rows[0];
    if (!seal) throw new Error('the seal of the task counts is gone');
    await client.query(FOLD, [seal.former, seal.next]);
    return true;
  });
}

// A seal from the future is one of another cluster, from which this database was restored.
const RESET = `
  with reset as (
    update platform.task_count_seal set sealed_xid = '0' where sealed_xid > pg_snapshot_xmin(pg_current_snapshot()) returning 1
  )
  delete from platform.task_counts where exists (select from reset)`;

// One statement is one snapshot: a change that it does not see stays in the deltas, and a task that it does not see is not sealed.
const FOLD = `
  with gone as (
    delete from platform.task_count_deltas returning created_xid, mcp_id, priority, status, tasks
  ), change as (
    select mcp_id, priority, status, sum(tasks) as tasks from (
      select mcp_id, priority, status, tasks from gone where created_xid < $1::xid8
      union all
      select mcp_id, priority, status, count(*) from platform.tasks where created_xid >= $1::xid8 and created_xid < $2::xid8 group by 1, 2, 3
    ) each group by 1, 2, 3
  ), sealed as (
    update platform.task_count_seal set sealed_xid = $2::xid8
  )
  insert into platform.task_counts as k (mcp_id, priority, status, tasks)
  select mcp_id, priority, status, tasks from change where tasks <> 0
  on conflict (mcp_id, priority, status) do update set tasks = k.tasks + excluded.tasks`;
