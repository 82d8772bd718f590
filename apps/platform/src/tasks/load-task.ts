import { AppError } from '@0711/contract/errors';
import { eq, sql } from 'drizzle-orm';
import type { Context, Database } from '../context.ts';
import { tasks } from '../db/schema.ts';
import { reaches } from '../scope.ts';
import type { TaskRow } from './task-row.ts';

const prepare = (db: Database) => db.select().from(tasks).where(eq(tasks.id, sql.placeholder('id'))).prepare('load-task');
// The most frequent question of all: put into SQL once, and planned once per connection.
const statements = new WeakMap<Database, ReturnType<typeof prepare>>();

/** The task as it stands. Throws `not_found` for one that is not there or not within the scope: the two can't be told apart. */
export async function loadTask({ db, scope }: Pick<Context, 'db' | 'scope'>, id: string): Promise<TaskRow> {
  let statement = statements.get(db);
  if (statement === undefined) statements.set(db, (statement = prepare(db)));
  const [row] = await statement.execute({ id });
  if (row === undefined || !reaches(scope, row.customerId)) throw new AppError('not_found', 'there is no such task');
  return row;
}
