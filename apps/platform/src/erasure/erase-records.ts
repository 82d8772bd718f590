import { and, asc, eq, gt, inArray, like, lt, sql } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { apiKeys, auditEvents, events, mcpInstallations, webhookDeliveries } from '../db/schema.ts';
import { erasing } from './erasing.ts';

const AT_ONCE = 1_000;

/** What of an audit line quotes a customer: names of files and their hashes, and what people wrote. */
const QUOTED = ['name', 'sha256', 'reason', 'notes'];
const unquoted = sql`${auditEvents.details} - ${sql.param(QUOTED)}::text[]`;

/** Removes what webhooks were, or were to be, told of a customer's tasks before `before`, with the answers to it. */
export async function eraseEvents({ db }: Pick<Services, 'db'>, customerId: string, before: Date, signal: AbortSignal): Promise<void> {
  let last = '';
  for (;;) {
    signal.throwIfAborted();
    const ofTasks = and(eq(events.customerId, customerId), like(events.name, 'task.%'), lt(events.createdAt, before), gt(events.id, last));
    const ids = (await db.select({ id: events.id }).from(events).where(ofTasks).orderBy(asc(events.id)).limit(AT_ONCE)).map(({ id }) => id);
    await db.transaction(async (tx) => {
      await tx.delete(webhookDeliveries).where(inArray(webhookDeliveries.eventId, ids));
      await tx.delete(events).where(inArray(events.id, ids));
    });
    if (ids.length < AT_ONCE) return;
    last = ids.at(-1) ?? last;
  }
}

/** Takes out of a customer's audit lines what they quote. That something was done, when and by whom, stays. */
export async function eraseFromAudit({ db }: Pick<Services, 'db'>, customerId: string, signal: AbortSignal): Promise<void> {
  let changed: number;
  do {
    signal.throwIfAborted();
    changed = await db.transaction(async (tx) => {
      await erasing(tx);
      const quoting = tx
        .select({ id: auditEvents.id })
        .from(auditEvents)
        .where(and(eq(auditEvents.customerId, customerId), sql`${auditEvents.details} ?| ${sql.param(QUOTED)}::text[]`))
        .limit(AT_ONCE);
      const { rowCount } = await tx.update(auditEvents).set({ details: unquoted }).where(inArray(auditEvents.id, quoting));
      return rowCount ?? 0;
    });
  } while (changed > 0);
}

/** Revokes the keys that reach this customer and nobody else, and forgets what they were called. Other processes take them for a little longer. */
export async function revokeKeys({ db, forgetKey }: Pick<Services, 'db' | 'forgetKey'>, customerId: string): Promise<void> {
  const alone = sql`${apiKeys.customerIds} = array[${customerId}]::text[]`;
  const revoked = await db.transaction(async (tx) => {
    await erasing(tx);
    const set = { name: '', revokedAt: sql`least(${apiKeys.revokedAt}, date_trunc('milliseconds', now()))` };
    const ids = (await tx.update(apiKeys).set(set).where(alone).returning({ id: apiKeys.id })).map(({ id }) => id);
    // Lines about a key are nobody's in particular.
    await tx.update(auditEvents).set({ details: unquoted }).where(and(eq(auditEvents.subjectType, 'key'), inArray(auditEvents.subjectId, ids)));
    return ids;
  });
  for (const id of revoked) forgetKey(id);
}

/** Takes a customer's own settings away from its installations. */
export async function eraseSettings({ db }: Pick<Services, 'db'>, customerId: string): Promise<void> {
  await db.update(mcpInstallations).set({ config: {}, errorMessage: null, progress: null }).where(eq(mcpInstallations.customerId, customerId));
}
