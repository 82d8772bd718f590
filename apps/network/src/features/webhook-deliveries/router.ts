import { DeliveryList, DeliveryStats, WebhookDelivery, WebhookDeliveryDetail } from '@0711/contract/webhook-endpoint';
import { procedure, router } from '../../lib/trpc/init.ts';
import { actAsStaff, asStaff } from '../admin/as-staff.ts';
import { listDeliveries } from './list-deliveries.ts';
import { DeliveryId, FindDeliveries, FindStats } from './schema.ts';

/** For staff; nobody else learns that it exists. */
export const deliveriesRouter = router({
  list: procedure.input(FindDeliveries).output(DeliveryList).query(({ ctx, input }) => listDeliveries(ctx.session, input)),
  get: procedure.input(DeliveryId).output(WebhookDeliveryDetail).query(({ ctx, input }) => asStaff(ctx.session).webhooks.deliveries.get(input)),
  stats: procedure.input(FindStats).output(DeliveryStats).query(({ ctx, input }) => asStaff(ctx.session).webhooks.stats(input)),
  replay: procedure
    .input(DeliveryId)
    .output(WebhookDelivery)
    .mutation(({ ctx, input }) =>
      actAsStaff(ctx.session, (platform) => platform.webhooks.deliveries.replay(input), ({ id, event, subject_id }) => ({
        action: 'webhook_delivery.replay', subjectType: 'webhook_delivery', subjectId: id, details: { event, subject_id },
      })),
    ),
});
