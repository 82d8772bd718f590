import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { mcpInstallations, taskRevisions, tasks } from '../db/schema.ts';

const finished = sql`${tasks.status} = 'completed' and ${tasks.completedAt} > now() - interval '90 days'`;
const untouched = sql`not exists (select from ${taskRevisions} where ${taskRevisions.taskId} = ${tasks.id} and ${taskRevisions.authorType} <> 'system')`;

/** Share of the tasks finished in the last 90 days that no person touched, 0–100; null with no such task. */
const automationRate = sql<number | null>`round(100.0 * count(*) filter (where ${finished} and ${untouched}) / nullif(count(*) filter (where ${finished}), 0), 1)::float8`;

export type McpUse = { automationRate: number | null; activeInstallations: number };

/** What is measured of each MCP, over all customers. */
export async function measureMcps({ db }: Pick<Services, 'db'>): Promise<ReadonlyMap<string, McpUse>> {
  const rates = await db.select({ id: tasks.mcpId, rate: automationRate }).from(tasks).where(finished).groupBy(tasks.mcpId);
  const installed = await db
    .select({ id: mcpInstallations.mcpId, count: sql<number>`count(*)::int` })
    .from(mcpInstallations)
    .where(eq(mcpInstallations.status, 'active'))
    .groupBy(mcpInstallations.mcpId);
  const rateOf = new Map(rates.map((row) => [row.id, row.rate]));
  const countOf = new Map(installed.map((row) => [row.id, row.count]));
  const ids = new Set([...rateOf.keys(), ...countOf.keys()]);
  return new Map([...ids].map((id) => [id, { automationRate: rateOf.get(id) ?? null, activeInstallations: countOf.get(id) ?? 0 }]));
}

export type InstallationUse = { total: number; successful: number; failed: number; automationRate: number | null; lastUsedAt: Date | null };

/** What each of these installations has done. Needs their engagements too, since tasks are indexed by those. */
export async function measureInstallations(
  { db }: Pick<Services, 'db'>,
  installations: readonly { id: string; engagementId: string }[],
): Promise<ReadonlyMap<string, InstallationUse>> {
  if (installations.length === 0) return new Map();
  const mine = and(
    inArray(tasks.engagementId, [...new Set(installations.map((i) => i.engagementId))]),
    inArray(tasks.installationId, installations.map((i) => i.id)),
  );
  const rows = await db
    .select({
      id: tasks.installationId,
      total: sql<number>`count(*)::int`,
      successful: sql<number>`(count(*) filter (where ${tasks.status} in ('completed', 'needs_review')))::int`,
      failed: sql<number>`(count(*) filter (where ${tasks.status} = 'failed'))::int`,
      automationRate,
      lastUsedAt: sql<Date | null>`max(${tasks.startedAt})`.mapWith(tasks.startedAt),
    })
    .from(tasks)
    .where(mine)
    .groupBy(tasks.installationId);
  return new Map(rows.map(({ id, ...use }) => [id, use]));
}
