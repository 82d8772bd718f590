import type { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { actOnTask } from './act-on-task.ts';
import type { CancelTask, TaskDetail } from './schema.ts';

/** Ends a task that is not finished. */
export function cancelTask(ctx: Context, { id, reason, expected_version }: z.output<typeof CancelTask>): Promise<TaskDetail> {
  return actOnTask(ctx, id, 'cancel', () => ({ action: 'cancel', expected_version, ...(reason ? { reason } : {}) }), reason ? { reason } : {});
}
