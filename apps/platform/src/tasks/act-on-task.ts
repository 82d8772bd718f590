import { AppError } from '@0711/contract/errors';
import type { Task, TaskAction } from '@0711/contract/task';
import type { Context } from '../context.ts';
import { approveTask } from './approve-task.ts';
import { cancelTask } from './cancel-task.ts';
import { completeTask } from './complete-task.ts';
import { reopenTask } from './reopen-task.ts';
import { retryTask } from './retry-task.ts';
import { sendBackTask } from './send-back-task.ts';

/** One action of a person on a task: the errors are those of the verb that it names. */
export async function actOnTask(ctx: Context, { id, action }: { id: string; action: TaskAction }): Promise<Task> {
  const expectedVersion = action.expected_version;
  switch (action.action) {
    case 'complete':
      return completeTask(ctx, { id, outputData: action.output_data, expectedVersion });
    case 'review':
      return review(ctx, id, action);
    case 'reopen':
      return reopenTask(ctx, { id, reason: action.reason, expectedVersion });
    case 'cancel':
      return cancelTask(ctx, { id, reason: action.reason ?? null, expectedVersion });
    case 'retry':
      return retryTask(ctx, { id, expectedVersion });
  }
}

async function review(ctx: Context, id: string, action: Extract<TaskAction, { action: 'review' }>): Promise<Task> {
  const common = { id, corrections: action.corrections ?? [], notes: action.notes ?? null, expectedVersion: action.expected_version };
  if (!action.approve) return sendBackTask(ctx, { ...common, inputs: action.inputs ?? {} });
  if (Object.keys(action.inputs ?? {}).length > 0) {
    throw new AppError('invalid', 'inputs change only when the task is sent back', {
      errors: [{ path: 'inputs', code: 'unexpected', message: 'inputs change only when the task is sent back' }],
    });
  }
  return approveTask(ctx, common);
}
