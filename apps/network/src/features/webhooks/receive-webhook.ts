import { AppError, fieldErrors } from '@0711/contract/errors';
import { EVENT_DATA, WebhookEnvelope, WebhookEvent } from '@0711/contract/webhook-events';
import { type SignatureHeaders, verifyWebhook } from '@0711/contract/webhook-signature';
import type { Services } from '../../lib/context.ts';
import { type InboxOutcome, applyPlatformEvent } from './apply-platform-event.ts';

/**
 * Takes a webhook as it came over the wire. Throws `unauthenticated` for a signature that does not fit these very bytes,
 * `bad_request` for a body that is not an event.
 */
export async function receiveWebhook(services: Services, headers: Partial<SignatureHeaders>, body: Buffer): Promise<InboxOutcome> {
  if (!verifyWebhook(services.env.WEBHOOK_SECRET, headers, body)) throw new AppError('unauthenticated', 'the signature does not fit');
  const envelope = WebhookEnvelope.safeParse(parseJson(body));
  if (!envelope.success) throw new AppError('bad_request', 'the body is not an event', { errors: fieldErrors(envelope.error) });
  const { id, event } = envelope.data;
  if (id !== headers['webhook-id']) throw new AppError('bad_request', 'the event has another id than the message');
  if (!(event in EVENT_DATA)) return applyPlatformEvent(services, { id, event, known: null });
  const known = WebhookEvent.safeParse(envelope.data);
  if (!known.success) throw new AppError('bad_request', `the data of ${event} is not complete`, { errors: fieldErrors(known.error) });
  return applyPlatformEvent(services, { id, event, known: known.data });
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
