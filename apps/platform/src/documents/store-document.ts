import type { StoredDocument } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import { v7 as uuid } from 'uuid';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context.ts';
import { documents } from '../db/schema.ts';
import { requireRight } from '../scope.ts';
import { requireActiveEngagement } from '../sync/require-engagement.ts';
import type { ReceivedFile } from './receive-file.ts';
import { documentFolder, originalKey } from './storage-keys.ts';
import { withParts } from './with-parts.ts';

/**
 * Takes a received file into the store, if it is one that can be read. Throws `not_found` or `engagement_inactive`, and by the
 * file's name `empty_file`, `unsupported_format`, `unreadable_file`, `encrypted_file`, `too_many_pages`. The file at `file.path` is gone
 * when this succeeds.
 */
export async function storeDocument(ctx: Context, { engagementId, name, file }: { engagementId: string; name: string; file: ReceivedFile }): Promise<StoredDocument> {
  requireRight(ctx.scope, 'write');
  const engagement = await requireActiveEngagement(ctx, engagementId);
  if (file.size === 0) throw new AppError('empty_file', `${name} is empty`);
  const { format, mediaType } = await ctx.reader.inspect({ path: file.path, name });
  const id = uuid();
  await ctx.files.moveFromFs(file.path, originalKey(id));
  try {
    const row = await ctx.db.transaction(async (tx) => {
      const stored = { id, engagementId: engagement.id, customerId: engagement.customerId, name, format, mediaType, sizeBytes: file.size, sha256: file.sha256 };
      const [inserted] = await tx.insert(documents).values({ ...stored, storageKey: originalKey(id), status: 'stored' }).returning();
      if (inserted === undefined) throw new Error('an insert returned no row');
      await writeAudit(tx, ctx, {
        action: 'document.uploaded', subjectType: 'document', subjectId: id, customerId: engagement.customerId,
        details: { name, format, size_bytes: file.size, sha256: file.sha256 },
      });
      return inserted;
    });
    return await withParts(ctx, row);
  } catch (error) {
    await ctx.files.deleteAll(documentFolder(id));
    throw error;
  }
}
