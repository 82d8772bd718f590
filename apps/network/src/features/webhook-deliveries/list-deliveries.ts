import type { DeliveryList } from '@0711/contract/webhook-endpoint';
import type { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { asStaff } from '../admin/as-staff.ts';
import type { FindDeliveries } from './schema.ts';

const HOUR_MS = 3_600_000;

/** Deliveries, newest first, as the Platform has them. For staff. */
export async function listDeliveries(ctx: Context, input: z.output<typeof FindDeliveries>): Promise<z.output<typeof DeliveryList>> {
  const { endpoint_id, event, status, subject_id, until, limit, cursor, within_hours: hours } = input;
  const since = hours === undefined ? input.since : new Date(Date.now() - hours * HOUR_MS).toISOString();
  return asStaff(ctx).webhooks.deliveries.list({ endpoint_id, event, status, subject_id, since, until, limit, ...(cursor ? { cursor } : {}) });
}
