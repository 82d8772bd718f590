import { escapeIdentifier, type Pool } from 'pg';

export type AbortedJob = { id: string; attempts: number };

/** Puts jobs that a stopping worker aborted where they were: due now, the attempt not counted; wakes the other workers. */
export async function handBack(pool: Pool, schema: string, jobs: readonly AbortedJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await pool.query(
    `select ${escapeIdentifier(schema)}.reschedule_jobs(array[id], run_at => now(), attempts => greatest(attempts - 1, 0))
     from unnest($1::bigint[], $2::int[]) as aborted(id, attempts)`,
    [jobs.map((job) => job.id), jobs.map((job) => job.attempts)],
  );
  await pool.query(`select pg_notify('jobs:insert', json_build_object('count', $1::int)::text)`, [jobs.length]);
}
