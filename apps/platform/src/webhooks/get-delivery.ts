import { AppError } from '@0711/contract/errors';
import type { WebhookDeliveryDetail } from '@0711/contract/webhook-endpoint';
import { asc, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { events, webhookAttempts, webhookDeliveries as table } from '../db/schema.ts';
import { requireOperator } from '../scope.ts';
import { showDelivery } from './show-delivery.ts';

/** A delivery with its payload and every attempt that was made, numbered through replays too. Throws `not_found`. */
export async function getDelivery(ctx: Context, id: string): Promise<WebhookDeliveryDetail> {
  requireOperator(ctx.scope);
  const [[row], attempts] = await Promise.all([
    ctx.db.select({ delivery: table, payload: events.body }).from(table).leftJoin(events, eq(events.id, table.eventId)).where(eq(table.id, id)),
    ctx.db.select().from(webhookAttempts).where(eq(webhookAttempts.deliveryId, id)).orderBy(asc(webhookAttempts.id)),
  ]);
  if (!row) throw noSuchDelivery();
  return {
    ...showDelivery(row.delivery),
    payload: row.payload,
    history: attempts.map((attempt, index) => ({
      attempt: index + 1,
      probe: attempt.probe,
      at: attempt.at.toISOString(),
      duration_ms: attempt.durationMs,
      status_code: attempt.statusCode,
      response_body: attempt.responseBody,
      error: attempt.error,
    })),
  };
}

export function noSuchDelivery(): AppError {
  return new AppError('not_found', 'there is no such webhook delivery');
}
