import { eq } from 'drizzle-orm';
import { writeAudit } from '../audit/write-audit.ts';
import type { Services } from '../context.ts';
import { webhookEndpoints } from '../db/schema.ts';
import { PLATFORM } from '../system-actor.ts';

/** The Network's own endpoint has a fixed id, so a new address moves it instead of adding a second. */
export const NETWORK_ENDPOINT = 'network';

/** It gets every event, and each takes up a place while it is claimed, sent and written down. An operator may change it. */
const AT_ONCE = 50;

/** For so long the former secret of the environment signs along. */
const OVERLAP_MS = 24 * 3_600_000;

/**
 * Makes the Network's endpoint what the environment says: its address, its secret (the former one signs along, so that the two
 * services can be restarted one after the other), and enabled. Several processes may do this at once.
 */
export async function ensureEndpoint({ db, config }: Pick<Services, 'db' | 'config'>): Promise<void> {
  const url = `${config.NETWORK_URL.replace(/\/+$/, '')}/api/webhooks/mcp`;
  const secret = config.WEBHOOK_SECRET;
  await db.transaction(async (tx) => {
    await tx.insert(webhookEndpoints).values({ id: NETWORK_ENDPOINT, url, secrets: [secret], maxConcurrency: AT_ONCE }).onConflictDoNothing({ target: webhookEndpoints.id });
    const [known] = await tx.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, NETWORK_ENDPOINT)).for('update');
    if (!known || (known.url === url && known.secrets[0] === secret && known.status === 'enabled')) return;
    const rotated = known.secrets[0] !== secret;
    const secrets = rotated ? { secrets: [secret, ...known.secrets].slice(0, 2), formerSecretsUntil: new Date(Date.now() + OVERLAP_MS) } : {};
    await tx
      .update(webhookEndpoints)
      .set({ url, ...secrets, status: 'enabled', disabledReason: null, failingSince: null, nextProbeAt: null, lastError: null })
      .where(eq(webhookEndpoints.id, NETWORK_ENDPOINT));
    await writeAudit(tx, { actor: PLATFORM, traceparent: null }, {
      action: 'webhook_endpoint.updated', subjectType: 'webhook_endpoint', subjectId: NETWORK_ENDPOINT, customerId: null,
      details: { url, moved: known.url !== url, secret_changed: rotated, enabled_again: known.status !== 'enabled' },
    });
  });
}
