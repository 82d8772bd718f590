import type { Context } from '../../lib/context.ts';
import type { Transaction } from '../../lib/db/client.ts';
import { auditEvents } from '../../lib/db/schema.ts';
import { traceIdOf } from '../../lib/traceparent.ts';

export type AuditEntry = {
  action: string;
  subjectType: string;
  subjectId: string;
  companyId?: string | null;
  /** In which role the person acted. */
  role?: string | null;
  details?: Record<string, unknown>;
};

/** Writes down what a person does, in the transaction of what it tells. */
export async function writeAudit(tx: Transaction, who: Pick<Context, 'scope' | 'traceparent'>, entry: AuditEntry): Promise<void> {
  await tx.insert(auditEvents).values({
    action: entry.action,
    actorType: 'user',
    actorId: who.scope.user.id,
    actorRole: entry.role ?? null,
    companyId: entry.companyId ?? null,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    details: entry.details ?? {},
    traceId: traceIdOf(who.traceparent),
  });
}

/** The same where there is no session: the Platform's events, jobs, what a job does for a person. */
export async function writeAuditAs(
  tx: Pick<Transaction, 'insert'>,
  actor: { type: 'system' | 'platform' | 'user'; id: string },
  entry: AuditEntry,
  traceparent: string | null = null,
): Promise<void> {
  await tx.insert(auditEvents).values({
    action: entry.action,
    actorType: actor.type,
    actorId: actor.id,
    actorRole: entry.role ?? null,
    companyId: entry.companyId ?? null,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    details: entry.details ?? {},
    traceId: traceparent ? traceIdOf(traceparent) : null,
  });
}
