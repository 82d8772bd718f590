import type { WebhookContext } from './deliver-webhook.ts';
import type { Claim } from './claim-deliveries.ts';

/** Gives free what this process claimed and will not end: another may send it at once, and what still comes of it here is not written. */
export async function handBack({ pool, log }: Pick<WebhookContext, 'pool' | 'log'>, claims: readonly Claim[]): Promise<void> {
  if (claims.length === 0) return;
  await pool
    .query(
      `update platform.webhook_deliveries d set leased_until = null, claims = d.claims + 1
       from unnest($1::text[], $2::int[]) as mine(id, claims) where d.id = mine.id and d.claims = mine.claims and d.status = 'waiting'`,
      [claims.map((claim) => claim.id), claims.map((claim) => claim.claims)],
    )
    .catch((error: unknown) => log.warn({ err: error }, 'deliveries could not be handed back; they are sent when their lease is over'));
}
