import type { NewApiKey } from '@0711/contract/api-key';
import { AppError } from '@0711/contract/errors';
import { Scope as KeyScope } from '@0711/contract/common';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { writeAudit } from '../audit/write-audit.ts';
import { apiKeys } from '../db/schema.ts';
import { requireOperator } from '../scope.ts';
import { insertKey, type KeyContext } from './create-key.ts';
import { holdKey } from './hold-key.ts';

/**
 * Makes a key with the same rights; the former one works `overlapHours` longer beside it (0: not at all). Throws `forbidden`,
 * `not_found`, and `illegal_transition` for a key that has ended or is about to, or that the environment names.
 */
export async function rotateKey(ctx: KeyContext, { id, overlapHours }: { id: string; overlapHours: number }): Promise<NewApiKey> {
  requireOperator(ctx.scope);
  const made = await ctx.db.transaction(async (tx) => {
    const { key, status } = await holdKey(tx, id);
    if (status !== 'active') throw new AppError('illegal_transition', status === 'revoked' ? 'this key was revoked' : 'this key is being replaced already');
    const { name, customerIds, requestsPerMinute } = key;
    const input = { name, scopes: z.array(KeyScope).parse(key.scopes), customer_ids: customerIds, ...(requestsPerMinute === null ? {} : { requests_per_minute: requestsPerMinute }) };
    const replacement = await insertKey(tx, ctx, input, id);
    await tx
      .update(apiKeys)
      .set({ revokedAt: sql`date_trunc('milliseconds', now()) + make_interval(hours => ${overlapHours})` })
      .where(eq(apiKeys.id, id));
    await writeAudit(tx, ctx, { action: 'key.rotated', subjectType: 'key', subjectId: id, customerId: null, details: { name, replaced_by: replacement.key.id, overlap_hours: overlapHours } });
    return replacement;
  });
  ctx.forgetKey(id);
  return made;
}
