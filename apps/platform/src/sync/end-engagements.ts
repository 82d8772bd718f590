import { and, eq, isNull } from 'drizzle-orm';
import type { Actor, Transaction } from '../context.ts';
import { engagements } from '../db/schema.ts';
import { stopEngagement } from './follow-engagement.ts';
import { COMPANY_DELETED } from './refuse-deleted-customer.ts';

/** Ends all engagements of a company that is deleted, as if each were: nothing new can begin in them, and what is under way ends. */
export async function endEngagements(tx: Transaction, who: { actor: Actor; traceparent: string | null }, companyId: string): Promise<void> {
  const ended = await tx
    .update(engagements)
    .set({ deletedAt: new Date() })
    .where(and(eq(engagements.companyId, companyId), isNull(engagements.deletedAt)))
    .returning({ id: engagements.id });
  for (const { id } of ended) await stopEngagement(tx, who, id, { reason: COMPANY_DELETED, ended: true });
}
