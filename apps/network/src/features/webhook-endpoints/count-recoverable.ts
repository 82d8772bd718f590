import type { DeliveryStatus } from '@0711/contract/webhook-endpoint';
import type { Context } from '../../lib/context.ts';
import { asStaff } from '../admin/as-staff.ts';
import type { RecoverSince } from './schema.ts';

/** How many deliveries a recovery would send again. For staff. */
export async function countRecoverable(ctx: Context, { id, since, include_delivered: all }: RecoverSince): Promise<{ count: number }> {
  const { deliveries } = asStaff(ctx).webhooks;
  const count = async (status: DeliveryStatus) => (await deliveries.list({ endpoint_id: id, since, status, limit: 1 })).total;
  const counts = await Promise.all([count('dead'), all ? count('delivered') : 0]);
  return { count: counts[0] + counts[1] };
}
