import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { companies, mcpInstallations, tasks, usageMonths } from '../db/schema.ts';
import { healthScore } from '../experts/health-score.ts';
import { automationRate, taskMeasures } from '../tasks/task-measures.ts';
import { monthIn, usableTimeZone } from '../time-zone.ts';

// As the index `tasks_completed` has it.
const completedLately = sql`${tasks.status} = 'completed' and ${tasks.completedAt} > now() - interval '90 days'`;

export type McpUse = { automationRate: number | null; activeInstallations: number };

/** What is measured of each MCP, over all customers. */
export async function measureMcps({ db }: Pick<Services, 'db'>): Promise<ReadonlyMap<string, McpUse>> {
  const { finished, untouched } = taskMeasures();
  const rates = await db.select({ id: tasks.mcpId, finished, untouched }).from(tasks).where(completedLately).groupBy(tasks.mcpId);
  const installed = await db
    .select({ id: mcpInstallations.mcpId, count: sql<number>`count(*)::int` })
    .from(mcpInstallations)
    .where(eq(mcpInstallations.status, 'active'))
    .groupBy(mcpInstallations.mcpId);
  const rateOf = new Map(rates.map((row) => [row.id, automationRate(row)]));
  const countOf = new Map(installed.map((row) => [row.id, row.count]));
  const ids = new Set([...rateOf.keys(), ...countOf.keys()]);
  return new Map([...ids].map((id) => [id, { automationRate: rateOf.get(id) ?? null, activeInstallations: countOf.get(id) ?? 0 }]));
}

export type InstallationUse = {
  total: number;
  successful: number;
  failed: number;
  automationRate: number | null;
  lastUsedAt: Date | null;
  /** See `healthScore`; before its first task the staleness counts from when it was activated. */
  health: number;
  /** Metered in this calendar month of the customer's. */
  costThisMonthCents: number;
};

type Measured = { id: string; engagementId: string; mcpId: string; customerId: string; activatedAt: Date | null; createdAt: Date };

/** What each of these installations has done; every one has an entry. `now` is for tests. */
export async function measureInstallations(
  { db }: Pick<Services, 'db'>,
  installations: readonly Measured[],
  now: Date = new Date(),
): Promise<ReadonlyMap<string, InstallationUse>> {
  if (installations.length === 0) return new Map();
  const engagementIds = [...new Set(installations.map((one) => one.engagementId))];
  const rows = await db
    .select({
      engagementId: tasks.engagementId,
      mcpId: tasks.mcpId,
      total: sql<number>`count(*)::int`,
      successful: sql<number>`(count(*) filter (where ${tasks.status} in ('completed', 'needs_review')))::int`,
      failed: sql<number>`(count(*) filter (where ${tasks.status} = 'failed'))::int`,
      ...taskMeasures(now),
      lastUsedAt: sql<Date | null>`max(${tasks.startedAt})`.mapWith(tasks.startedAt),
    })
    .from(tasks)
    .where(inArray(tasks.engagementId, engagementIds))
    .groupBy(tasks.engagementId, tasks.mcpId);
  const costs = await costsThisMonth(db, installations, now);
  // An engagement has an MCP installed once, so the two name an installation.
  const usedBy = new Map(rows.map((row) => [key(row), row]));
  return new Map(installations.map((one) => {
    const row = usedBy.get(key(one));
    const since = row?.lastActivity ?? one.activatedAt ?? one.createdAt;
    return [one.id, {
      total: row?.total ?? 0,
      successful: row?.successful ?? 0,
      failed: row?.failed ?? 0,
      automationRate: row ? automationRate(row) : null,
      lastUsedAt: row?.lastUsedAt ?? null,
      health: healthScore({
        tasks: row?.recent ?? 0,
        failed: row?.recentFailed ?? 0,
        overdueReviews: row?.overdueReviews ?? 0,
        idleDays: (now.getTime() - since.getTime()) / 86_400_000,
      }),
      costThisMonthCents: costs.get(key(one)) ?? 0,
    }];
  }));
}

const key = ({ engagementId, mcpId }: { engagementId: string; mcpId: string }): string => `${engagementId} ${mcpId}`;

async function costsThisMonth(db: Services['db'], installations: readonly Measured[], now: Date): Promise<ReadonlyMap<string, number>> {
  const customerIds = [...new Set(installations.map((one) => one.customerId))];
  const told = await db
    .select({ id: companies.id, zone: sql<string | null>`${companies.record}->>'time_zone'` })
    .from(companies)
    .where(inArray(companies.id, customerIds));
  const zones = new Map(told.map((row) => [row.id, row.zone]));
  const monthOf = new Map(await Promise.all(customerIds.map(async (id) => [id, monthIn(await usableTimeZone(db, zones.get(id)), now)] as const)));
  const rows = await db
    .select()
    .from(usageMonths)
    .where(and(inArray(usageMonths.engagementId, installations.map((one) => one.engagementId)), inArray(usageMonths.month, [...new Set(monthOf.values())])));
  const costs = new Map<string, number>();
  for (const one of installations) {
    const mine = rows.filter((row) => key(row) === key(one) && row.month === monthOf.get(one.customerId));
    costs.set(key(one), mine.reduce((sum, row) => sum + row.cents, 0));
  }
  return costs;
}
