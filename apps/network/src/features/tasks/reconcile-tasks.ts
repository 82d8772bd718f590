import { type SQL, and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { Services } from '../../lib/context.ts';
import { taskRequests, tasks } from '../../lib/db/schema.ts';
import { fetchTask } from './fetch-task.ts';
import { submitRequest } from './submit-request.ts';

const SILENT_SECONDS = 60;
/** A review waits for a person, often for hours: one looks after it less often. */
const SILENT_REVIEW_SECONDS = 600;
const OPEN_SECONDS = 30;
const AT_ONCE = 200;

/**
 * Makes good what fell between the two services: asks again for requests whose process died before the answer, and looks at
 * unfinished tasks of which nothing was heard for a minute (ten, while a person reviews). What fails now is tried again next time.
 */
export async function reconcileTasks(services: Services): Promise<{ requests: number; tasks: number }> {
  const { db, log } = services;
  const open = await db
    .select()
    .from(taskRequests)
    .where(
      and(
        isNull(taskRequests.taskId),
        isNull(taskRequests.refusedCode),
        lt(taskRequests.createdAt, ago(OPEN_SECONDS)),
        // The Platform remembers an Idempotency-Key for 24 hours; after that, asking again could make a second task.
        gt(taskRequests.createdAt, sql`now() - interval '23 hours'`),
      ),
    )
    .orderBy(asc(taskRequests.createdAt))
    .limit(AT_ONCE);
  const silent = await db
    .select({ id: tasks.id })
    .from(tasks)
    .where(
      or(
        and(sql`(${tasks.status} in ('todo', 'in_progress') or not ${tasks.complete})`, lt(tasks.heardAt, ago(SILENT_SECONDS))),
        and(eq(tasks.status, 'needs_review'), lt(tasks.heardAt, ago(SILENT_REVIEW_SECONDS))),
      ),
    )
    .orderBy(asc(tasks.heardAt))
    .limit(AT_ONCE);

  for (const request of open) {
    await submitRequest(services, request).catch((error: unknown) => log.warn({ err: error, request_id: request.id }, 'a task could not be asked for again'));
  }
  for (const { id } of silent) {
    await fetchTask(services, id).catch((error: unknown) => log.warn({ err: error, task_id: id }, 'a task could not be looked at'));
  }
  return { requests: open.length, tasks: silent.length };
}

function ago(seconds: number): SQL {
  return sql`now() - make_interval(secs => ${seconds})`;
}
