import { escapeIdentifier, type Pool } from 'pg';
import { inTransaction } from './in-transaction.ts';

/**
 * Unlocks what is held by workers that have not beaten for `deadAfterMs`, or never have, and wakes the living.
 * Returns their ids. A job keeps its count of attempts: one that kills its worker each time ends after `maxAttempts`.
 */
export async function sweepDeadWorkers(pool: Pool, schema: string, deadAfterMs: number): Promise<string[]> {
  const name = escapeIdentifier(schema);
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ worker_id: string }>(
      `with silent as (
         delete from ${name}.heartbeats where beat_at < now() - $1 * interval '1 ms' returning worker_id),
       unknown as (
         select distinct locked_by as worker_id from ${name}.jobs
         where locked_at < now() - $1 * interval '1 ms'
           and not exists (select from ${name}.heartbeats h where h.worker_id = locked_by))
       select worker_id from silent union select worker_id from unknown`,
      [deadAfterMs],
    );
    const dead = rows.map((row) => row.worker_id);
    if (dead.length > 0) {
      await client.query(`select ${name}.force_unlock_workers($1::text[])`, [dead]);
      await client.query(`select pg_notify('jobs:insert', '{"count":64}')`);
    }
    return dead;
  });
}
