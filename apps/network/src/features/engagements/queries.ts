import { AppError } from '@0711/contract/errors';
import { TaskStatus } from '@0711/contract/task';
import { type SQL, and, count, desc, eq, inArray } from 'drizzle-orm';
import type { Context } from '../../lib/context.ts';
import type { Database } from '../../lib/db/client.ts';
import { engagements, experts, installations, tasks } from '../../lib/db/schema.ts';
import { companies, users } from '../../lib/db/schema-auth.ts';
import { seesEngagement, viewerOf } from './policy.ts';
import type { Engagement } from './schema.ts';

/** The columns that name both sides of an engagement; the query joins companies, experts and users. */
export const names = {
  company: { id: companies.id, name: companies.name },
  expert: { id: experts.id, name: users.name, title: experts.title, avatar: experts.avatarUrl },
};

/** Engagements in the scope, newest first, with names and the number of tasks by status. */
export async function findEngagements(ctx: Context, where?: SQL): Promise<Engagement[]> {
  const rows = await ctx.db
    .select({ engagement: engagements, ...names })
    .from(engagements)
    .innerJoin(companies, eq(companies.id, engagements.companyId))
    .innerJoin(experts, eq(experts.id, engagements.expertId))
    .innerJoin(users, eq(users.id, experts.userId))
    .where(and(seesEngagement(ctx.scope), where))
    .orderBy(desc(engagements.createdAt), desc(engagements.id));
  const ids = rows.map((row) => row.engagement.id);
  const [counts, told] = [await countTasks(ctx.db, ids), await installationsOf(ctx.db, ids)];
  return rows.map(({ engagement, company, expert }) => ({
    id: engagement.id,
    company,
    expert,
    mcps: engagement.mcpIds,
    mcp_status: told.get(engagement.id) ?? {},
    status: engagement.status,
    viewer: viewerOf(ctx.scope, engagement),
    monthly_rate_cents: engagement.monthlyRateCents,
    currency: engagement.currency,
    start_date: engagement.startDate,
    counts: counts.get(engagement.id) ?? noTasks(),
  }));
}

/** One engagement; throws `not_found` for one that is not there or not this person's. */
export async function getEngagement(ctx: Context, id: string): Promise<Engagement> {
  const [engagement] = await findEngagements(ctx, eq(engagements.id, id));
  if (!engagement) throw new AppError('not_found', 'there is no such engagement');
  return engagement;
}

async function countTasks(db: Database, ids: string[]): Promise<Map<string, Engagement['counts']>> {
  const byEngagement = new Map<string, Engagement['counts']>();
  if (ids.length === 0) return byEngagement;
  const rows = await db
    .select({ id: tasks.engagementId, status: tasks.status, number: count() })
    .from(tasks)
    .where(inArray(tasks.engagementId, ids))
    .groupBy(tasks.engagementId, tasks.status);
  for (const row of rows) {
    const counts = byEngagement.get(row.id) ?? noTasks();
    counts[row.status] = row.number;
    byEngagement.set(row.id, counts);
  }
  return byEngagement;
}

async function installationsOf(db: Database, ids: string[]): Promise<Map<string, Engagement['mcp_status']>> {
  const byEngagement = new Map<string, Engagement['mcp_status']>();
  if (ids.length === 0) return byEngagement;
  for (const row of await db.select().from(installations).where(inArray(installations.engagementId, ids))) {
    byEngagement.set(row.engagementId, { ...byEngagement.get(row.engagementId), [row.mcpId]: row.status });
  }
  return byEngagement;
}

function noTasks(): Engagement['counts'] {
  return Object.fromEntries(TaskStatus.options.map((status) => [status, 0])) as Engagement['counts'];
}
