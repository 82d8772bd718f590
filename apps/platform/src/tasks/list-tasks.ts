import { type ListTasks, type TaskList, TaskStatus } from '@0711/contract/task';
import { type SQL, and, count, eq, inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { tasks } from '../db/schema.ts';
import { requireRight, within } from '../scope.ts';
import { dueWithin, timeZoneOf } from './due-filter.ts';
import { after, cursorAfter, orderBy } from './task-order.ts';
import { toTask } from './task-row.ts';

/**
 * Tasks within the scope, filtered and paged. `total` counts all that the filters leave; `status_counts` the same as if no
 * status were asked for. Throws `bad_request` for a cursor that this list never gave.
 */
export async function listTasks(ctx: Context, input: ListTasks): Promise<TaskList> {
  requireRight(ctx.scope, 'read');
  const statuses = input.status === undefined ? TaskStatus.options : [input.status].flat();
  const filter = await filterOf(ctx, input);
  const [page, groups] = await Promise.all([
    ctx.db
      .select()
      .from(tasks)
      .where(and(filter, inArray(tasks.status, statuses), after(input.cursor, input.sort)))
      .orderBy(...orderBy(input.sort))
      .limit(input.limit + 1),
    ctx.db.select({ status: tasks.status, tasks: count() }).from(tasks).where(filter).groupBy(tasks.status),
  ]);
  const counted = new Map(groups.map((group) => [group.status, group.tasks]));
  const counts = { todo: 0, in_progress: 0, needs_review: 0, completed: 0, failed: 0, cancelled: 0 };
  for (const status of TaskStatus.options) counts[status] = counted.get(status) ?? 0;
  const rows = page.slice(0, input.limit);
  const last = rows.at(-1);
  return {
    tasks: rows.map(toTask),
    total: [...new Set(statuses)].reduce((sum, status) => sum + counts[status], 0),
    status_counts: counts,
    next_cursor: page.length > input.limit && last ? cursorAfter(last, input.sort) : null,
  };
}

async function filterOf(ctx: Context, input: ListTasks): Promise<SQL | undefined> {
  return and(
    within(ctx.scope, tasks.customerId),
    input.engagement_id === undefined ? undefined : eq(tasks.engagementId, input.engagement_id),
    input.expert_id === undefined ? undefined : eq(tasks.expertId, input.expert_id),
    input.customer_id === undefined ? undefined : eq(tasks.customerId, input.customer_id),
    input.mcp_id === undefined ? undefined : eq(tasks.mcpId, input.mcp_id),
    input.priority === undefined ? undefined : eq(tasks.priority, input.priority),
    input.due === undefined ? undefined : dueWithin(input.due, await timeZoneOf(ctx.db, input.expert_id)),
  );
}
