import type { Pool } from 'pg';

/** What is kept how long. Audit events, tasks, results and documents stay until their company is erased. */
const RULES = {
  'network.webhook_inbox': `received_at < now() - interval '90 days'`,
  'network.outbox': `dispatched_at < now() - interval '7 days'`,
  'network.task_requests': `created_at < now() - interval '30 days'`,
  'network.notifications': `created_at < now() - interval '180 days'`,
  'network.mail_outbox': `created_at < now() - interval '90 days'`,
  'network.sessions': `expires_at < now()`,
  'network.verifications': `expires_at < now()`,
} as const;

/** Removes what has been kept long enough; answers how many rows went, by table. */
export async function removeExpired(pool: Pool): Promise<Record<string, number>> {
  const removed: Record<string, number> = {};
  for (const [table, rule] of Object.entries(RULES)) {
    const { rowCount } = await pool.query(`delete from ${table} where ${rule}`);
    removed[table] = rowCount ?? 0;
  }
  return removed;
}
