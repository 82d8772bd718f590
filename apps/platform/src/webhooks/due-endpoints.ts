import type { Pool } from 'pg';

/** The endpoints for which something is due and not being sent, or that it is time to probe. */
export async function dueEndpoints(pool: Pool, now: Date): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'due-endpoints',
    text: `select e.id from platform.webhook_endpoints e where e.status = 'enabled' and exists (
        select from platform.webhook_deliveries d where d.endpoint_id = e.id and d.status = 'waiting' and (d.leased_until is null or d.leased_until <= $1)
          and (d.next_attempt_at <= $1 or (e.failing_since is not null and coalesce(e.next_probe_at, $1) <= $1)))`,
    values: [now],
  });
  return rows.map((row) => row.id);
}
