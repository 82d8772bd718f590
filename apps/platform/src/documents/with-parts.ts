import type { StoredDocument } from '@0711/contract/document';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { documents } from '../db/schema.ts';
import { type DocumentRow, showDocument } from './show-document.ts';

/** A document as the API shows it, with what a container holds, in its order. */
export async function withParts({ db }: Pick<Context, 'db'>, row: DocumentRow): Promise<StoredDocument> {
  const parts = await db
    .select()
    .from(documents)
    .where(and(eq(documents.containerId, row.id), isNull(documents.deletedAt)))
    .orderBy(asc(documents.position));
  return { ...showDocument(row), parts: parts.map(showDocument), skipped: row.skipped };
}
