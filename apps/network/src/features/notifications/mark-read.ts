import { AppError } from '@0711/contract/errors';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../lib/context.ts';
import { notifications } from '../../lib/db/schema.ts';
import { countUnread } from './queries.ts';

/** Marks one's own notification as read; doing it again changes nothing. Throws `not_found` for another's. */
export async function markRead(ctx: Context, id: string): Promise<{ unread: number }> {
  const own = and(eq(notifications.id, id), eq(notifications.userId, ctx.scope.user.id));
  const [found] = await ctx.db.select({ readAt: notifications.readAt }).from(notifications).where(own);
  if (!found) throw new AppError('not_found', 'there is no such notification');
  await ctx.db.update(notifications).set({ readAt: new Date() }).where(and(own, isNull(notifications.readAt)));
  return { unread: await countUnread(ctx.db, ctx.scope.user.id) };
}

/** Marks all of one's own notifications as read. */
export async function markAllRead(ctx: Context): Promise<{ unread: number }> {
  await ctx.db
    .update(notifications)
    .set({ readAt: new Date() })
    .where(and(eq(notifications.userId, ctx.scope.user.id), isNull(notifications.readAt)));
  return { unread: await countUnread(ctx.db, ctx.scope.user.id) };
}
