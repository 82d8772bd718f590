import type { StoredDocument } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import type { Inspection } from '@0711/documents/inspect-file';
import { v7 as uuid } from 'uuid';
import { auditRow } from '../audit/write-audit.ts';
import type { Context } from '../context.ts';
import { auditEvents, documents } from '../db/schema.ts';
import { requireRight } from '../scope.ts';
import { holdActiveEngagement, requireActiveEngagement } from '../sync/require-engagement.ts';
import { isContainer } from './is-container.ts';
import { type IncomingFile, keepFiles } from './keep-files.ts';
import type { ReceivedFile } from './receive-file.ts';
import { originalKey } from './storage-keys.ts';
import { type Unpacked, withUnpacked } from './unpack-container.ts';
import { withParts } from './with-parts.ts';

/**
 * Takes a received file into the store, if it is one that can be read; a container with all its parts, or not at all. Throws
 * `not_found` or `engagement_inactive`, and by the file's name `empty_file`, `unsupported_format`, `unreadable_file`, `encrypted_file`,
 * `too_many_pages`. The file at `file.path` is gone when this succeeds.
 */
export async function storeDocument(ctx: Context, { engagementId, name, file }: { engagementId: string; name: string; file: ReceivedFile }): Promise<StoredDocument> {
  requireRight(ctx.scope, 'write');
  const engagement = await requireActiveEngagement(ctx, engagementId);
  if (file.size === 0) throw new AppError('empty_file', `${name} is empty`);
  const { format, mediaType } = await ctx.reader.inspect({ path: file.path, name });
  const upload: Upload = { engagementId: engagement.id, customerId: engagement.customerId, name, file, format, mediaType };
  if (!isContainer(format)) return store(ctx, upload, { parts: [], skipped: [] });
  return withUnpacked(ctx, { name, path: file.path }, (unpacked) => store(ctx, upload, unpacked));
}

type Upload = Pick<Inspection, 'format' | 'mediaType'> & { engagementId: string; customerId: string; name: string; file: ReceivedFile };

async function store(ctx: Context, upload: Upload, { parts, skipped }: Unpacked): Promise<StoredDocument> {
  const { engagementId, customerId, name, file, format, mediaType } = upload;
  const id = uuid();
  const common = { engagementId, customerId, status: 'stored' as const };
  const container = { ...common, id, name, format, mediaType, sizeBytes: file.size, sha256: file.sha256, storageKey: originalKey(id), skipped };
  const members = parts.map(({ path, ...part }, position) => {
    const partId = uuid();
    return { path, row: { ...common, ...part, id: partId, containerId: id, position, storageKey: originalKey(partId) } };
  });
  const files: IncomingFile[] = [{ id, path: file.path }, ...members.map(({ path, row }) => ({ id: row.id, path }))];
  const row = await keepFiles(ctx, files, async (tx) => {
    // It may have ended while the files came in; and a customer's erasure must find what is stored.
    await holdActiveEngagement(tx, ctx.scope, engagementId);
    const [inserted] = await tx.insert(documents).values(container).returning();
    if (inserted === undefined) throw new Error('an insert returned no row');
    if (members.length > 0) await tx.insert(documents).values(members.map((member) => member.row));
    const details = { name, format, size_bytes: file.size, sha256: file.sha256, ...(isContainer(format) ? { parts: parts.length, skipped: skipped.length } : {}) };
    await tx.insert(auditEvents).values([
      auditRow(ctx, { action: 'document.uploaded', subjectType: 'document', subjectId: id, customerId, details }),
      ...members.map(({ row: part }) =>
        auditRow(ctx, {
          action: 'document.unpacked', subjectType: 'document', subjectId: part.id, customerId,
          details: { name: part.name, format: part.format, size_bytes: part.sizeBytes, sha256: part.sha256, container_id: id },
        }),
      ),
    ]);
    return inserted;
  });
  return withParts(ctx, row);
}
