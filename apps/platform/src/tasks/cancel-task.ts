import type { Task } from '@0711/contract/task';
import type { Context } from '../context.ts';
import { changeTask } from './change-task.ts';
import { cancelledEvent } from './event-follows.ts';
import type { TaskRow } from './task-row.ts';
import type { Change } from './write-change.ts';

/** Ends an unfinished task. A worker that is on it stops at its next look, and can write nothing more. */
export async function cancelTask(
  ctx: Context,
  { id, reason, expectedVersion }: { id: string; reason: string | null; expectedVersion: number | undefined },
): Promise<Task> {
  return changeTask(ctx, { id, transition: 'cancel', expectedVersion }, (task) => cancellation(task, reason));
}

/** What a cancellation changes, whoever decides on it. */
export function cancellation(task: TaskRow, reason: string | null): Change {
  return {
    set: { fence: task.fence + 1, requiresReview: false },
    follows: (after) => [cancelledEvent(after, reason)],
    progress: { step: 'cancelled', percent: 100, message: 'cancelled', data: reason === null ? {} : { reason } },
    audit: { action: 'task.cancelled', details: { reason } },
  };
}
