import { createEndpoint } from '../webhooks/create-endpoint.ts';
import { deliveryStats } from '../webhooks/delivery-stats.ts';
import { getDelivery } from '../webhooks/get-delivery.ts';
import { getEndpoint } from '../webhooks/get-endpoint.ts';
import { listDeliveries } from '../webhooks/list-deliveries.ts';
import { listEndpoints } from '../webhooks/list-endpoints.ts';
import { recoverDeliveries } from '../webhooks/recover-deliveries.ts';
import { removeEndpoint } from '../webhooks/remove-endpoint.ts';
import { replayDelivery } from '../webhooks/replay-delivery.ts';
import { rotateSecret } from '../webhooks/rotate-secret.ts';
import { enableEndpoint, stopEndpoint } from '../webhooks/switch-endpoint.ts';
import { testEndpoint } from '../webhooks/test-endpoint.ts';
import { updateEndpoint } from '../webhooks/update-endpoint.ts';
import { os } from './operation-context.ts';

const { endpoints, deliveries, stats } = os.webhooks;

export const webhookOperations = {
  endpoints: {
    list: endpoints.list.handler(({ context }) => listEndpoints(context)),
    create: endpoints.create.handler(({ context, input }) => createEndpoint(context, input)),
    get: endpoints.get.handler(({ context, input }) => getEndpoint(context, input.id)),
    update: endpoints.update.handler(({ context, input }) => updateEndpoint(context, input.params.id, input.body)),
    remove: endpoints.remove.handler(({ context, input }) => removeEndpoint(context, input.id)),
    rotate: endpoints.rotate.handler(({ context, input }) => rotateSecret(context, input.params.id, input.body)),
    enable: endpoints.enable.handler(({ context, input }) => enableEndpoint(context, input.id)),
    disable: endpoints.disable.handler(({ context, input }) => stopEndpoint(context, input.params.id, input.body)),
    test: endpoints.test.handler(({ context, input }) => testEndpoint(context, input.id)),
    recover: endpoints.recover.handler(({ context, input }) => recoverDeliveries(context, input.params.id, input.body)),
  },
  deliveries: {
    list: deliveries.list.handler(({ context, input }) => listDeliveries(context, input)),
    get: deliveries.get.handler(({ context, input }) => getDelivery(context, input.id)),
    replay: deliveries.replay.handler(({ context, input }) => replayDelivery(context, input.id)),
  },
  stats: stats.handler(({ context, input }) => deliveryStats(context, input)),
};
