import { signWebhook } from '@0711/contract/webhook-signature';
import { observedAttempt } from '../telemetry/observed-attempt.ts';
import type { Claim } from './claim-deliveries.ts';
import type { Answer, Sender } from './sender.ts';

/** Sends a delivery once: signed with every secret in force, the body the same each time. */
export function sendDelivery(sender: Sender, claim: Claim, now: Date): Promise<Answer> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'user-agent': '0711-webhooks/1',
    'x-idempotency-key': claim.eventId,
    ...signWebhook(claim.secrets, claim.eventId, now, claim.body),
  };
  const [secret] = claim.secrets;
  if (claim.legacySecretHeader && secret !== undefined) headers['x-webhook-secret'] = secret;
  return observedAttempt(claim, (within) => sender.post(claim.url, within === null ? headers : { ...headers, traceparent: within }, claim.body));
}

/** Any 2xx is success. */
export function succeeded(answer: Answer): boolean {
  return answer.statusCode !== null && answer.statusCode >= 200 && answer.statusCode < 300;
}
