import { type Document, type StoredDocument, MAX_DOCUMENT_BYTES } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import type { Context } from '../../lib/context.ts';
import { documents } from '../../lib/db/schema.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { getEngagement } from '../engagements/queries.ts';
import { getDocument } from './queries.ts';
import type { DocumentEntry } from './schema.ts';

export type IncomingFile = { engagementId: string; name: string; mediaType: string; body: AsyncIterable<Uint8Array>; signal: AbortSignal };

/**
 * Streams a file on to the Platform and keeps who may see it, and, of a container, its parts. Throws the Platform's refusal (format, size, unreadable), `not_found` for
 * an engagement out of the scope, `engagement_inactive` for one that is over.
 */
export async function uploadDocument(ctx: Context, file: IncomingFile): Promise<DocumentEntry> {
  const engagement = await getEngagement(ctx, file.engagementId);
  if (engagement.status !== 'active') throw new AppError('engagement_inactive', 'this engagement is not active');
  const platform = ctx.platform({ id: ctx.scope.user.id, role: engagement.viewer }, ctx.traceparent);
  const size = { tooLarge: false };
  const stored = await platform
    .uploadDocument({ engagementId: engagement.id, name: file.name, mediaType: file.mediaType, body: limited(file.body, size), signal: file.signal })
    .catch((error: unknown) => {
      throw size.tooLarge ? new AppError('file_too_large', `${file.name} is larger than 50 MB`) : error;
    });
  await ctx.db.transaction(async (tx) => {
    await tx.insert(documents).values(rowsOf(stored, engagement.id, ctx.scope.user.id)).onConflictDoNothing();
    await writeAudit(tx, ctx, {
      action: 'document.upload', subjectType: 'document', subjectId: stored.id, companyId: engagement.company.id, role: engagement.viewer,
      details: {
        name: stored.name, size_bytes: stored.size_bytes, sha256: stored.sha256, engagement_id: engagement.id,
        ...(stored.parts.length > 0 ? { parts: stored.parts.length } : {}),
      },
    });
  });
  return getDocument(ctx, stored.id);
}

function rowsOf(stored: StoredDocument, engagementId: string, uploadedBy: string): (typeof documents.$inferInsert)[] {
  const row = (document: Document, position: number) => ({
    id: document.id, engagementId, containerId: document.container_id, position, name: document.name, format: document.format, mediaType: document.media_type,
    sizeBytes: document.size_bytes, sha256: document.sha256, uploadedBy, createdAt: new Date(document.created_at),
  });
  return [{ ...row(stored, 0), skipped: stored.skipped }, ...stored.parts.map(row)];
}

/** Passes chunks on until there are too many bytes; what it throws then reaches the caller as a broken upload, so it is noted. */
async function* limited(body: AsyncIterable<Uint8Array>, size: { tooLarge: boolean }): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_DOCUMENT_BYTES) {
      size.tooLarge = true;
      throw new AppError('file_too_large', 'the file is larger than 50 MB');
    }
    yield chunk;
  }
}
