import type { Queryable } from '@0711/postgres/queryable';
import { waitUntil } from '../support/wait-until.ts';

// The Network may hear of a delivery before the worker that sent it is killed: what counts is what the Platform still has to do.
const UNDER_WAY = `select
  (select count(*)::int from platform.tasks where status in ('todo', 'in_progress')) as tasks,
  (select count(*)::int from platform.outbox) as outbox,
  (select count(*)::int from platform.webhook_deliveries d join platform.webhook_endpoints e on e.id = d.endpoint_id
    where d.status = 'waiting' and e.status = 'enabled') as deliveries`;

/** Waits until no task runs or waits, nothing is in the outbox and no delivery waits. Throws, saying what still does, after `withinMs`. */
export async function awaitQuiet(pool: Queryable, withinMs: number): Promise<void> {
  let left = '';
  await waitUntil('everything has ended', async () => {
    const { rows } = await pool.query<{ tasks: number; outbox: number; deliveries: number }>(UNDER_WAY);
    const [row] = rows;
    left = JSON.stringify(row);
    return row !== undefined && row.tasks + row.outbox + row.deliveries === 0;
  }, { withinMs, everyMs: 60 }).catch((error: unknown) => {
    throw new Error(`not quiet after ${withinMs} ms: ${left}`, { cause: error });
  });
}
