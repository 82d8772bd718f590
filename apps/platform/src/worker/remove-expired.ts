import { sql } from 'drizzle-orm';
import type { Services } from '../context.ts';

// Idempotency keys hold for 24 h. A task's progress is of use while somebody may still look at it live. That something was
// delivered is known for a quarter; what was sent and answered, for 30 days. What waits or is dead keeps what it needs to be sent.
const EXPIRED = [
  sql`delete from platform.idempotency_keys where created_at < now() - interval '24 hours'`,
  sql`delete from platform.task_progress p using platform.tasks t
      where t.id = p.task_id and p.at < now() - interval '30 days' and t.status in ('completed', 'failed', 'cancelled')`,
  sql`delete from platform.webhook_deliveries where status = 'delivered' and delivered_at < now() - interval '90 days'`,
  sql`update platform.webhook_attempts set response_body = null where at < now() - interval '30 days' and response_body is not null`,
  sql`delete from platform.events e where e.created_at < now() - interval '30 days'
      and not exists (select from platform.webhook_deliveries d where d.event_id = e.id and (d.status <> 'delivered' or d.delivered_at > now() - interval '30 days'))
      and not exists (select from platform.outbox o where o.event_id = e.id)`,
];

/** Removes what has served its time, each kind in a statement of its own. */
export async function removeExpired({ db, log }: Pick<Services, 'db' | 'log'>): Promise<void> {
  let removed = 0;
  for (const statement of EXPIRED) removed += (await db.execute(statement)).rowCount ?? 0;
  log.info({ removed }, 'expired rows removed');
}
