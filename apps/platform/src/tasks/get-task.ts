import type { Task } from '@0711/contract/task';
import type { Context } from '../context.ts';
import { requireRight } from '../scope.ts';
import { loadTask } from './load-task.ts';
import { toTask } from './task-row.ts';

/** One task. Throws `not_found`. */
export async function getTask(ctx: Context, { id }: { id: string }): Promise<Task> {
  requireRight(ctx.scope, 'read');
  return toTask(await loadTask(ctx, id));
}
