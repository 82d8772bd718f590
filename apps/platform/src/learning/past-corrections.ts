import type { PastCorrection } from '@0711/mcp-sdk/learning';
import { and, desc, eq } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { taskCorrections as table } from '../db/schema.ts';

const MOST = 500;

/** What people corrected in a customer's results of an MCP, over all its engagements: each place in its last form, the newest first. */
export async function pastCorrections({ db }: Pick<Services, 'db'>, { customerId, mcpId }: { customerId: string; mcpId: string }): Promise<PastCorrection[]> {
  const rows = await db
    .select()
    .from(table)
    .where(and(eq(table.customerId, customerId), eq(table.mcpId, mcpId)))
    .orderBy(desc(table.at))
    .limit(MOST);
  return rows.map(({ taskType, path, op, before, after, evidence, textBefore, textAfter, at }) => ({
    taskType,
    path,
    op,
    before,
    after,
    evidence: evidence === null ? null : { ...evidence, textBefore: textBefore ?? '', textAfter: textAfter ?? '' },
    at: at.toISOString(),
  }));
}
