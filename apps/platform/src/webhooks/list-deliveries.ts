import type { DeliveryList, ListDeliveries } from '@0711/contract/webhook-endpoint';
import { and, count, desc, eq, gte, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { webhookDeliveries as table } from '../db/schema.ts';
import { requireOperator } from '../scope.ts';
import { showDelivery } from './show-delivery.ts';

/** Deliveries that the filters leave, the newest first, and how many there are in all. Throws `invalid` for a foreign cursor. */
export async function listDeliveries(ctx: Context, query: ListDeliveries): Promise<z.output<typeof DeliveryList>> {
  requireOperator(ctx.scope);
  const before = decodeCursor(query.cursor, z.string().max(128));
  const wanted = and(
    query.endpoint_id === undefined ? undefined : eq(table.endpointId, query.endpoint_id),
    query.event === undefined ? undefined : eq(table.event, query.event),
    query.status === undefined ? undefined : eq(table.status, query.status),
    query.subject_id === undefined ? undefined : or(eq(table.subjectId, query.subject_id), eq(table.eventId, query.subject_id)),
    query.since === undefined ? undefined : gte(table.createdAt, new Date(query.since)),
    query.until === undefined ? undefined : lt(table.createdAt, new Date(query.until)),
  );
  const [[counted], rows] = await Promise.all([
    ctx.db.select({ total: count() }).from(table).where(wanted),
    // Ids are UUIDv7, so their order is that of creation.
    ctx.db.select().from(table).where(and(wanted, before === null ? undefined : lt(table.id, before))).orderBy(desc(table.id)).limit(query.limit + 1),
  ]);
  const page = rows.slice(0, query.limit);
  return {
    deliveries: page.map(showDelivery),
    total: counted?.total ?? 0,
    next_cursor: rows.length > page.length ? encodeCursor(page.at(-1)?.id) : null,
  };
}
