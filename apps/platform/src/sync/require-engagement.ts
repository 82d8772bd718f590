import { AppError } from '@0711/contract/errors';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { engagements } from '../db/schema.ts';
import { within } from '../scope.ts';

export type Engagement = { id: string; expertId: string; customerId: string };

/**
 * The engagement in whose name something is to be made. Throws `not_found` when it is unknown or belongs to a customer out of the
 * caller's reach (which look the same), and `engagement_inactive` when it is not running.
 */
export async function requireActiveEngagement(ctx: Context, id: string): Promise<Engagement> {
  const [row] = await ctx.db
    .select({ id: engagements.id, expertId: engagements.expertId, customerId: engagements.companyId, status: engagements.status })
    .from(engagements)
    .where(and(eq(engagements.id, id), within(ctx.scope, engagements.companyId), isNull(engagements.deletedAt)));
  const field = { path: 'engagement_id' };
  if (row === undefined) {
    const detail = 'there is no such engagement';
    throw new AppError('not_found', detail, { errors: [{ ...field, code: 'not_found', message: detail }] });
  }
  if (row.status !== 'active') {
    const detail = `this engagement is ${row.status}, not active`;
    throw new AppError('engagement_inactive', detail, { errors: [{ ...field, code: 'engagement_inactive', message: detail }] });
  }
  return { id: row.id, expertId: row.expertId, customerId: row.customerId };
}
