import type { ListTasks, TaskList } from '@0711/contract/task';
import type { Context } from '../context.ts';
import { listTasks } from '../tasks/list-tasks.ts';
import { loadExpert } from './load-expert.ts';

/** An expert's tasks within the scope, listed as `listTasks` does. Throws `not_found` for an expert who is out of reach. */
export async function listExpertTasks(ctx: Context, { id, ...filters }: Omit<ListTasks, 'expert_id'> & { id: string }): Promise<TaskList> {
  await loadExpert(ctx, id);
  return listTasks(ctx, { ...filters, expert_id: id });
}
