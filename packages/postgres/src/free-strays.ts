import { escapeIdentifier, type Pool } from 'pg';

export type Held = { pool: Pool; schema: string; workerIds: readonly string[] };

/** The jobs that these workers hold locked but do not work on. One whose end is just being written down is among them, too. */
export async function findStrays({ pool, schema, workerIds }: Held, working: ReadonlySet<string>): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(`select id::text from ${escapeIdentifier(schema)}.jobs where locked_by = any($1)`, [workerIds]);
  return rows.map(({ id }) => id).filter((id) => !working.has(id));
}

/** Gives these jobs free, and their queues, if they are still held; wakes the workers. Their attempts stay counted. */
export async function freeStrays({ pool, schema, workerIds }: Held, ids: readonly string[]): Promise<void> {
  const name = escapeIdentifier(schema);
  // What the queue's own force_unlock_workers does, for some jobs of a worker instead of all.
  await pool.query(
    `with freed as (
       update ${name}._private_jobs set locked_at = null, locked_by = null, run_at = greatest(run_at, now())
       where id = any($1::bigint[]) and locked_by = any($2) returning job_queue_id)
     update ${name}._private_job_queues set locked_at = null, locked_by = null
     where id in (select job_queue_id from freed) and locked_by = any($2)`,
    [ids, workerIds],
  );
  await pool.query(`select pg_notify('jobs:insert', json_build_object('count', $1::int)::text)`, [ids.length]);
}
