import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../../lib/db/client.ts';
import { documents, taskResults, tasks } from '../../lib/db/schema.ts';

/** As the Platform says it from then on. */
const GONE = 'A document of the task was deleted.';

/**
 * Drops what is kept here of documents that the Platform has deleted: their names, also in why a task failed or waits, and the copies of
 * results that quote from them. A result that is looked at again is fetched again, without the quotes.
 */
export async function forgetDocuments(tx: Transaction, { engagementId, documents: ids }: { engagementId: string; documents: string[] }): Promise<void> {
  const named = JSON.stringify({ ids });
  const ofEngagement = tx.select({ id: tasks.id }).from(tasks).where(eq(tasks.engagementId, engagementId));
  await tx.delete(taskResults).where(and(inArray(taskResults.taskId, ofEngagement), sql`jsonb_path_exists(${taskResults.output}, '$.** ? (@ == $ids[*])', ${named}::jsonb)`));
  const gone = { reasons: [{ code: 'document_not_found', params: {} }] };
  const withThem = and(eq(tasks.engagementId, engagementId), sql`jsonb_path_exists(${tasks.inputData}, '$.** ? (@ == $ids[*])', ${named}::jsonb)`);
  await tx.update(tasks).set({ ...gone, errorMessage: GONE }).where(and(withThem, isNotNull(tasks.errorMessage)));
  await tx.update(tasks).set({ ...gone, reviewReason: GONE }).where(and(withThem, isNull(tasks.errorMessage), sql`jsonb_path_exists(${tasks.reasons}, '$[*].params.file')`));
  await tx.delete(documents).where(and(eq(documents.engagementId, engagementId), inArray(documents.id, ids)));
}
