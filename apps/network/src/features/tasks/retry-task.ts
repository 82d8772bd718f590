import type { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { actOnTask } from './act-on-task.ts';
import type { RetryTask, TaskDetail } from './schema.ts';

/** Lets a failed task run again. */
export function retryTask(ctx: Context, { id, expected_version }: z.output<typeof RetryTask>): Promise<TaskDetail> {
  return actOnTask(ctx, id, 'retry', () => ({ action: 'retry', expected_version }));
}
