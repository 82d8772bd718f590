import { AppError } from '@0711/contract/errors';
import type { MCPClient } from '@0711/mcp-client/create-mcp-client';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../lib/context.ts';
import { engagements } from '../../lib/db/schema.ts';
import { seesEngagement, viewerOf } from './policy.ts';

/** The Platform as this person reaches it for one engagement; throws `not_found` for one that is not theirs. */
export async function asViewer(ctx: Context, engagementId: string): Promise<MCPClient> {
  const [engagement] = await ctx.db
    .select({ expertId: engagements.expertId })
    .from(engagements)
    .where(and(seesEngagement(ctx.scope), eq(engagements.id, engagementId)));
  if (!engagement) throw new AppError('not_found', 'there is no such engagement');
  return ctx.platform({ id: ctx.scope.user.id, role: viewerOf(ctx.scope, engagement) }, ctx.traceparent);
}
