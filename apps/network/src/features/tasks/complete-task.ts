import type { Context } from '../../lib/context.ts';
import { actOnTask } from './act-on-task.ts';
import type { CompleteTask, TaskDetail } from './schema.ts';

/** The expert gives the result by hand, instead of the MCP's. */
export function completeTask(ctx: Context, { id, output, expected_version }: CompleteTask): Promise<TaskDetail> {
  return actOnTask(ctx, id, 'complete', () => ({ action: 'complete', output_data: output, expected_version }));
}
