import { Id, Timestamp } from '@0711/contract/common';
import { DeliveryStatus } from '@0711/contract/webhook-endpoint';
import { z } from 'zod';
import { paging } from '../../lib/paging.ts';

/** The last so many hours, up to now. */
const Hours = z.number().int().min(1).max(720);

/** `within_hours` is counted from when the answer is made; it wins over `since`. */
export const FindDeliveries = z.strictObject({
  endpoint_id: Id.optional(),
  event: z.string().min(1).max(100).optional(),
  status: DeliveryStatus.optional(),
  subject_id: Id.optional(),
  within_hours: Hours.optional(),
  since: Timestamp.optional(),
  until: Timestamp.optional(),
  ...paging,
});
export type FindDeliveries = z.infer<typeof FindDeliveries>;

export const DeliveryId = z.strictObject({ id: Id });
export const FindStats = z.strictObject({ endpoint_id: Id.optional(), hours: Hours });
