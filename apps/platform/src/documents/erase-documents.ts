import { inArray, sql } from 'drizzle-orm';
import type { Services, Transaction } from '../context.ts';
import { documentPages, documents, incomingDocuments, taskCorrections } from '../db/schema.ts';
import { dropIncoming } from './drop-incoming.ts';

/**
 * Empties documents in a transaction that holds their rows: text, names, hashes; of corrections where they were found. What stays is
 * that they were there. Their files are named as nobody's; `removeFiles` takes them away after the commit.
 */
export async function eraseDocuments(tx: Transaction, ids: string[]): Promise<void> {
  await tx.delete(documentPages).where(inArray(documentPages.documentId, ids));
  await tx.update(taskCorrections).set({ documentId: null, evidence: null, textBefore: null, textAfter: null }).where(inArray(taskCorrections.documentId, ids));
  await tx
    .update(documents)
    .set({ deletedAt: sql`coalesce(${documents.deletedAt}, now())`, name: '', sha256: '', skipped: [], warnings: [], language: null, errorCode: null, errorMessage: null })
    .where(inArray(documents.id, ids));
  await tx.insert(incomingDocuments).values(ids.map((id) => ({ id }))).onConflictDoNothing();
}

/** Removes the files of documents that were emptied. What a crash or a store that is away leaves, `sweepFiles` removes. */
export async function removeFiles(services: Pick<Services, 'db' | 'files' | 'log'>, ids: readonly string[]): Promise<void> {
  try {
    for (const id of ids) await dropIncoming(services, [id]);
  } catch (error) {
    services.log.warn({ err: error, documents: ids.slice(0, 5) }, 'files of deleted documents are left to the sweep');
  }
}
