import { type SQL, eq, sql } from 'drizzle-orm';
import type { Database } from '../context.ts';
import { experts, tasks } from '../db/schema.ts';
import { DEFAULT_TIME_ZONE, usableTimeZone } from '../time-zone.ts';

/**
 * What is due in this sense, by the calendar of `timeZone`: `overdue` was due and is not done, `today` is due today,
 * `week` today or within the six days after. `now` is for tests.
 */
export function dueWithin(due: 'overdue' | 'today' | 'week', timeZone: string, now: SQL = sql`now()`): SQL {
  if (due === 'overdue') return sql`${tasks.dueDate} < ${now} and ${tasks.status} in ('todo', 'in_progress', 'needs_review', 'failed')`;
  const today = sql`date_trunc('day', ${now} at time zone ${timeZone})`;
  const end = sql`${today} + ${due === 'today' ? '1 day' : '7 days'}::interval`;
  // As subqueries they are worked out once, not for each task.
  return sql`${tasks.dueDate} >= (select (${today}) at time zone ${timeZone}) and ${tasks.dueDate} < (select (${end}) at time zone ${timeZone})`;
}

/** The expert's time zone as the Network told it; Europe/Berlin for nobody in particular, or one that does not exist. */
export async function timeZoneOf(db: Database, expertId: string | undefined): Promise<string> {
  if (expertId === undefined) return DEFAULT_TIME_ZONE;
  const [row] = await db.select({ zone: sql<string | null>`${experts.record}->>'time_zone'` }).from(experts).where(eq(experts.id, expertId));
  return usableTimeZone(db, row?.zone);
}
