import type { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { actOnTask } from './act-on-task.ts';
import type { ReopenTask, TaskDetail } from './schema.ts';

/** Puts a finished result before the expert again, for a reason that both sides see. */
export function reopenTask(ctx: Context, { id, reason, expected_version }: z.output<typeof ReopenTask>): Promise<TaskDetail> {
  return actOnTask(ctx, id, 'reopen', () => ({ action: 'reopen', reason, expected_version }), { reason });
}
