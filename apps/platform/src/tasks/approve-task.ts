import type { Correction } from '@0711/contract/corrections';
import type { AiHandled, Task } from '@0711/contract/task';
import type { Context } from '../context.ts';
import { fitFollows } from '../learning/fit-follow.ts';
import { recordCorrections } from '../learning/record-corrections.ts';
import { changeTask } from './change-task.ts';
import { correctOutput } from './correct-output.ts';
import { completedEvent } from './event-follows.ts';
import type { TaskRow } from './task-row.ts';

/** From this confidence on, and without a correction, the AI counts as having done all of it. */
export const FULLY_HANDLED_FROM = 90;

export type ApproveInput = { id: string; corrections: readonly Correction[]; notes: string | null; expectedVersion: number | undefined };

/** A person's yes: the corrections are applied, the task completes, and the approved output is a revision of its own. */
export async function approveTask(ctx: Context, { id, corrections, notes, expectedVersion }: ApproveInput): Promise<Task> {
  return changeTask(ctx, { id, transition: 'approve', expectedVersion }, async (task) => {
    const outputData = await correctOutput(ctx, task, corrections);
    const revision = task.revision + 1;
    return {
      set: {
        outputData, revision, aiHandled: handled(task, corrections.length > 0),
        requiresReview: false, reviewReason: null, completedAt: new Date(),
      },
      revisions: [{ revision, kind: 'approved', corrections: [...corrections], notes, outputData, aiConfidence: task.aiConfidence }],
      follows: (after) => [completedEvent(after), ...fitFollows(ctx, after)],
      also: async (tx) => {
        await recordCorrections(tx, task, outputData, corrections);
        return [];
      },
      progress: { step: 'done', percent: 100, message: 'approved' },
      audit: { action: 'task.approved', details: { revision, corrections: corrections.length } },
    };
  });
}

function handled(task: TaskRow, corrected: boolean): AiHandled {
  if (task.aiHandled === 'no') return 'no';
  return corrected || task.aiHandled === 'partial' || (task.aiConfidence ?? 0) < FULLY_HANDLED_FROM ? 'partial' : 'full';
}
