import { sql } from 'drizzle-orm';
import { tasks } from '../db/schema.ts';

const DAY_MS = 86_400_000;

/**
 * What is measured of a set of tasks, as aggregates that the index `tasks_engagement` answers alone. Moments are parameters: an
 * expression would be worked out for each task.
 */
export function taskMeasures(now: Date = new Date()) {
  const daysAgo = (days: number) => sql`${new Date(now.getTime() - days * DAY_MS).toISOString()}::timestamptz`;
  const finishedLately = sql`${tasks.status} = 'completed' and ${tasks.completedAt} > ${daysAgo(90)}`;
  const recent = sql`(${tasks.updatedAt} > ${daysAgo(30)} or ${tasks.status} = 'needs_review')`;
  return {
    /** How many were completed in the last 90 days, and how many of those no person touched. */
    finished: sql<number>`(count(*) filter (where ${finishedLately}))::int`,
    untouched: sql<number>`(count(*) filter (where ${finishedLately} and not ${tasks.personTouched}))::int`,
    /** Tasks that changed in the last 30 days or wait for review, and which of them failed or are late: see `healthScore`. */
    recent: sql<number>`(count(*) filter (where ${recent}))::int`,
    recentFailed: sql<number>`(count(*) filter (where ${recent} and ${tasks.status} = 'failed'))::int`,
    overdueReviews: sql<number>`(count(*) filter (where ${tasks.status} = 'needs_review' and ${tasks.dueDate} < ${daysAgo(0)}))::int`,
    /** When any of them changed last. */
    lastActivity: sql<Date | null>`max(${tasks.updatedAt})`.mapWith(tasks.updatedAt),
  };
}

/** Share of the tasks finished in the last 90 days that no person touched, 0–100 to a tenth; null with no such task. */
export function automationRate({ finished, untouched }: { finished: number; untouched: number }): number | null {
  return finished === 0 ? null : Math.round((1000 * untouched) / finished) / 10;
}
