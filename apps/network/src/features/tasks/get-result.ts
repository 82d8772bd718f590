import { AppError } from '@0711/contract/errors';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { taskResults } from '../../lib/db/schema.ts';
import { asViewer } from '../engagements/as-viewer.ts';
import { TaskOutput } from '../outputs/schema.ts';
import { findTask } from './queries.ts';
import type { GetResult, TaskResult } from './schema.ts';

/** The schemas that the pages know. */
const SCHEMAS = new Set<unknown>(TaskOutput.options.map(({ shape }) => shape.schema.value));

type Stored = Pick<typeof taskResults.$inferSelect, 'revision' | 'output' | 'aiConfidence'>;

/** One revision of a task's output, by default the newest: from what was kept of it, else from the Platform, once. */
export async function getResult(ctx: Context, input: z.output<typeof GetResult>): Promise<TaskResult> {
  const { task } = await findTask(ctx, input.id);
  const revision = input.revision ?? task.revision;
  const stored = revision === 0 ? null : ((await storedResult(ctx, task.id, revision)) ?? (await fetchResult(ctx, task, revision)));
  const known = stored && SCHEMAS.has(stored.output.schema) ? TaskOutput.safeParse(stored.output) : null;
  if (known && !known.success) ctx.log.error({ task_id: task.id, revision, err: known.error }, 'an output does not fit its own schema');
  return {
    task_id: task.id,
    revision,
    output: known?.data ?? null,
    raw: known?.success ? null : (stored?.output ?? null),
    ai_confidence: stored ? stored.aiConfidence : task.aiConfidence,
    ai_handled: task.aiHandled,
    requires_review: task.requiresReview,
    review_reason: task.reviewReason,
  };
}

async function storedResult(ctx: Context, taskId: string, revision: number): Promise<Stored | null> {
  const [row] = await ctx.db.select().from(taskResults).where(and(eq(taskResults.taskId, taskId), eq(taskResults.revision, revision)));
  return row ?? null;
}

async function fetchResult(ctx: Context, task: { id: string; engagementId: string }, revision: number): Promise<Stored> {
  const platform = await asViewer(ctx, task.engagementId);
  const found = (await platform.tasks.revisions({ id: task.id })).find((one) => one.revision === revision);
  if (!found) throw new AppError('not_found', `there is no revision ${revision}`);
  const row = { revision, output: found.output_data, aiConfidence: found.ai_confidence };
  await ctx.db.insert(taskResults).values({ taskId: task.id, ...row }).onConflictDoNothing();
  return row;
}
