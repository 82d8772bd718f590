import { inTransaction } from '@0711/postgres/in-transaction';
import { addJobs, type NewJob } from '@0711/postgres/jobs';
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { JOBS_SCHEMA } from '../db/migrate-database.ts';

const BATCH = 500;

const JobSpec = z.object({ payload: z.record(z.string(), z.unknown()), jobKey: z.string().optional(), priority: z.number().int().optional() });
type Row = { kind: 'event' | 'job'; name: string; event_id: string | null; payload: unknown; run_at: Date };

/**
 * Turns the oldest outbox rows into jobs, and events into one delivery per endpoint, in one transaction: either the row is there,
 * or its jobs are. Several processes may do it at once. Returns how many rows it took, 0 when none waits.
 */
export async function dispatchOutbox(pool: Pool): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<Row>(
      `with batch as materialized (select id from platform.outbox order by id limit $1 for update skip locked)
       delete from platform.outbox o using batch where o.id = batch.id
       returning o.kind, o.name, o.event_id, o.payload, coalesce(o.run_at, o.created_at) as run_at`,
      [BATCH],
    );
    const jobs = rows.filter((row) => row.kind === 'job').map(toJob);
    const deliveries = await addDeliveries(client, rows.filter((row) => row.kind === 'event'));
    await addJobs(client, JOBS_SCHEMA, [...jobs, ...deliveries.map((id) => deliverJob(id))]);
    return rows.length;
  });
}

/** The job that delivers: one waits per delivery, so adding it again only moves its time. */
export function deliverJob(deliveryId: string, runAt?: Date): NewJob {
  return { task: 'deliver-webhook', payload: { deliveryId }, jobKey: `deliver:${deliveryId}`, ...(runAt ? { runAt } : {}) };
}

function toJob(row: Row): NewJob {
  // A row that could not be read would hold up everything behind it for ever: its job is made, and fails alone.
  const { payload, jobKey, priority } = JobSpec.catch({ payload: {} }).parse(row.payload);
  return {
    task: row.name,
    payload,
    ...(jobKey === undefined ? {} : { jobKey }),
    ...(priority === undefined ? {} : { priority }),
    // The queue takes what is as urgent by this time: in the order in which it was written, however the batch was sorted.
    runAt: row.run_at,
  };
}

async function addDeliveries(client: PoolClient, events: Row[]): Promise<string[]> {
  if (events.length === 0) return [];
  const { rows } = await client.query<{ id: string }>(
    `insert into platform.webhook_deliveries (id, endpoint_id, event_id, event, next_attempt_at)
     select uuidv7()::text, e.id, event.id, event.name, now()
     from unnest($1::text[], $2::text[]) as event(id, name)
     join platform.webhook_endpoints e on e.status = 'enabled' and (e.events is null or event.name = any(e.events))
     on conflict (endpoint_id, event_id) do nothing
     returning id`,
    [events.map((event) => event.event_id), events.map((event) => event.name)],
  );
  return rows.map((row) => row.id);
}
