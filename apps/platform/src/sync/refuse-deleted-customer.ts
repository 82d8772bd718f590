import { AppError } from '@0711/contract/errors';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { companies } from '../db/schema.ts';

/** Why nothing of a deleted company goes on. */
export const COMPANY_DELETED = 'the company was deleted';

/** Throws `engagement_inactive` when the customer is deleted: what is left of its things is not changed any more. */
export async function refuseDeletedCustomer({ db }: Pick<Context, 'db'>, customerId: string): Promise<void> {
  const [deleted] = await db.select({ id: companies.id }).from(companies).where(and(eq(companies.id, customerId), isNotNull(companies.deletedAt)));
  if (deleted) throw new AppError('engagement_inactive', COMPANY_DELETED);
}
