import { sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../context.ts';

/** Where an endpoint has no limit of its own, what is sent to it together goes at this pace. */
const RELEASED_PER_SECOND = 100;

/**
 * Makes deliveries of an endpoint due again, the oldest first and spread over time, so that they arrive in the order in which they
 * happened. `which` says which, `how` is what else is set, and `notBefore` when each is due at the earliest, by default now. Answers how
 * many. An endpoint's own limit holds besides, at each claim.
 */
export async function releaseDeliveries(tx: Transaction, endpointId: string, now: Date, which: SQL, how: SQL, notBefore: SQL = sql`null`): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    with released as (
      select d.id, row_number() over (order by d.event_at, d.event_id) - 1 as place
      from platform.webhook_deliveries d where d.endpoint_id = ${endpointId} and ${which}
    )
    update platform.webhook_deliveries d
    set next_attempt_at = greatest(${now.toISOString()}::timestamptz + released.place / ${RELEASED_PER_SECOND}::float * interval '1 second', ${notBefore}), ${how}
    from released where d.id = released.id`);
  return rowCount ?? 0;
}
