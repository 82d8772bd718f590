import { AppError } from '@0711/contract/errors';
import type { CreateWebhookEndpoint, WebhookEndpointSecret } from '@0711/contract/webhook-endpoint';
import { count } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context.ts';
import { webhookEndpoints as table } from '../db/schema.ts';
import { requireOperator } from '../scope.ts';
import { checkEndpointUrl } from './check-endpoint-url.ts';
import { MOST_ENDPOINTS } from './list-endpoints.ts';
import { newSecret } from './secrets-in-force.ts';
import { showEndpoint } from './show-endpoint.ts';

/**
 * Adds an endpoint, which is told of what happens from now on. The secret is shown here and never again.
 * Throws `invalid` for an address that is not allowed, `duplicate` for one that is there or when there are 100 already.
 */
export async function createEndpoint(ctx: Context, input: CreateWebhookEndpoint): Promise<WebhookEndpointSecret> {
  requireOperator(ctx.scope);
  await checkEndpointUrl(ctx.config, input.url);
  const secret = newSecret();
  const endpoint = await ctx.db.transaction(async (tx) => {
    const [there] = await tx.select({ endpoints: count() }).from(table);
    if ((there?.endpoints ?? 0) >= MOST_ENDPOINTS) throw new AppError('duplicate', `there are ${MOST_ENDPOINTS} webhook endpoints already: remove one first`);
    const [row] = await tx
      .insert(table)
      .values({
        id: uuid(), url: new URL(input.url).href, description: input.description, secrets: [secret], events: input.events,
        legacySecretHeader: input.legacy_secret_header, requestsPerSecond: input.requests_per_second, maxConcurrency: input.max_concurrency,
      })
      .onConflictDoNothing({ target: table.url })
      .returning();
    if (!row) throw new AppError('duplicate', 'there is an endpoint with this address');
    await writeAudit(tx, ctx, { action: 'webhook_endpoint.created', subjectType: 'webhook_endpoint', subjectId: row.id, customerId: null, details: { url: row.url, events: row.events } });
    return row;
  });
  return { endpoint: showEndpoint({ ...endpoint, waiting: 0, dead: 0 }), secret };
}
