import type { Actor, Database, Transaction } from '../context.ts';
import { auditEvents } from '../db/schema.ts';

export type AuditEntry = {
  /** `task.approved`, `document.deleted`: what happened, in the past tense. */
  action: string;
  subjectType: string;
  subjectId: string;
  customerId: string | null;
  details?: Record<string, unknown>;
};

/** One line of the audit log as a row, for callers that write several things in one statement. */
export function auditRow(who: { actor: Actor; traceparent: string | null }, entry: AuditEntry): typeof auditEvents.$inferInsert {
  return {
    action: entry.action,
    actorType: who.actor.type,
    actorId: who.actor.id,
    actorRole: who.actor.role,
    apiKeyId: who.actor.apiKeyId,
    customerId: entry.customerId,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    details: entry.details ?? {},
    traceId: who.traceparent?.split('-')[1] ?? null,
  };
}

/** Writes down who did what, in the transaction of what they did. */
export async function writeAudit(
  db: Database | Transaction,
  who: { actor: Actor; traceparent: string | null },
  entry: AuditEntry,
): Promise<void> {
  await db.insert(auditEvents).values(auditRow(who, entry));
}
