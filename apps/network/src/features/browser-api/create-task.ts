import { Id } from '@0711/contract/common';
import { AppError } from '@0711/contract/errors';
import type { CreateTask, Task } from '@0711/contract/task';
import { and, eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { auditEvents } from '../../lib/db/schema.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { requireDocuments } from '../documents/require-documents.ts';
import { getEngagement } from '../engagements/queries.ts';
import { mirrorTask } from '../tasks/mirror-task.ts';
import { newsOfTask } from '../tasks/task-state.ts';

const NamedDocuments = z.object({ documents: z.array(Id), past_bids: z.array(Id).default([]) });

/**
 * A company asks for a task of any MCP of its engagement. `idempotencyKey` is the browser's own: two people who chose the same one do
 * not meet. Throws `forbidden` for the expert, `not_found` for an engagement out of the scope, `invalid` for another's document.
 */
export async function createPlatformTask(ctx: Context, body: CreateTask, idempotencyKey: string | null): Promise<Task> {
  const engagement = await getEngagement(ctx, body.engagement_id);
  if (engagement.viewer !== 'company') throw new AppError('forbidden', 'tasks are created by the company');
  const named = NamedDocuments.safeParse(body.data);
  if (named.success) {
    await requireDocuments(ctx.db, engagement.id, named.data.documents, 'data.documents');
    await requireDocuments(ctx.db, engagement.id, named.data.past_bids, 'data.past_bids');
  }
  const platform = ctx.platform({ id: ctx.scope.user.id, role: engagement.viewer }, ctx.traceparent);
  const task = await platform.createTask(body, idempotencyKey === null ? {} : { idempotencyKey: ownKey(ctx, idempotencyKey) });
  await ctx.db.transaction(async (tx) => {
    await mirrorTask(tx, ctx.env, newsOfTask(task));
    const [written] = await tx
      .select({ id: auditEvents.id })
      .from(auditEvents)
      .where(and(eq(auditEvents.subjectId, task.id), eq(auditEvents.action, 'task.create')))
      .limit(1);
    if (written) return;
    await writeAudit(tx, ctx, { action: 'task.create', subjectType: 'task', subjectId: task.id, companyId: engagement.company.id, role: engagement.viewer, details: { title: task.title } });
  });
  return task;
}

// All people share the Network's one key at the Platform, for which an Idempotency-Key holds.
function ownKey({ scope }: Context, key: string): string {
  return createHash('sha256').update(`${scope.user.id}\n${key}`).digest('hex');
}
