import type { WebhookDelivery } from '@0711/contract/webhook-endpoint';
import type { webhookDeliveries } from '../db/schema.ts';

/** A delivery as operators see it. */
export function showDelivery(row: typeof webhookDeliveries.$inferSelect): WebhookDelivery {
  return {
    id: row.id,
    endpoint_id: row.endpointId,
    event_id: row.eventId,
    event: row.event,
    subject_id: row.subjectId,
    customer_id: row.customerId,
    status: row.status,
    attempts: row.attempts,
    next_attempt_at: row.nextAttemptAt?.toISOString() ?? null,
    last_attempt_at: row.lastAttemptAt?.toISOString() ?? null,
    last_status_code: row.lastStatusCode,
    last_error: row.lastError,
    delivered_at: row.deliveredAt?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
    lag_ms: row.deliveredAt === null ? null : Math.max(0, row.deliveredAt.getTime() - row.eventAt.getTime()),
  };
}
