import { signWebhook } from '@0711/contract/webhook-signature';
import type { Delivery } from './load-delivery.ts';
import type { Answer, Sender } from './sender.ts';

/** Sends a delivery once: signed with every secret of its endpoint at this moment, the body the same each time. */
export function sendDelivery(sender: Sender, { delivery, endpoint, body, traceparent }: Delivery): Promise<Answer> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'user-agent': '0711-webhooks/1',
    'x-idempotency-key': delivery.eventId,
    ...signWebhook(endpoint.secrets, delivery.eventId, new Date(), body),
  };
  if (traceparent !== null) headers.traceparent = traceparent;
  const [secret] = endpoint.secrets;
  if (endpoint.legacySecretHeader && secret !== undefined) headers['x-webhook-secret'] = secret;
  return sender.post(endpoint.url, headers, body);
}

/** Any 2xx is success. */
export function succeeded(answer: Answer): boolean {
  return answer.statusCode !== null && answer.statusCode >= 200 && answer.statusCode < 300;
}
