import { AppError } from '@0711/contract/errors';
import { and, asc, ilike, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { companies } from '../../lib/db/schema-auth.ts';
import type { Customers, FindCustomers } from './schema.ts';

/** The first 20 companies whose name contains what was typed, by name. For staff. */
export async function findCustomers(ctx: Context, { search }: z.output<typeof FindCustomers>): Promise<z.output<typeof Customers>> {
  if (!ctx.scope.isStaff) throw new AppError('not_found', 'there is no such page');
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return ctx.db
    .select({ id: companies.id, name: companies.name })
    .from(companies)
    .where(and(isNull(companies.deletedAt), ilike(companies.name, pattern)))
    .orderBy(asc(companies.name), asc(companies.id))
    .limit(20);
}
