import { AppError } from '@0711/contract/errors';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context, Transaction } from '../context.ts';
import { engagements } from '../db/schema.ts';
import { type Scope, within } from '../scope.ts';
import { learnEngagement } from './learn-engagement.ts';

export type Engagement = { id: string; expertId: string; customerId: string };

/**
 * The engagement in whose name something is to be made; one that is not known is asked for at the Network, once. Throws `not_found`
 * when it is unknown or belongs to a customer out of the caller's reach (which look the same), and `engagement_inactive` when it is
 * not running.
 */
export async function requireActiveEngagement(ctx: Context, id: string): Promise<Engagement> {
  const row = (await find(ctx, id)) ?? ((await learnEngagement(ctx, id)) ? await find(ctx, id) : undefined);
  return checked(row);
}

/** The same for an engagement that is known, which is kept from changing until the transaction ends. */
export async function holdActiveEngagement(tx: Transaction, scope: Scope, id: string): Promise<Engagement> {
  const [row] = await query(tx, scope, id).for('share');
  return checked(row);
}

type Row = Engagement & { status: string };

function query(db: Context['db'] | Transaction, scope: Scope, id: string) {
  return db
    .select({ id: engagements.id, expertId: engagements.expertId, customerId: engagements.companyId, status: engagements.status })
    .from(engagements)
    .where(and(eq(engagements.id, id), within(scope, engagements.companyId), isNull(engagements.deletedAt)));
}

async function find(ctx: Context, id: string): Promise<Row | undefined> {
  const [row] = await query(ctx.db, ctx.scope, id);
  return row;
}

function checked(row: Row | undefined): Engagement {
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
