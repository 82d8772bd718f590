import { AppError } from '@0711/contract/errors';
import type { WebhookEndpointSecret } from '@0711/contract/webhook-endpoint';
import { eq } from 'drizzle-orm';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context.ts';
import { webhookEndpoints as table } from '../db/schema.ts';
import { requireOperator } from '../scope.ts';
import { NETWORK_ENDPOINT } from './ensure-endpoint.ts';
import { getEndpoint, holdEndpoint } from './get-endpoint.ts';
import { newSecret } from './secrets-in-force.ts';

const HOUR_MS = 3_600_000;

/**
 * Gives an endpoint a new secret; the former one signs along for so many hours. The secret is shown here and never again.
 * Throws `not_found`, and `illegal_transition` for the Network's own endpoint.
 */
export async function rotateSecret(ctx: Context, id: string, { overlap_hours }: { overlap_hours: number }): Promise<WebhookEndpointSecret> {
  requireOperator(ctx.scope);
  if (id === NETWORK_ENDPOINT) throw new AppError('illegal_transition', "the Network's secret is what WEBHOOK_SECRET says: change it there, in both services");
  const secret = newSecret();
  await ctx.db.transaction(async (tx) => {
    const { secrets } = await holdEndpoint(tx, id);
    const former = overlap_hours > 0 ? secrets.slice(0, 1) : [];
    const until = former.length > 0 ? new Date(Date.now() + overlap_hours * HOUR_MS) : null;
    await tx.update(table).set({ secrets: [secret, ...former], formerSecretsUntil: until }).where(eq(table.id, id));
    await writeAudit(tx, ctx, { action: 'webhook_endpoint.rotated', subjectType: 'webhook_endpoint', subjectId: id, customerId: null, details: { overlap_hours } });
  });
  return { endpoint: await getEndpoint(ctx, id), secret };
}
