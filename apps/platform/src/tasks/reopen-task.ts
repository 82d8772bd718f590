import type { Task } from '@0711/contract/task';
import type { Context } from '../context.ts';
import { changeTask } from './change-task.ts';
import { needsReviewEvent } from './event-follows.ts';

/** Puts a finished result back into review, with the reason: a wrong one can always be put right. */
export async function reopenTask(
  ctx: Context,
  { id, reason, expectedVersion }: { id: string; reason: string; expectedVersion: number | undefined },
): Promise<Task> {
  return changeTask(ctx, { id, transition: 'reopen', expectedVersion }, () => ({
    set: { requiresReview: true, reviewReason: reason, completedAt: null },
    follows: (after) => [needsReviewEvent(after)],
    progress: { step: 'review', percent: 100, message: 'reopened' },
    audit: { action: 'task.reopened', details: { reason } },
  }));
}
