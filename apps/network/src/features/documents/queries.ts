import { AppError } from '@0711/contract/errors';
import { type SQL, and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { NewestFirst, decodeCursor, pageOf } from '../../lib/cursor.ts';
import { documents, engagements } from '../../lib/db/schema.ts';
import { users } from '../../lib/db/schema-auth.ts';
import { seesEngagement } from '../engagements/policy.ts';
import { getEngagement } from '../engagements/queries.ts';
import type { DocumentEntry, DocumentList, DocumentSummary, ListDocuments } from './schema.ts';

/** Documents in the scope, newest first, each with its parts. */
export async function findDocuments(ctx: Context, where: SQL | undefined, limit: number): Promise<DocumentEntry[]> {
  const rows = await selectDocuments(ctx, where).orderBy(desc(documents.createdAt), desc(documents.id)).limit(limit);
  const parts = await partsOf(ctx, rows.map(({ document }) => document.id));
  return rows.map((row) => ({ ...toSummary(row), parts: parts.get(row.document.id) ?? [], skipped: row.document.skipped }));
}

/** One document or part; throws `not_found` for one that is not there or not this person's to see. */
export async function getDocument(ctx: Context, id: string): Promise<DocumentEntry> {
  const [document] = await findDocuments(ctx, eq(documents.id, id), 1);
  if (!document) throw new AppError('not_found', 'there is no such document');
  return document;
}

/** The documents of one engagement with these ids, in the order of the ids; those that are missing are left out. */
export async function getDocuments(ctx: Context, engagementId: string, ids: string[]): Promise<DocumentEntry[]> {
  if (ids.length === 0) return [];
  const found = await findDocuments(ctx, and(eq(documents.engagementId, engagementId), inArray(documents.id, ids)), ids.length);
  const byId = new Map(found.map((document) => [document.id, document]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The documents of an engagement as they were uploaded, newest first; a container's parts stand in it. */
export async function listDocuments(ctx: Context, input: z.output<typeof ListDocuments>): Promise<z.output<typeof DocumentList>> {
  await getEngagement(ctx, input.engagement_id);
  const after = decodeCursor(input.cursor, NewestFirst);
  const rows = await findDocuments(
    ctx,
    and(
      eq(documents.engagementId, input.engagement_id),
      isNull(documents.containerId),
      after ? sql`(${documents.createdAt}, ${documents.id}) < (${after[0]}::timestamptz, ${after[1]})` : undefined,
    ),
    input.limit + 1,
  );
  const { page, nextCursor } = pageOf(rows, input.limit, (row) => [row.created_at, row.id]);
  return { documents: page, next_cursor: nextCursor };
}

function selectDocuments(ctx: Context, where: SQL | undefined) {
  return ctx.db
    .select({ document: documents, uploader: { id: users.id, name: users.name } })
    .from(documents)
    .innerJoin(engagements, eq(engagements.id, documents.engagementId))
    .leftJoin(users, eq(users.id, documents.uploadedBy))
    .where(and(seesEngagement(ctx.scope), where));
}

type Row = Awaited<ReturnType<typeof selectDocuments>>[number];

async function partsOf(ctx: Context, containers: string[]): Promise<Map<string, DocumentSummary[]>> {
  const byContainer = new Map<string, DocumentSummary[]>();
  if (containers.length === 0) return byContainer;
  const rows = await selectDocuments(ctx, inArray(documents.containerId, containers)).orderBy(documents.containerId, documents.position);
  for (const row of rows) {
    const { containerId } = row.document;
    if (containerId) byContainer.set(containerId, [...(byContainer.get(containerId) ?? []), toSummary(row)]);
  }
  return byContainer;
}

function toSummary({ document, uploader }: Row): DocumentSummary {
  return {
    id: document.id,
    engagement_id: document.engagementId,
    container_id: document.containerId,
    name: document.name,
    format: document.format,
    media_type: document.mediaType,
    size_bytes: document.sizeBytes,
    sha256: document.sha256,
    uploaded_by: uploader,
    created_at: document.createdAt.toISOString(),
  };
}
