import { CreateWebhookEndpoint, Requeued, WebhookDelivery, WebhookEndpoint, WebhookEndpointSecret } from '@0711/contract/webhook-endpoint';
import { z } from 'zod';
import { procedure, router } from '../../lib/trpc/init.ts';
import { actAsStaff, asStaff } from '../admin/as-staff.ts';
import { countRecoverable } from './count-recoverable.ts';
import { DisableEndpoint, EndpointId, Recoverable, RecoverSince, RotateSecret, UpdateEndpoint } from './schema.ts';

const done = (what: string, id: string, details: Record<string, unknown> = {}) => ({ action: `webhook_endpoint.${what}`, subjectType: 'webhook_endpoint', subjectId: id, details });

/** For staff; nobody else learns that it exists. Secrets pass through once and are kept nowhere here. */
export const endpointsRouter = router({
  list: procedure.output(z.array(WebhookEndpoint)).query(({ ctx }) => asStaff(ctx.session).webhooks.endpoints.list()),
  create: procedure
    .input(CreateWebhookEndpoint)
    .output(WebhookEndpointSecret)
    .mutation(({ ctx, input }) => actAsStaff(ctx.session, (p) => p.webhooks.endpoints.create(input), ({ endpoint }) => done('create', endpoint.id, { url: endpoint.url }))),
  update: procedure
    .input(UpdateEndpoint)
    .output(WebhookEndpoint)
    .mutation(({ ctx, input: { id, changes } }) => actAsStaff(ctx.session, (p) => p.webhooks.endpoints.update({ params: { id }, body: changes }), () => done('update', id, changes))),
  remove: procedure.input(EndpointId).mutation(({ ctx, input }) => actAsStaff(ctx.session, (p) => p.webhooks.endpoints.remove(input), () => done('remove', input.id))),
  rotate: procedure
    .input(RotateSecret)
    .output(WebhookEndpointSecret)
    .mutation(({ ctx, input: { id, ...body } }) => actAsStaff(ctx.session, (p) => p.webhooks.endpoints.rotate({ params: { id }, body }), () => done('rotate', id, body))),
  enable: procedure
    .input(EndpointId)
    .output(WebhookEndpoint)
    .mutation(({ ctx, input }) => actAsStaff(ctx.session, (p) => p.webhooks.endpoints.enable(input), () => done('enable', input.id))),
  disable: procedure
    .input(DisableEndpoint)
    .output(WebhookEndpoint)
    .mutation(({ ctx, input: { id, ...body } }) => actAsStaff(ctx.session, (p) => p.webhooks.endpoints.disable({ params: { id }, body }), () => done('disable', id, body))),
  test: procedure
    .input(EndpointId)
    .output(WebhookDelivery)
    .mutation(({ ctx, input }) => actAsStaff(ctx.session, (p) => p.webhooks.endpoints.test(input), ({ id }) => done('test', input.id, { delivery_id: id }))),
  recoverable: procedure.input(RecoverSince).output(Recoverable).query(({ ctx, input }) => countRecoverable(ctx.session, input)),
  recover: procedure
    .input(RecoverSince)
    .output(Requeued)
    .mutation(({ ctx, input: { id, ...body } }) =>
      actAsStaff(ctx.session, (p) => p.webhooks.endpoints.recover({ params: { id }, body }), ({ requeued }) => done('recover', id, { ...body, requeued })),
    ),
});
