import { type SQL, count, sql } from 'drizzle-orm';
import type { Context, Services } from '../context.ts';
import { tasks } from '../db/schema.ts';
import { foldTaskCounts } from './fold-task-counts.ts';
import type { TaskRow } from './task-row.ts';

type StatusCounts = Record<TaskRow['status'], number>;

/** How many tasks a filter leaves in each status. For as many as an engagement, an expert or a customer has: they are looked at. */
export async function countMatching(db: Context['db'], filter: SQL | undefined): Promise<StatusCounts> {
  return toCounts(await db.select({ status: tasks.status, tasks: count() }).from(tasks).where(filter).groupBy(tasks.status));
}

// Fewer than this many cost less to look at, each time, than to fold.
const FOLD_FROM = 2_000;
const FOLD_EVERY_MS = 2_000;
const lastFold = new WeakMap<Services['pool'], number>();

/** How many tasks there are in each status, over all customers: exact, and the same work whether there are thousands or millions. */
export async function countAll({ db, pool, log }: Pick<Services, 'db' | 'pool' | 'log'>, { mcpId, priority }: { mcpId: string | undefined; priority: string | undefined }): Promise<StatusCounts> {
  const { rows } = await db.execute<{ status: TaskRow['status']; tasks: string; loose: string }>(
    sql`select status, tasks, loose from platform.count_tasks(${mcpId ?? null}::text, ${priority ?? null}::text)`,
  );
  const loose = rows.reduce((sum, row) => sum + Number(row.loose), 0);
  if (loose >= FOLD_FROM && Date.now() - (lastFold.get(pool) ?? 0) >= FOLD_EVERY_MS) {
    lastFold.set(pool, Date.now());
    foldTaskCounts(pool).catch((error: unknown) => log.warn({ err: error }, 'the task counts could not be folded; they stay exact, and slower'));
  }
  return toCounts(rows.map((row) => ({ status: row.status, tasks: Number(row.tasks) })));
}

function toCounts(rows: readonly { status: TaskRow['status']; tasks: number }[]): StatusCounts {
  const counts: StatusCounts = { todo: 0, in_progress: 0, needs_review: 0, completed: 0, failed: 0, cancelled: 0 };
  for (const { status, tasks: found } of rows) counts[status] = found;
  return counts;
}
