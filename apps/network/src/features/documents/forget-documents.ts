import { FORGOTTEN } from '@0711/contract/reason';
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../../lib/db/client.ts';
import { documents, taskResults, tasks } from '../../lib/db/schema.ts';

/**
 * Drops what is kept here of documents that the Platform has deleted: their names, also in why a task failed or waits, and the copies of
 * results that quote from them. A result that is looked at again is fetched again, without the quotes.
 */
export async function forgetDocuments(tx: Transaction, { engagementId, documents: ids }: { engagementId: string; documents: string[] }): Promise<void> {
  const named = JSON.stringify({ ids });
  const ofEngagement = tx.select({ id: tasks.id }).from(tasks).where(eq(tasks.engagementId, engagementId));
  await tx.delete(taskResults).where(and(inArray(taskResults.taskId, ofEngagement), sql`jsonb_path_exists(${taskResults.output}, '$.** ? (@ == $ids[*])', ${named}::jsonb)`));
  // As the Platform says it from then on.
  const { sentence, reasons } = FORGOTTEN;
  const withThem = and(eq(tasks.engagementId, engagementId), sql`jsonb_path_exists(${tasks.inputData}, '$.** ? (@ == $ids[*])', ${named}::jsonb)`);
  await tx.update(tasks).set({ reasons, errorMessage: sentence }).where(and(withThem, isNotNull(tasks.errorMessage)));
  await tx.update(tasks).set({ reasons, reviewReason: sentence }).where(and(withThem, isNull(tasks.errorMessage), sql`jsonb_path_exists(${tasks.reasons}, '$[*].params.file')`));
  await tx.delete(documents).where(and(eq(documents.engagementId, engagementId), inArray(documents.id, ids)));
}
