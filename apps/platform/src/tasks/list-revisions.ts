import type { TaskRevision } from '@0711/contract/task';
import { asc, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { taskRevisions } from '../db/schema.ts';
import { requireRight } from '../scope.ts';
import { loadTask } from './load-task.ts';

/** Every version of a task's output, the oldest first. Throws `not_found`. */
export async function listRevisions(ctx: Context, { id }: { id: string }): Promise<TaskRevision[]> {
  requireRight(ctx.scope, 'read');
  const task = await loadTask(ctx, id);
  const rows = await ctx.db.select().from(taskRevisions).where(eq(taskRevisions.taskId, task.id)).orderBy(asc(taskRevisions.revision));
  return rows.map((row) => ({
    task_id: row.taskId,
    revision: row.revision,
    kind: row.kind,
    author: { type: row.authorType, id: row.authorId, role: row.authorRole },
    corrections: row.corrections,
    notes: row.notes,
    output_data: row.outputData,
    ai_confidence: row.aiConfidence,
    created_at: row.createdAt.toISOString(),
  }));
}
