import { AppError } from '@0711/contract/errors';
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../lib/db/client.ts';
import { documents } from '../../lib/db/schema.ts';

/** Throws `invalid`, naming the places, unless all of these are documents of the engagement. */
export async function requireDocuments(db: Database, engagementId: string, ids: string[], path: string): Promise<void> {
  const found = await db
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.engagementId, engagementId), inArray(documents.id, ids)));
  const known = new Set(found.map((row) => row.id));
  const errors = ids.flatMap((id, at) => (known.has(id) ? [] : [{ path: `${path}.${at}`, code: 'not_found', message: 'there is no such document in this engagement' }]));
  if (errors.length > 0) throw new AppError('invalid', 'a document is not one of this engagement', { errors });
}
