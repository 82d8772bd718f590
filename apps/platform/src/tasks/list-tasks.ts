import { type ListTasks, type TaskList, TaskStatus } from '@0711/contract/task';
import { type SQL, and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { tasks } from '../db/schema.ts';
import { requireRight, within } from '../scope.ts';
import { countAll, countMatching } from './count-tasks.ts';
import { dueWithin, timeZoneOf } from './due-filter.ts';
import { pageOfAllIds, pageOfIds } from './page-of-ids.ts';
import { cursorAfter, orderBy } from './task-order.ts';
import { toTask } from './task-row.ts';

/**
 * Tasks within the scope, filtered and paged. `total` counts all that the filters leave; `status_counts` the same as if no
 * status were asked for. Throws `bad_request` for a cursor that this list never gave.
 */
export async function listTasks(ctx: Context, input: ListTasks): Promise<TaskList> {
  requireRight(ctx.scope, 'read');
  const statuses = input.status === undefined ? TaskStatus.options : [...new Set([input.status].flat())];
  const { mcp_id: mcpId, priority, sort, cursor } = input;
  const [narrow, filter] = [narrowing(ctx, input), await filterOf(ctx, input)];
  const wanted = { filter: and(narrow, filter), statuses, sort, cursor, limit: input.limit + 1 };
  const ids = narrow === undefined && input.due === undefined ? pageOfAllIds({ ...wanted, priority }) : pageOfIds(wanted);
  const [page, counts] = await Promise.all([
    ctx.db.select(getTableColumns(tasks)).from(tasks).innerJoin(sql`(${ids}) as page`, sql`page.id = ${tasks.id}`).orderBy(...orderBy(sort)),
    narrow === undefined && input.due === undefined ? countAll(ctx, { mcpId, priority }) : countMatching(ctx.db, and(narrow, filter)),
  ]);
  const rows = page.slice(0, input.limit);
  const last = rows.at(-1);
  return {
    tasks: rows.map(toTask),
    total: statuses.reduce((sum, status) => sum + counts[status], 0),
    status_counts: counts,
    next_cursor: page.length > input.limit && last ? cursorAfter(last, input.sort) : null,
  };
}

/** What keeps a list to the tasks of somebody; nothing when it is of all customers. */
function narrowing({ scope }: Context, input: ListTasks): SQL | undefined {
  return and(
    scope.customers === 'all' ? undefined : within(scope, tasks.customerId),
    input.engagement_id === undefined ? undefined : eq(tasks.engagementId, input.engagement_id),
    input.expert_id === undefined ? undefined : eq(tasks.expertId, input.expert_id),
    input.customer_id === undefined ? undefined : eq(tasks.customerId, input.customer_id),
  );
}

async function filterOf(ctx: Context, input: ListTasks): Promise<SQL | undefined> {
  return and(
    input.mcp_id === undefined ? undefined : eq(tasks.mcpId, input.mcp_id),
    input.priority === undefined ? undefined : eq(tasks.priority, input.priority),
    input.due === undefined ? undefined : dueWithin(input.due, await timeZoneOf(ctx.db, input.expert_id)),
  );
}
