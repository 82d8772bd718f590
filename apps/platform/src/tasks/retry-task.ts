import type { Task } from '@0711/contract/task';
import type { Context } from '../context.ts';
import { runTaskFollow } from '../outbox/follows.ts';
import { changeTask } from './change-task.ts';
import { requireRunnable } from './require-runnable.ts';

/** Runs a failed task anew. Throws `engagement_inactive` or `not_installed` where it could not run. */
export async function retryTask(ctx: Context, { id, expectedVersion }: { id: string; expectedVersion: number | undefined }): Promise<Task> {
  return changeTask(ctx, { id, transition: 'retry', expectedVersion }, async (task) => {
    await requireRunnable(ctx, task);
    return {
      set: { errorCode: null, errorMessage: null, transientFailures: 0, run: task.run + 1, completedAt: null },
      follows: (after) => [runTaskFollow(after)],
      progress: { step: 'stored', percent: 0, message: 'to be run again' },
      audit: { action: 'task.retried', details: { error_code: task.errorCode } },
    };
  });
}
