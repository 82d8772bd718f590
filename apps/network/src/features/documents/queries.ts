import { AppError } from '@0711/contract/errors';
import { type SQL, and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { NewestFirst, decodeCursor, pageOf } from '../../lib/cursor.ts';
import { documents, engagements } from '../../lib/db/schema.ts';
import { users } from '../../lib/db/schema-auth.ts';
import { seesEngagement } from '../engagements/policy.ts';
import { getEngagement } from '../engagements/queries.ts';
import type { DocumentList, DocumentSummary, ListDocuments } from './schema.ts';

/** Documents in the scope, newest first. */
export async function findDocuments(ctx: Context, where: SQL | undefined, limit: number): Promise<DocumentSummary[]> {
  const rows = await ctx.db
    .select({ document: documents, uploader: { id: users.id, name: users.name } })
    .from(documents)
    .innerJoin(engagements, eq(engagements.id, documents.engagementId))
    .leftJoin(users, eq(users.id, documents.uploadedBy))
    .where(and(seesEngagement(ctx.scope), where))
    .orderBy(desc(documents.createdAt), desc(documents.id))
    .limit(limit);
  return rows.map(({ document, uploader }) => ({
    id: document.id,
    engagement_id: document.engagementId,
    name: document.name,
    format: document.format,
    media_type: document.mediaType,
    size_bytes: document.sizeBytes,
    sha256: document.sha256,
    uploaded_by: uploader,
    created_at: document.createdAt.toISOString(),
  }));
}

/** One document; throws `not_found` for one that is not there or not this person's to see. */
export async function getDocument(ctx: Context, id: string): Promise<DocumentSummary> {
  const [document] = await findDocuments(ctx, eq(documents.id, id), 1);
  if (!document) throw new AppError('not_found', 'there is no such document');
  return document;
}

/** The documents of one engagement with these ids, in the order of the ids; those that are missing are left out. */
export async function getDocuments(ctx: Context, engagementId: string, ids: string[]): Promise<DocumentSummary[]> {
  if (ids.length === 0) return [];
  const found = await findDocuments(ctx, and(eq(documents.engagementId, engagementId), inArray(documents.id, ids)), ids.length);
  const byId = new Map(found.map((document) => [document.id, document]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The documents of an engagement, newest first. */
export async function listDocuments(ctx: Context, input: z.output<typeof ListDocuments>): Promise<z.output<typeof DocumentList>> {
  await getEngagement(ctx, input.engagement_id);
  const after = decodeCursor(input.cursor, NewestFirst);
  const rows = await findDocuments(
    ctx,
    and(
      eq(documents.engagementId, input.engagement_id),
      after ? sql`(${documents.createdAt}, ${documents.id}) < (${after[0]}::timestamptz, ${after[1]})` : undefined,
    ),
    input.limit + 1,
  );
  const { page, nextCursor } = pageOf(rows, input.limit, (row) => [row.created_at, row.id]);
  return { documents: page, next_cursor: nextCursor };
}
