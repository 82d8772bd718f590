import type { WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import { asc } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { webhookEndpoints as table } from '../db/schema.ts';
import { requireOperator } from '../scope.ts';
import { SHOWN_ENDPOINT, showEndpoint } from './show-endpoint.ts';

/** More can't be made: operators add them by hand, each event is delivered to each, and the list has no pages. */
export const MOST_ENDPOINTS = 100;

/** Every endpoint, the oldest first. */
export async function listEndpoints(ctx: Context): Promise<WebhookEndpoint[]> {
  requireOperator(ctx.scope);
  const rows = await ctx.db.select(SHOWN_ENDPOINT).from(table).orderBy(asc(table.createdAt), asc(table.id)).limit(MOST_ENDPOINTS);
  return rows.map(showEndpoint);
}
