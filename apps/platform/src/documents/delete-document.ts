import { AppError } from '@0711/contract/errors';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context.ts';
import { documentPages, documents, tasks } from '../db/schema.ts';
import { requireRight } from '../scope.ts';
import { lockDocument } from './load-document.ts';
import { documentFolder } from './storage-keys.ts';

/** Removes a document's text and files; a tombstone stays. Throws `not_found`, and `illegal_transition` while an unfinished task uses it. */
export async function deleteDocument(ctx: Context, id: string): Promise<void> {
  requireRight(ctx.scope, 'write');
  await ctx.db.transaction(async (tx) => {
    const document = await lockDocument(tx, ctx, id);
    const [user] = await tx
      .select({ title: tasks.title, status: tasks.status })
      .from(tasks)
      .where(
        and(
          eq(tasks.engagementId, document.engagementId),
          inArray(tasks.status, ['todo', 'in_progress', 'needs_review']),
          sql`jsonb_path_exists(${tasks.inputData}, '$.** ? (@ == $id)', jsonb_build_object('id', ${id}::text))`,
        ),
      )
      .limit(1);
    if (user) throw new AppError('illegal_transition', `${document.name} is used by the task "${user.title}", which is not finished`);
    await tx.delete(documentPages).where(eq(documentPages.documentId, id));
    await tx.update(documents).set({ deletedAt: new Date() }).where(eq(documents.id, id));
    await writeAudit(tx, ctx, {
      action: 'document.deleted', subjectType: 'document', subjectId: id, customerId: document.customerId, details: { sha256: document.sha256 },
    });
  });
  // After the commit: a document must not be listed without its file. What a crash leaves here, `sweepFiles` removes.
  await ctx.files.deleteAll(documentFolder(id));
}
