import type { McpInstallation } from '@0711/contract/mcp';
import { and, asc, count, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { mcpInstallations as table } from '../db/schema.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { within } from '../scope.ts';
import { measureInstallations } from './measure-use.ts';
import { type InstallationRow, showInstallation } from './show-installation.ts';

export type InstallationsQuery = {
  engagement_id?: string | undefined;
  expert_id?: string | undefined;
  customer_id?: string | undefined;
  mcp_id?: string | undefined;
  status?: InstallationRow['status'] | undefined;
  limit: number;
  cursor?: string | undefined;
};

/** The installations within the caller's reach, oldest first, and how many there are in all. */
export async function listInstallations(ctx: Context, query: InstallationsQuery): Promise<{ installations: McpInstallation[]; total: number; nextCursor: string | null }> {
  const after = decodeCursor(query.cursor, z.string().max(128));
  const wanted = and(
    within(ctx.scope, table.customerId),
    query.engagement_id === undefined ? undefined : eq(table.engagementId, query.engagement_id),
    query.expert_id === undefined ? undefined : eq(table.expertId, query.expert_id),
    query.customer_id === undefined ? undefined : eq(table.customerId, query.customer_id),
    query.mcp_id === undefined ? undefined : eq(table.mcpId, query.mcp_id),
    query.status === undefined ? undefined : eq(table.status, query.status),
  );
  const [counted] = await ctx.db.select({ total: count() }).from(table).where(wanted);
  // Ids are UUIDv7, so their order is that of creation.
  const rows = await ctx.db
    .select()
    .from(table)
    .where(and(wanted, after === null ? undefined : gt(table.id, after)))
    .orderBy(asc(table.id))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit);
  const use = await measureInstallations(ctx, page);
  return {
    installations: page.map((row) => showInstallation(row, use.get(row.id))),
    total: counted?.total ?? 0,
    nextCursor: rows.length > page.length ? encodeCursor(page.at(-1)?.id) : null,
  };
}
