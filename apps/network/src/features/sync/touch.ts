import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../lib/db/client.ts';
import { engagements, experts } from '../../lib/db/schema.ts';
import { enqueue } from '../../lib/outbox.ts';

/*
 * To be called in the transaction that changes such a record: gives it its next version and has the Platform told.
 */

export async function touchExpert(tx: Transaction, id: string): Promise<void> {
  await tx.update(experts).set({ stateVersion: sql`${experts.stateVersion} + 1`, updatedAt: new Date() }).where(eq(experts.id, id));
  await enqueue(tx, { job: 'push-sync', payload: { type: 'expert', id }, jobKey: `push-sync:expert:${id}` });
}

export async function touchEngagement(tx: Transaction, id: string): Promise<void> {
  await tx.update(engagements).set({ stateVersion: sql`${engagements.stateVersion} + 1`, updatedAt: new Date() }).where(eq(engagements.id, id));
  await enqueue(tx, { job: 'push-sync', payload: { type: 'engagement', id }, jobKey: `push-sync:engagement:${id}` });
}
