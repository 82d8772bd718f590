import { sql } from 'drizzle-orm';
import { tasks } from '../db/schema.ts';

/*
 * What is measured of a set of tasks, as aggregates over `tasks`. Everything here can be read from the index `tasks_engagement` alone.
 */
const finishedLately = sql`${tasks.status} = 'completed' and ${tasks.completedAt} > now() - interval '90 days'`;
const recent = sql`(${tasks.updatedAt} > now() - interval '30 days' or ${tasks.status} = 'needs_review')`;

/** How many were completed in the last 90 days. */
export const finishedCount = sql<number>`(count(*) filter (where ${finishedLately}))::int`;
/** How many of those no person touched. */
export const untouchedCount = sql<number>`(count(*) filter (where ${finishedLately} and not ${tasks.personTouched}))::int`;

/** Share of the tasks finished in the last 90 days that no person touched, 0–100 to a tenth; null with no such task. */
export function automationRate({ finished, untouched }: { finished: number; untouched: number }): number | null {
  return finished === 0 ? null : Math.round((1000 * untouched) / finished) / 10;
}

/** Tasks that changed in the last 30 days or wait for review, and which of them failed or are late: see `healthScore`. */
export const recentCount = sql<number>`(count(*) filter (where ${recent}))::int`;
export const recentFailedCount = sql<number>`(count(*) filter (where ${recent} and ${tasks.status} = 'failed'))::int`;
export const overdueReviewCount = sql<number>`(count(*) filter (where ${tasks.status} = 'needs_review' and ${tasks.dueDate} < now()))::int`;
/** When any of them changed last. */
export const lastActivity = sql<Date | null>`max(${tasks.updatedAt})`.mapWith(tasks.updatedAt);
