import { receiveWebhook } from '../../../../features/webhooks/receive-webhook.ts';
import { readBody } from '../../../../lib/http/read-body.ts';
import { openRoute } from '../../../../lib/http/route.ts';

/** Events carry outputs up to 256 KB; the rest is room for their names. */
const MAX_BYTES = 1024 * 1024;

/** Where the Platform tells what became of tasks. */
export const POST = openRoute(async (services, request) => {
  const body = await readBody(request, MAX_BYTES);
  const outcome = await receiveWebhook(services, signatureOf(request.headers), body);
  return Response.json({ received: true, outcome });
});

function signatureOf(headers: Headers) {
  return {
    'webhook-id': headers.get('webhook-id') ?? '',
    'webhook-timestamp': headers.get('webhook-timestamp') ?? '',
    'webhook-signature': headers.get('webhook-signature') ?? '',
  };
}
