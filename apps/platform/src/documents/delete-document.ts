import { AppError } from '@0711/contract/errors';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { auditRow } from '../audit/write-audit.ts';
import type { Context, Transaction } from '../context.ts';
import { auditEvents, documents, tasks } from '../db/schema.ts';
import { eraseQuotesFollow } from '../erasure/erasure-follows.ts';
import { writeFollows } from '../outbox/follows.ts';
import { requireRight } from '../scope.ts';
import { eraseDocuments, removeFiles } from './erase-documents.ts';
import { lockDocument } from './load-document.ts';
import type { DocumentRow } from './show-document.ts';

/**
 * Removes a document's text, name and files, a container's parts with it, and soon what results quote from it; tombstones stay.
 * Throws `not_found`, and `illegal_transition` for a part alone and while an unfinished task uses any of it.
 */
export async function deleteDocument(ctx: Context, id: string): Promise<void> {
  requireRight(ctx.scope, 'write');
  const ids = await ctx.db.transaction(async (tx) => {
    const document = await lockDocument(tx, ctx, id);
    if (document.containerId !== null) throw new AppError('illegal_transition', await partOfContainer(tx, document));
    const parts = await tx.select().from(documents).where(and(eq(documents.containerId, id), isNull(documents.deletedAt))).orderBy(asc(documents.id)).for('update');
    const all = [document, ...parts];
    await requireUnused(tx, document, all);
    await eraseDocuments(tx, all.map((row) => row.id));
    await tx.insert(auditEvents).values(
      all.map((row) =>
        auditRow(ctx, { action: 'document.deleted', subjectType: 'document', subjectId: row.id, customerId: row.customerId, details: { sha256: row.sha256 } }),
      ),
    );
    await writeFollows(tx, [eraseQuotesFollow(document.engagementId, all.map((row) => row.id))]);
    return all.map((row) => row.id);
  });
  ctx.wakeDispatcher();
  // After the commit: a document must not be listed without its file.
  await removeFiles(ctx, ids);
}

async function partOfContainer(tx: Transaction, { name, containerId }: DocumentRow): Promise<string> {
  const [container] = await tx.select({ name: documents.name }).from(documents).where(eq(documents.id, containerId ?? ''));
  return `${name} is part of ${container?.name ?? 'another document'} and is deleted with it`;
}

/** A container is in use when one of its parts is, and the other way round. */
async function requireUnused(tx: Transaction, { engagementId, name }: DocumentRow, all: readonly DocumentRow[]): Promise<void> {
  const named = JSON.stringify({ ids: all.map((row) => row.id) });
  const [user] = await tx
    .select({ title: tasks.title })
    .from(tasks)
    .where(
      and(
        eq(tasks.engagementId, engagementId),
        inArray(tasks.status, ['todo', 'in_progress', 'needs_review']),
        sql`jsonb_path_exists(${tasks.inputData}, '$.** ? (@ == $ids[*])', ${named}::jsonb)`,
      ),
    )
    .limit(1);
  if (user) throw new AppError('illegal_transition', `${name} is used by the task "${user.title}", which is not finished`);
}
