import type { ApiKey } from '@0711/contract/api-key';
import { eq, sql } from 'drizzle-orm';
import { writeAudit } from '../audit/write-audit.ts';
import { apiKeys } from '../db/schema.ts';
import { requireOperator } from '../scope.ts';
import type { KeyContext } from './create-key.ts';
import { holdKey } from './hold-key.ts';
import { showKey } from './show-key.ts';

/**
 * Ends a key: refused at once by this process, by others at the latest 5 s later. A second time changes nothing. Throws `forbidden`,
 * `not_found`, and `illegal_transition` for the key that the environment names.
 */
export async function revokeKey(ctx: KeyContext, { id }: { id: string }): Promise<ApiKey> {
  requireOperator(ctx.scope);
  const shown = await ctx.db.transaction(async (tx) => {
    const held = await holdKey(tx, id);
    if (held.status === 'revoked') return showKey(held);
    const [key] = await tx
      .update(apiKeys)
      .set({ revokedAt: sql`date_trunc('milliseconds', now())` })
      .where(eq(apiKeys.id, id))
      .returning();
    if (key === undefined) throw new Error('a key vanished while it was held');
    await writeAudit(tx, ctx, { action: 'key.revoked', subjectType: 'key', subjectId: id, customerId: null, details: { name: key.name } });
    return showKey({ key, status: 'revoked' });
  });
  ctx.forgetKey(id);
  return shown;
}
