import { AppError } from '@0711/contract/errors';
import { eq } from 'drizzle-orm';
import type { Context } from '../../lib/context.ts';
import { users } from '../../lib/db/schema-auth.ts';
import { scopeOf } from '../../lib/scope-of.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { getMe } from './get-me.ts';
import type { Locale, Me } from './schema.ts';

/** Changes a person's language or time zone; answers who they are then. */
export async function setPreferences(ctx: Context, change: { locale: Locale } | { timeZone: string }): Promise<Me> {
  const { id } = ctx.scope.user;
  await ctx.db.transaction(async (tx) => {
    await tx.update(users).set({ ...change, updatedAt: new Date() }).where(eq(users.id, id));
    await writeAudit(tx, ctx, { action: 'user.set_preferences', subjectType: 'user', subjectId: id, details: change });
  });
  const scope = await scopeOf(ctx.db, id);
  if (!scope) throw new AppError('unauthenticated', 'this user is no longer there');
  return getMe({ ...ctx, scope });
}
