import { inArray } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { incomingDocuments } from '../db/schema.ts';
import { documentFolder } from './storage-keys.ts';

/**
 * Removes the files of documents that never got a row, or whose row was emptied. An entry that is gone belongs to a document that is there, so its files stay;
 * while an entry is held here, nobody can make its row.
 */
export async function dropIncoming({ db, files }: Pick<Services, 'db' | 'files'>, ids: readonly string[]): Promise<void> {
  await db.transaction(async (tx) => {
    const held = await tx.delete(incomingDocuments).where(inArray(incomingDocuments.id, [...ids])).returning();
    for (const { id } of held) await files.deleteAll(documentFolder(id));
  });
}
