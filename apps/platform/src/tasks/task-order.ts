import { AppError } from '@0711/contract/errors';
import type { ListTasks } from '@0711/contract/task';
import { type SQL, asc, desc, sql } from 'drizzle-orm';
import { z } from 'zod';
import { tasks } from '../db/schema.ts';

type Sort = ListTasks['sort'];

/** Where the next page begins: the sort key of the last row of this one. */
const Cursor = z.discriminatedUnion('sort', [
  z.strictObject({ sort: z.literal('created_at'), created: z.iso.datetime(), id: z.string() }),
  z.strictObject({ sort: z.literal('due_date'), due: z.union([z.iso.datetime(), z.literal('infinity')]), created: z.iso.datetime(), id: z.string() }),
  z.strictObject({ sort: z.literal('priority'), rank: z.number().int().min(0).max(3), created: z.iso.datetime(), id: z.string() }),
]);
type Cursor = z.infer<typeof Cursor>;

const RANK = { urgent: 0, high: 1, medium: 2, low: 3 } as const;
const rank = sql`case ${tasks.priority} when 'urgent' then 0 when 'high' then 1 when 'medium' then 2 else 3 end`;
const due = sql`coalesce(${tasks.dueDate}, 'infinity')`;

/** `created_at`: the newest first. `due_date`: the next due first, without one last. `priority`: the most urgent first. Then the oldest. */
export function orderBy(sort: Sort): SQL[] {
  if (sort === 'created_at') return [desc(tasks.createdAt), desc(tasks.id)];
  return [sort === 'due_date' ? sql`${due} asc` : sql`${rank} asc`, asc(tasks.createdAt), asc(tasks.id)];
}

/** What an order looks at first. */
export function sortKey(sort: Sort): SQL {
  if (sort === 'created_at') return sql`${tasks.createdAt}`;
  return sort === 'due_date' ? due : rank;
}

/** The predicate for the rows after a cursor. Throws `bad_request` for one that this list, so sorted, never gave. */
export function after(cursor: string | undefined, sort: Sort): SQL | undefined {
  if (cursor === undefined) return undefined;
  const position = decode(cursor);
  if (position?.sort !== sort) throw new AppError('bad_request', 'this cursor was not given by this list');
  switch (position.sort) {
    case 'created_at':
      return sql`(${tasks.createdAt}, ${tasks.id}) < (${position.created}::timestamptz, ${position.id})`;
    case 'due_date':
      return sql`(${due}, ${tasks.createdAt}, ${tasks.id}) > (${position.due}::timestamptz, ${position.created}::timestamptz, ${position.id})`;
    case 'priority':
      return sql`(${rank}, ${tasks.createdAt}, ${tasks.id}) > (${position.rank}::int, ${position.created}::timestamptz, ${position.id})`;
  }
}

/** The cursor that begins after this row. */
export function cursorAfter(row: typeof tasks.$inferSelect, sort: Sort): string {
  return Buffer.from(JSON.stringify(positionOf(row, sort))).toString('base64url');
}

function positionOf(row: typeof tasks.$inferSelect, sort: Sort): Cursor {
  const common = { created: row.createdAt.toISOString(), id: row.id };
  if (sort === 'created_at') return { sort, ...common };
  if (sort === 'due_date') return { sort, due: row.dueDate?.toISOString() ?? 'infinity', ...common };
  return { sort, rank: RANK[row.priority], ...common };
}

function decode(cursor: string): Cursor | null {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    return null;
  }
}
