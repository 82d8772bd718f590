import { inTransaction } from '@0711/postgres/in-transaction';
import { addJobs } from '@0711/postgres/jobs';
import type { Pool } from 'pg';
import { JOBS_SCHEMA } from './db/migrate-database.ts';

const BATCH = 500;

type Row = { job: string; payload: unknown; job_key: string | null };

/** Turns waiting outbox rows into jobs in bulk, each exactly once, however many workers do it. Returns how many. */
export async function dispatchOutbox(pool: Pool): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<Row>(
      `with batch as materialized (
         select id from network.outbox where dispatched_at is null order by id limit $1 for update skip locked)
       update network.outbox o set dispatched_at = now() from batch where o.id = batch.id
       returning o.job, o.payload, o.job_key`,
      [BATCH],
    );
    await addJobs(client, JOBS_SCHEMA, rows.map((row) => ({ task: row.job, payload: row.payload, ...(row.job_key ? { jobKey: row.job_key } : {}) })));
    return rows.length;
  });
}
