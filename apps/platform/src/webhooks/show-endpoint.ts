import type { WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import { getTableColumns, sql } from 'drizzle-orm';
import { webhookEndpoints as table } from '../db/schema.ts';
import { secretsInForce } from './secrets-in-force.ts';

// The endpoint's id is spelt out: in a subquery the query builder would leave its table away.
const counted = (status: 'waiting' | 'dead') =>
  sql<number>`(select count(*)::int from platform.webhook_deliveries d where d.endpoint_id = "webhook_endpoints"."id" and d.status = ${sql.raw(`'${status}'`)})`;

/** What is selected of an endpoint that is to be shown. */
export const SHOWN_ENDPOINT = { ...getTableColumns(table), waiting: counted('waiting'), dead: counted('dead') };

/** An endpoint as operators see it: how many secrets it has, never one of them. */
export function showEndpoint(row: typeof table.$inferSelect & { waiting: number; dead: number }): WebhookEndpoint {
  const inForce = secretsInForce(row, new Date()).length;
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    events: row.events,
    status: row.status,
    disabled_reason: row.disabledReason,
    legacy_secret_header: row.legacySecretHeader,
    requests_per_second: row.requestsPerSecond,
    max_concurrency: row.maxConcurrency,
    secrets: inForce,
    former_secrets_until: inForce > 1 ? (row.formerSecretsUntil?.toISOString() ?? null) : null,
    failing_since: row.failingSince?.toISOString() ?? null,
    last_error: row.lastError,
    waiting: row.waiting,
    dead: row.dead,
    created_at: row.createdAt.toISOString(),
  };
}
