import type { Pool } from 'pg';
import { JOBS_SCHEMA } from '../db/migrate-database.ts';

/** How a figure of the database is labelled, and its value. */
export type Figure = { value: number } & Record<string, string | number>;
export type Snapshot = Record<keyof typeof QUERIES, Figure[]>;

/** Old enough that scraping often costs nothing, young enough for an alert. */
const KEPT_MS = 10_000;
const PATIENCE_MS = 5_000;

// Each goes over an index whose size is what waits, not what there ever was.
const QUERIES = {
  openTasks: `select status, mcp_id as mcp, count(*)::int as value from platform.tasks
    where status in ('todo', 'in_progress', 'needs_review') group by 1, 2`,
  endedTasks: `select status, mcp_id as mcp, count(*)::int as value from platform.tasks
    where status in ('completed', 'failed', 'cancelled') and updated_at > now() - interval '1 hour' group by 1, 2`,
  jobs: `select t.identifier as job,
      case when j.locked_at is not null then 'running' when j.attempts >= j.max_attempts then 'failed' when j.run_at <= now() then 'due' else 'later' end as state,
      count(*)::int as value, extract(epoch from max(case when j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= now() then now() - j.run_at end))::float as age
    from ${JOBS_SCHEMA}._private_jobs j join ${JOBS_SCHEMA}._private_tasks t on t.id = j.task_id group by 1, 2`,
  outbox: `select count(*)::int as value, coalesce(extract(epoch from now() - min(created_at)), 0)::float as age from platform.outbox`,
  deliveries: `select 'waiting' as status, count(*)::int as value, coalesce(extract(epoch from now() - min(event_at)), 0)::float as age from platform.webhook_deliveries where status = 'waiting'
    union all select 'dead', count(*)::int, 0 from platform.webhook_deliveries where status = 'dead'`,
  endpoints: `select case when status = 'disabled' then 'disabled' when failing_since is not null then 'failing' else 'working' end as state, count(*)::int as value
    from platform.webhook_endpoints group by 1`,
  workers: `select count(*)::int as value from ${JOBS_SCHEMA}.heartbeats where beat_at > now() - interval '20 seconds'`,
} as const;

/** Gives what the database says about the whole Platform, at most 10 s old. Rejects while it does not answer. */
export function databaseSnapshots(pool: Pool): () => Promise<Snapshot> {
  let kept: { at: number; snapshot: Promise<Snapshot> } | null = null;
  return () => {
    if (kept === null || performance.now() - kept.at > KEPT_MS) {
      const snapshot = take(pool);
      snapshot.catch(() => (kept = null));
      kept = { at: performance.now(), snapshot };
    }
    return kept.snapshot;
  };
}

async function take(pool: Pool): Promise<Snapshot> {
  const figures = async (text: string): Promise<Figure[]> => {
    const asked = { text, query_timeout: PATIENCE_MS };
    return (await pool.query<Figure>(asked)).rows;
  };
  // One after another: looking must not take the connections of those who work.
  return {
    openTasks: await figures(QUERIES.openTasks),
    endedTasks: await figures(QUERIES.endedTasks),
    jobs: await figures(QUERIES.jobs),
    outbox: await figures(QUERIES.outbox),
    deliveries: await figures(QUERIES.deliveries),
    endpoints: await figures(QUERIES.endpoints),
    workers: await figures(QUERIES.workers),
  };
}
