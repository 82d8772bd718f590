import { SyncEngagement } from '@0711/contract/sync';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { companies, engagements, tasks } from '../db/schema.ts';
import { within } from '../scope.ts';
import { dueWithin } from '../tasks/due-filter.ts';
import { taskMeasures } from '../tasks/task-measures.ts';

/** An engagement of an expert, and what was counted of its tasks. */
export type MeasuredClient = {
  engagement: SyncEngagement;
  companyName: string | null;
  /** When the Platform heard of it first or last. */
  heardAt: Date;
  total: number;
  completed: number;
  cancelled: number;
  needsReview: number;
  dueToday: number;
  finished: number;
  untouched: number;
  recent: number;
  recentFailed: number;
  overdueReviews: number;
  lastActivity: Date | null;
};

const countOf = (condition: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${condition}))::int`;

/** An expert's engagements with customers within the scope, the newest first, whatever their status, in one statement. */
export async function measureClients(ctx: Pick<Context, 'db' | 'scope'>, { expertId, timeZone }: { expertId: string; timeZone: string }): Promise<MeasuredClient[]> {
  const measures = taskMeasures();
  const counted = ctx.db
    .select({
      total: sql<number>`count(*)::int`.as('total'),
      completed: countOf(sql`${tasks.status} = 'completed'`).as('completed'),
      cancelled: countOf(sql`${tasks.status} = 'cancelled'`).as('cancelled'),
      needsReview: countOf(sql`${tasks.status} = 'needs_review'`).as('needs_review'),
      dueToday: countOf(dueWithin('today', timeZone)).as('due_today'),
      finished: measures.finished.as('finished'),
      untouched: measures.untouched.as('untouched'),
      recent: measures.recent.as('recent'),
      recentFailed: measures.recentFailed.as('recent_failed'),
      overdueReviews: measures.overdueReviews.as('overdue_reviews'),
      lastActivity: measures.lastActivity.as('last_activity'),
    })
    .from(tasks)
    .where(eq(tasks.engagementId, engagements.id))
    .as('counted');
  const rows = await ctx.db
    .select({
      record: engagements.record,
      heardAt: engagements.receivedAt,
      companyName: sql<string | null>`${companies.record}->>'name'`,
      total: counted.total,
      completed: counted.completed,
      cancelled: counted.cancelled,
      needsReview: counted.needsReview,
      dueToday: counted.dueToday,
      finished: counted.finished,
      untouched: counted.untouched,
      recent: counted.recent,
      recentFailed: counted.recentFailed,
      overdueReviews: counted.overdueReviews,
      lastActivity: counted.lastActivity,
    })
    .from(engagements)
    .leftJoin(companies, and(eq(companies.id, engagements.companyId), isNull(companies.deletedAt)))
    .innerJoinLateral(counted, sql`true`)
    .where(and(eq(engagements.expertId, expertId), isNull(engagements.deletedAt), within(ctx.scope, engagements.companyId)))
    .orderBy(sql`${engagements.record}->>'start_date' desc nulls last`, desc(engagements.id));
  return rows.map(({ record, ...row }) => ({ ...row, engagement: SyncEngagement.parse(record) }));
}
