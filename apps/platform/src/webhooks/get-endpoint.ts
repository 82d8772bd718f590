import { AppError } from '@0711/contract/errors';
import type { WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import { eq } from 'drizzle-orm';
import type { Context, Transaction } from '../context.ts';
import { webhookEndpoints as table } from '../db/schema.ts';
import { requireOperator } from '../scope.ts';
import { SHOWN_ENDPOINT, showEndpoint } from './show-endpoint.ts';

/** An endpoint. Throws `not_found`. */
export async function getEndpoint(ctx: Context, id: string): Promise<WebhookEndpoint> {
  requireOperator(ctx.scope);
  const [row] = await ctx.db.select(SHOWN_ENDPOINT).from(table).where(eq(table.id, id));
  if (!row) throw noSuchEndpoint();
  return showEndpoint(row);
}

/** The endpoint, held until the transaction ends, so that nobody claims its deliveries meanwhile. Throws `not_found`. */
export async function holdEndpoint(tx: Transaction, id: string): Promise<typeof table.$inferSelect> {
  const [row] = await tx.select().from(table).where(eq(table.id, id)).for('update');
  if (!row) throw noSuchEndpoint();
  return row;
}

function noSuchEndpoint(): AppError {
  return new AppError('not_found', 'there is no such webhook endpoint');
}
