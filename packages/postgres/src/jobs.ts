import { type SQL, sql } from 'drizzle-orm';
import { runMigrations } from 'graphile-worker';
import { escapeIdentifier, type Pool } from 'pg';
import { withAdvisoryLock } from './advisory-lock.ts';
import { heartbeatTable } from './heartbeat.ts';
import type { Queryable } from './queryable.ts';

export type NewJob = {
  task: string;
  /** Anything that JSON can carry. */
  payload: unknown;
  /** A later job of the same key replaces one that waits; one that runs already stays, and both run. */
  jobKey?: string;
  /** Not before this moment; at once when left out. */
  runAt?: Date;
  /** Jobs of one queue run one after another. Few names: each is a row that stays. */
  queue?: string;
  /** The lowest number runs first; 0 when left out. */
  priority?: number;
  /** At least 2, since a killed worker uses one up; 25 when left out. */
  maxAttempts?: number;
};

/** Creates or updates the tables of the job queue `schema`; several processes may call it at once. */
export async function migrateJobs(pool: Pool, schema: string): Promise<void> {
  await withAdvisoryLock(pool, 'migrations', async () => {
    await runMigrations({ pgPool: pool, schema });
    await pool.query(heartbeatTable(schema));
  });
}

/**
 * Adds jobs in bulk, in the transaction of `client`: they exist once it commits. Workers are woken by the commit.
 * Throws RangeError for a `maxAttempts` below 2.
 */
export async function addJobs(client: Queryable, schema: string, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await client.query(statement(schema, '$1'), [specs(jobs)]);
}

/** The same as a statement for a Drizzle transaction: `await tx.execute(addJobsSql(schema, jobs))`. */
export function addJobsSql(schema: string, jobs: readonly NewJob[]): SQL {
  const [before, after] = statement(schema, '\0').split('\0');
  return sql`${sql.raw(before ?? '')}${specs(jobs)}${sql.raw(after ?? '')}`;
}

function statement(schema: string, parameter: string): string {
  const name = escapeIdentifier(schema);
  return `select count(*) from ${name}.add_jobs(array(select json_populate_recordset(null::${name}.job_spec, ${parameter}::json)), false)`;
}

function specs(jobs: readonly NewJob[]): string {
  return JSON.stringify(
    lastOfEachKey(jobs).map((job) => {
      if (job.maxAttempts !== undefined && job.maxAttempts < 2) {
        throw new RangeError(`job ${job.task}: maxAttempts must be at least 2, since a killed worker uses one up`);
      }
      return {
        identifier: job.task,
        payload: job.payload ?? {},
        queue_name: job.queue,
        run_at: job.runAt?.toISOString(),
        max_attempts: job.maxAttempts,
        job_key: job.jobKey,
        priority: job.priority,
      };
    }),
  );
}

/** The queue takes a key once per statement; of several the last stays, as when they are added one after another. */
function lastOfEachKey(jobs: readonly NewJob[]): NewJob[] {
  const last = new Map(jobs.map((job, index) => [job.jobKey, index]));
  return jobs.filter((job, index) => job.jobKey === undefined || last.get(job.jobKey) === index);
}
