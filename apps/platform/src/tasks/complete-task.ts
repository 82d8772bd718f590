import type { JsonObject } from '@0711/contract/common';
import { AppError } from '@0711/contract/errors';
import type { Task } from '@0711/contract/task';
import type { Context } from '../context.ts';
import { fitFollows } from '../learning/fit-follow.ts';
import { changeTask } from './change-task.ts';
import { parseOutput, typeOfTask } from './correct-output.ts';
import { completedEvent } from './event-follows.ts';

/** A person did it by hand: their output replaces the AI's. Throws `invalid` with a path `output_data.…` when it does not fit. */
export async function completeTask(
  ctx: Context,
  { id, outputData, expectedVersion }: { id: string; outputData: JsonObject; expectedVersion: number | undefined },
): Promise<Task> {
  return changeTask(ctx, { id, transition: 'complete', expectedVersion }, (task) => {
    const parsed = parseOutput(typeOfTask(ctx, task), outputData);
    if ('errors' in parsed) {
      const errors = parsed.errors.map((error) => ({ ...error, path: `output_data.${error.path}` }));
      throw new AppError('invalid', 'the output does not fit the task type', { errors });
    }
    const revision = task.revision + 1;
    return {
      set: { outputData: parsed.output, revision, aiHandled: 'no', requiresReview: false, reviewReason: null, completedAt: new Date() },
      revisions: [{ revision, kind: 'manual', corrections: [], notes: null, outputData: parsed.output, aiConfidence: null }],
      follows: (after) => [completedEvent(after), ...fitFollows(ctx, after)],
      progress: { step: 'done', percent: 100, message: 'completed by hand' },
      audit: { action: 'task.completed_by_hand', details: { revision } },
    };
  });
}
