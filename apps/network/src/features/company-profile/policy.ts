import { AppError } from '@0711/contract/errors';
import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../../lib/context.ts';
import { companies } from '../../lib/db/schema-auth.ts';
import { engagements } from '../../lib/db/schema.ts';
import { seesEngagement } from '../engagements/policy.ts';
import { WORKING } from './schema.ts';

export type Reach = { company: { id: string; name: string }; editable: boolean };

/** How somebody may deal with a company's profile: its members edit, an expert who works for it now reads. Throws `not_found` for all others. */
export async function reachProfile(ctx: Context, companyId: string): Promise<Reach> {
  const own = ctx.scope.companies.find((company) => company.id === companyId);
  if (own) return { company: { id: own.id, name: own.name }, editable: true };
  const [seen] = await ctx.db
    .select({ id: companies.id, name: companies.name })
    .from(companies)
    .innerJoin(engagements, eq(engagements.companyId, companies.id))
    .where(and(seesEngagement(ctx.scope), eq(companies.id, companyId), inArray(engagements.status, [...WORKING])))
    .limit(1);
  if (!seen) throw new AppError('not_found', 'there is no such company');
  return { company: seen, editable: false };
}
