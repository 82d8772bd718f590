import { type ListTasks, TaskPriority } from '@0711/contract/task';
import { type SQL, and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { tasks } from '../db/schema.ts';
import { after, orderBy, sortKey } from './task-order.ts';
import type { TaskRow } from './task-row.ts';

type Page = { filter: SQL | undefined; statuses: readonly TaskRow['status'][]; sort: ListTasks['sort']; cursor: string | undefined; limit: number };

/** The ids of a page of tasks, as a query that an index answers alone. Throws `bad_request` for a foreign cursor. */
export function pageOfIds({ filter, statuses, sort, cursor, limit }: Page): SQL {
  const wanted = and(filter, inArray(tasks.status, [...statuses]), after(cursor, sort));
  return sql`select ${tasks.id} from ${tasks} where ${wanted} order by ${list(orderBy(sort))} limit ${limit}`;
}

/**
 * The same where the tasks of all customers are listed, of which there may be millions: a page is among the first few of each
 * stretch of an index that has the order wanted, and these are merged.
 */
export function pageOfAllIds({ filter, statuses, sort, cursor, limit, priority }: Page & { priority: TaskRow['priority'] | undefined }): SQL {
  const begin = after(cursor, sort);
  const stretch = (where: SQL | undefined, order: SQL[]): SQL =>
    sql`(select ${tasks.id}, ${sortKey(sort)}, ${tasks.createdAt} from ${tasks} where ${and(where, filter, begin)} order by ${list(order)} limit ${limit})`;
  // In the index `tasks_status` these lie side by side, each by its time.
  const direction = sort === 'created_at' ? desc : asc;
  const byTime = [direction(tasks.createdAt), direction(tasks.id)];
  const undated = sort === 'due_date' ? isNull(tasks.dueDate) : undefined;
  const stretches = statuses.flatMap((status) =>
    (priority === undefined ? TaskPriority.options : [priority]).map((one) => stretch(and(eq(tasks.status, status), eq(tasks.priority, one), undated), byTime)),
  );
  if (sort === 'due_date') {
    const byDue = [asc(tasks.dueDate), asc(tasks.createdAt), asc(tasks.id)];
    const urgency = priority === undefined ? undefined : eq(tasks.priority, priority);
    stretches.push(...statuses.map((status) => stretch(and(eq(tasks.status, status), isNotNull(tasks.dueDate), urgency), byDue)));
  }
  const way = sort === 'created_at' ? sql`desc` : sql`asc`;
  return sql`select id from (${sql.join(stretches, sql` union all `)}) as merged (id, key, created) order by key ${way}, created ${way}, id ${way} limit ${limit}`;
}

function list(parts: SQL[]): SQL {
  return sql.join(parts, sql`, `);
}
