import { AppError } from '@0711/contract/errors';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context, Transaction } from '../context.ts';
import { documents } from '../db/schema.ts';
import { within } from '../scope.ts';
import type { DocumentRow } from './show-document.ts';

/** A document that is there and within the scope. Throws `not_found`: a deleted one and somebody else's look the same. */
export async function loadDocument(ctx: Pick<Context, 'db' | 'scope'>, id: string): Promise<DocumentRow> {
  const [row] = await ctx.db.select().from(documents).where(visible(ctx, id));
  if (row === undefined) throw new AppError('not_found', 'there is no such document');
  return row;
}

/** The same, locked until the transaction ends. */
export async function lockDocument(tx: Transaction, ctx: Pick<Context, 'scope'>, id: string): Promise<DocumentRow> {
  const [row] = await tx.select().from(documents).where(visible(ctx, id)).for('update');
  if (row === undefined) throw new AppError('not_found', 'there is no such document');
  return row;
}

function visible(ctx: Pick<Context, 'scope'>, id: string) {
  return and(eq(documents.id, id), within(ctx.scope, documents.customerId), isNull(documents.deletedAt));
}
