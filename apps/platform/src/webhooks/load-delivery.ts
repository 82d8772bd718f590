import { eq } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { events, webhookDeliveries, webhookEndpoints } from '../db/schema.ts';

export type Delivery = {
  delivery: typeof webhookDeliveries.$inferSelect;
  endpoint: typeof webhookEndpoints.$inferSelect;
  body: string;
  traceparent: string | null;
};

/** A delivery with its endpoint and the bytes to send; null when it or its event is gone. */
export async function loadDelivery({ db }: Pick<Services, 'db'>, id: string): Promise<Delivery | null> {
  const [row] = await db
    .select({ delivery: webhookDeliveries, endpoint: webhookEndpoints, body: events.body, traceparent: events.traceparent })
    .from(webhookDeliveries)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
    .innerJoin(events, eq(events.id, webhookDeliveries.eventId))
    .where(eq(webhookDeliveries.id, id));
  return row ?? null;
}
