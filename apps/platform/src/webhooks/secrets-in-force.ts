import { randomBytes } from 'node:crypto';
import type { webhookEndpoints } from '../db/schema.ts';

type Secrets = Pick<typeof webhookEndpoints.$inferSelect, 'secrets' | 'formerSecretsUntil'>;

/** The secrets that sign at this moment, the one in force first; the former ones only until their time is over. */
export function secretsInForce({ secrets, formerSecretsUntil }: Secrets, now: Date): string[] {
  return formerSecretsUntil !== null && formerSecretsUntil > now ? secrets : secrets.slice(0, 1);
}

/** A secret for a new endpoint or a rotation: 256 bits, as Standard Webhooks writes it. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
