import { AppError } from '@0711/contract/errors';
import type { McpStats } from '@0711/contract/mcp';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { mcpInstallations, taskRevisions, tasks } from '../db/schema.ts';
import { requireRight } from '../scope.ts';
import { automationRate, taskMeasures } from '../tasks/task-measures.ts';

const WINDOW_DAYS = 90;
const lately = sql`now() - ${`${WINDOW_DAYS} days`}::interval`;
const tookMs = sql`extract(epoch from ${taskRevisions.createdAt} - ${tasks.startedAt}) * 1000`;

/**
 * How an MCP did over all customers in the last 90 days, by tasks created in them. `review_rate`: the share of the tasks with a
 * result that a person touched or has to look at. `latency_ms`: from a task's first start to its first result. Throws `not_found`.
 */
export async function mcpStats(ctx: Context, id: string): Promise<McpStats> {
  requireRight(ctx.scope, 'read');
  if (!ctx.mcps.has(id)) throw new AppError('not_found', 'there is no such MCP');
  const { finished, untouched } = taskMeasures();
  const [installations, requests, rates, latencies] = await Promise.all([
    ctx.db
      .select({ all: sql<number>`count(*)::int`, active: sql<number>`(count(*) filter (where ${mcpInstallations.status} = 'active'))::int` })
      .from(mcpInstallations)
      .where(eq(mcpInstallations.mcpId, id)),
    ctx.db
      .select({
        all: sql<number>`count(*)::int`,
        successful: sql<number>`(count(*) filter (where ${tasks.status} in ('completed', 'needs_review')))::int`,
        reviewed: sql<number>`(count(*) filter (where ${tasks.status} = 'needs_review' or (${tasks.status} = 'completed' and ${tasks.personTouched})))::int`,
        failed: sql<number>`(count(*) filter (where ${tasks.status} = 'failed'))::int`,
      })
      .from(tasks)
      .where(and(eq(tasks.mcpId, id), sql`${tasks.createdAt} > ${lately}`)),
    ctx.db.select({ finished, untouched }).from(tasks).where(and(eq(tasks.mcpId, id), sql`${tasks.status} = 'completed' and ${tasks.completedAt} > ${lately}`)),
    ctx.db
      .select({
        p50: sql<number | null>`percentile_cont(0.5) within group (order by ${tookMs})`,
        p95: sql<number | null>`percentile_cont(0.95) within group (order by ${tookMs})`,
      })
      .from(tasks)
      .innerJoin(taskRevisions, and(eq(taskRevisions.taskId, tasks.id), eq(taskRevisions.revision, 1), eq(taskRevisions.kind, 'ai')))
      .where(and(eq(tasks.mcpId, id), sql`${tasks.createdAt} > ${lately}`, sql`${tasks.startedAt} is not null`)),
  ]);
  const [installed, asked, done, latency] = [installations[0], requests[0], rates[0], latencies[0]];
  if (!installed || !asked || !done || !latency) throw new Error('an aggregate gave no row');
  return {
    mcp_id: id,
    window_days: WINDOW_DAYS,
    active_installations: installed.active,
    total_installations: installed.all,
    total_requests: asked.all,
    successful_requests: asked.successful,
    failed_requests: asked.failed,
    automation_rate: automationRate(done),
    review_rate: asked.successful === 0 ? null : Math.round((1000 * asked.reviewed) / asked.successful) / 10,
    latency_ms: latency.p50 === null || latency.p95 === null ? null : { p50: Math.round(latency.p50), p95: Math.round(latency.p95) },
  };
}

