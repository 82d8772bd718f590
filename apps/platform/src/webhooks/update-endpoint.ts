import { AppError } from '@0711/contract/errors';
import type { UpdateWebhookEndpoint, WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import { and, eq, ne } from 'drizzle-orm';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context.ts';
import { webhookEndpoints as table } from '../db/schema.ts';
import { requireOperator } from '../scope.ts';
import { checkEndpointUrl } from './check-endpoint-url.ts';
import { NETWORK_ENDPOINT } from './ensure-endpoint.ts';
import { getEndpoint, holdEndpoint } from './get-endpoint.ts';

/**
 * Changes what is given. Throws `not_found`, `invalid` for an address that is not allowed, `duplicate` for one that another
 * endpoint has, `illegal_transition` for a new address of the Network's own endpoint.
 */
export async function updateEndpoint(ctx: Context, id: string, change: UpdateWebhookEndpoint): Promise<WebhookEndpoint> {
  requireOperator(ctx.scope);
  if (change.url !== undefined) await checkEndpointUrl(ctx.config, change.url);
  const url = change.url === undefined ? undefined : new URL(change.url).href;
  await ctx.db.transaction(async (tx) => {
    const held = await holdEndpoint(tx, id);
    if (url !== undefined && url !== held.url) {
      if (id === NETWORK_ENDPOINT) throw new AppError('illegal_transition', "the Network's address is what NETWORK_URL says: change it there and start again");
      const [other] = await tx.select({ id: table.id }).from(table).where(and(eq(table.url, url), ne(table.id, id)));
      if (other) throw new AppError('duplicate', 'there is an endpoint with this address');
    }
    const set = {
      ...(url === undefined ? {} : { url }),
      ...(change.description === undefined ? {} : { description: change.description }),
      ...(change.events === undefined ? {} : { events: change.events }),
      ...(change.legacy_secret_header === undefined ? {} : { legacySecretHeader: change.legacy_secret_header }),
      // What was promised at the former pace must not hold up the new one.
      ...(change.requests_per_second === undefined ? {} : { requestsPerSecond: change.requests_per_second, nextSlotMs: 0 }),
      ...(change.max_concurrency === undefined ? {} : { maxConcurrency: change.max_concurrency }),
    };
    if (Object.keys(set).length === 0) return;
    await tx.update(table).set(set).where(eq(table.id, id));
    await writeAudit(tx, ctx, { action: 'webhook_endpoint.updated', subjectType: 'webhook_endpoint', subjectId: id, customerId: null, details: { ...change } });
  });
  return getEndpoint(ctx, id);
}
