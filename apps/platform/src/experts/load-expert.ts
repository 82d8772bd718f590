import { AppError } from '@0711/contract/errors';
import { SyncExpert } from '@0711/contract/sync';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { engagements, experts } from '../db/schema.ts';
import { requireRight, within } from '../scope.ts';

/**
 * An expert as the Network told of them. Throws `not_found` for one who is not known or deleted, and for one who has no engagement
 * with a customer within the scope: the three can't be told apart.
 */
export async function loadExpert(ctx: Pick<Context, 'db' | 'scope'>, id: string): Promise<SyncExpert> {
  requireRight(ctx.scope, 'read');
  const [row] = await ctx.db.select({ record: experts.record }).from(experts).where(and(eq(experts.id, id), isNull(experts.deletedAt)));
  if (!row || !(ctx.scope.customers === 'all' || (await servesWithin(ctx, id)))) throw new AppError('not_found', 'there is no such expert');
  return SyncExpert.parse(row.record);
}

async function servesWithin(ctx: Pick<Context, 'db' | 'scope'>, expertId: string): Promise<boolean> {
  const [row] = await ctx.db
    .select({ id: engagements.id })
    .from(engagements)
    .where(and(eq(engagements.expertId, expertId), isNull(engagements.deletedAt), within(ctx.scope, engagements.companyId)))
    .limit(1);
  return row !== undefined;
}
