import { canonicalJson } from '@0711/contract/canonical-json';
import type { JsonObject } from '@0711/contract/common';
import type { Correction } from '@0711/contract/corrections';
import { AppError } from '@0711/contract/errors';
import type { Task } from '@0711/contract/task';
import type { Context } from '../context.ts';
import { recordCorrections } from '../learning/record-corrections.ts';
import { runTaskFollow } from '../outbox/follows.ts';
import { changeTask } from './change-task.ts';
import { correctOutput, typeOfTask } from './correct-output.ts';
import { startedEvent } from './event-follows.ts';
import { requireRunnable } from './require-runnable.ts';
import { checkInput, requireDocuments } from './task-input.ts';

export type SendBackInput = {
  id: string;
  /** Merged over the task's inputs, member by member; null takes a member away. */
  inputs: JsonObject;
  corrections: readonly Correction[];
  notes: string | null;
  expectedVersion: number | undefined;
};

/**
 * Runs a task again with changed inputs. What was corrected is kept, and applied to the new output when it is there.
 * Throws `invalid` when the inputs stay as they were, since the same run would give the same result.
 */
export async function sendBackTask(ctx: Context, { id, inputs, corrections, notes, expectedVersion }: SendBackInput): Promise<Task> {
  return changeTask(ctx, { id, transition: 'send_back', expectedVersion }, async (task) => {
    const inputData = merged(task.inputData, inputs);
    if (canonicalJson(inputData) === canonicalJson(task.inputData)) {
      throw new AppError('invalid', 'nothing has changed, so there is nothing to run again', {
        errors: [{ path: 'inputs', code: 'unchanged', message: 'nothing has changed' }],
      });
    }
    const named = checkInput(typeOfTask(ctx, task), inputData, 'inputs').documents;
    const { documents } = await requireRunnable(ctx, task, named);
    requireDocuments(inputData, named, documents, 'inputs');
    const outputData = await correctOutput(ctx, task, corrections);
    const revision = task.revision + (corrections.length > 0 ? 1 : 0);
    return {
      set: {
        inputData, outputData, revision, fence: task.fence + 1, run: task.run + 1, transientFailures: 0,
        requiresReview: false, reviewReason: null,
      },
      revisions:
        corrections.length > 0
          ? [{ revision, kind: 'corrected', corrections: [...corrections], notes, outputData, aiConfidence: task.aiConfidence }]
          : [],
      follows: (after) => [startedEvent(after), runTaskFollow(after)],
      also: async (tx) => {
        await recordCorrections(tx, task, outputData, corrections);
        return [];
      },
      progress: { step: 'stored', percent: 0, message: 'sent back with changed inputs' },
      audit: { action: 'task.sent_back', details: { inputs: Object.keys(inputs), corrections: corrections.length, notes } },
    };
  });
}

function merged(before: JsonObject, changes: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null));
}
