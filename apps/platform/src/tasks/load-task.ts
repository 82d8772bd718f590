import { AppError } from '@0711/contract/errors';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { tasks } from '../db/schema.ts';
import { within } from '../scope.ts';
import type { TaskRow } from './task-row.ts';

/** The task as it stands. Throws `not_found` for one that is not there or not within the scope: the two can't be told apart. */
export async function loadTask(ctx: Pick<Context, 'db' | 'scope'>, id: string): Promise<TaskRow> {
  const [row] = await ctx.db.select().from(tasks).where(and(eq(tasks.id, id), within(ctx.scope, tasks.customerId)));
  if (!row) throw new AppError('not_found', 'there is no such task');
  return row;
}
