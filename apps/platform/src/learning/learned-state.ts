import { and, eq } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { mcpLearned } from '../db/schema.ts';

/** What an MCP made of a customer's reviewed results; null before there was enough, and when it was made by another version of its learning. */
export async function learnedState({ db, mcps }: Pick<Services, 'db' | 'mcps'>, { customerId, mcpId }: { customerId: string; mcpId: string }): Promise<unknown> {
  const learning = mcps.get(mcpId)?.learning;
  if (learning === undefined) return null;
  const [row] = await db
    .select({ state: mcpLearned.state, version: mcpLearned.version })
    .from(mcpLearned)
    .where(and(eq(mcpLearned.customerId, customerId), eq(mcpLearned.mcpId, mcpId)));
  return row?.version === learning.version ? row.state : null;
}
