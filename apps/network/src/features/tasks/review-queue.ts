import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { decodeCursor, pageOf } from '../../lib/cursor.ts';
import type { Database, Transaction } from '../../lib/db/client.ts';
import { engagements, tasks } from '../../lib/db/schema.ts';
import { countTasks, selectTasks, toTaskRow } from './queries.ts';
import type { ListTasks, TaskList } from './schema.ts';

const URGENCY = { urgent: 0, high: 1, medium: 2, low: 3 } as const;
const urgency = sql<number>`case ${tasks.priority} when 'urgent' then 0 when 'high' then 1 when 'medium' then 2 else 3 end`;
const due = sql`coalesce(${tasks.dueDate}, 'infinity'::timestamptz)`;

/** urgency, due date or `infinity`, creation, id */
const Keys = z.tuple([z.coerce.number().int(), z.union([z.iso.datetime(), z.literal('infinity')]), z.iso.datetime(), z.string()]);

/** Tasks that wait for this expert's review: by priority, then due date (none comes last), then the oldest. Empty for others. */
export async function listReviewQueue(ctx: Context, input: Pick<ListTasks, 'cursor' | 'limit'>): Promise<TaskList> {
  const { expertId } = ctx.scope;
  if (!expertId) return { tasks: [], total: 0, next_cursor: null };
  const after = decodeCursor(input.cursor, Keys);
  const waiting = and(eq(engagements.expertId, expertId), eq(tasks.status, 'needs_review'));
  const beyond = after
    ? sql`(${urgency}, ${due}, ${tasks.createdAt}, ${tasks.id}) > (${after[0]}::int, ${after[1]}::timestamptz, ${after[2]}::timestamptz, ${after[3]})`
    : undefined;
  const [rows, total] = await Promise.all([
    selectTasks(ctx, and(waiting, beyond)).orderBy(asc(urgency), asc(due), asc(tasks.createdAt), asc(tasks.id)).limit(input.limit + 1),
    countTasks(ctx, waiting),
  ]);
  const { page, nextCursor } = pageOf(rows, input.limit, ({ task }) => [
    String(URGENCY[task.priority]),
    task.dueDate?.toISOString() ?? 'infinity',
    task.createdAt.toISOString(),
    task.id,
  ]);
  return { tasks: page.map((row) => toTaskRow(ctx.scope, row)), total, next_cursor: nextCursor };
}

/** How many tasks wait for this expert; 0 for somebody who is none. */
export async function countReviews(db: Database | Transaction, expertId: string | null): Promise<number> {
  if (!expertId) return 0;
  const [row] = await db
    .select({ number: count() })
    .from(tasks)
    .innerJoin(engagements, eq(engagements.id, tasks.engagementId))
    .where(and(eq(engagements.expertId, expertId), isNull(engagements.deletedAt), eq(tasks.status, 'needs_review')));
  return row?.number ?? 0;
}
