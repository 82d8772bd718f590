import { inTransaction } from '@0711/postgres/in-transaction';
import { addJobs, type NewJob } from '@0711/postgres/jobs';
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { JOBS_SCHEMA } from '../db/migrate-database.ts';
import { DUE_CHANNEL } from '../webhooks/due-channel.ts';
import type { Due } from '../webhooks/due-queue.ts';

const BATCH = 500;

const JobSpec = z.object({ payload: z.record(z.string(), z.unknown()), jobKey: z.string().optional(), priority: z.number().int().optional() });
type Row = { kind: 'event' | 'job'; name: string; event_id: string | null; payload: unknown; run_at: Date };

/** Puts deliveries where workers hear of them; false: it did not take them. */
export type Announce = (due: readonly Due[]) => Promise<boolean>;

/**
 * Turns the oldest outbox rows into jobs, and events into one delivery per endpoint, in one transaction: either the row is there,
 * or what becomes of it is. Several processes may do it at once. Workers hear of deliveries by the commit or, once it is done, by
 * `announce`. Returns how many rows it took, 0 when none waits.
 */
export async function dispatchOutbox(pool: Pool, announce: Announce | null = null): Promise<number> {
  const { taken, due } = await inTransaction(pool, async (client) => {
    const { rows } = await client.query<Row>({
      name: 'take-outbox',
      text: `with batch as materialized (select id from platform.outbox order by id limit $1 for update skip locked)
       delete from platform.outbox o using batch where o.id = batch.id
       returning o.kind, o.name, o.event_id, o.payload, coalesce(o.run_at, o.created_at) as run_at`,
      values: [BATCH],
    });
    await addJobs(client, JOBS_SCHEMA, rows.filter((row) => row.kind === 'job').map(toJob));
    const added = await addDeliveries(client, rows.flatMap((row) => (row.kind === 'event' && row.event_id !== null ? [row.event_id] : [])));
    if (announce === null) await notifyDue(client, added);
    return { taken: rows.length, due: added };
  });
  // Not waited for: what Redis does not take is told by PostgreSQL, and what that loses is looked for.
  if (announce !== null && due.length > 0) void announce(due).then((told) => (told ? undefined : notifyDue(pool, due))).catch(() => {});
  return taken;
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

async function addDeliveries(client: PoolClient, eventIds: string[]): Promise<Due[]> {
  if (eventIds.length === 0) return [];
  const { rows } = await client.query<Due>({
    name: 'add-deliveries',
    text: `insert into platform.webhook_deliveries (id, endpoint_id, event_id, event, subject_id, customer_id, event_at, next_attempt_at)
     select uuidv7()::text, e.id, event.id, event.name, event.subject_id, event.customer_id, event.created_at, now()
     from platform.events event
     join platform.webhook_endpoints e on e.status = 'enabled' and (e.events is null or event.name = any(e.events))
     where event.id = any($1) order by event.id
     on conflict (endpoint_id, event_id) do nothing
     returning id as "deliveryId", endpoint_id as "endpointId", next_attempt_at as at`,
    values: [eventIds],
  });
  return rows;
}

async function notifyDue(client: Pool | PoolClient, due: readonly Due[]): Promise<void> {
  const endpoints = [...new Set(due.map(({ endpointId }) => endpointId))];
  if (endpoints.length > 0) await client.query({ name: 'notify-due', text: 'select pg_notify($1, id) from unnest($2::text[]) as id', values: [DUE_CHANNEL, endpoints] });
}
