import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { NewestFirst, decodeCursor, pageOf } from '../../lib/cursor.ts';
import { engagements, experts, notifications, tasks } from '../../lib/db/schema.ts';
import { companies, users } from '../../lib/db/schema-auth.ts';
import { seesEngagement } from '../engagements/policy.ts';
import { countUnread } from './queries.ts';
import type { ListNotifications, NotificationList } from './schema.ts';

/** One's own notifications, newest first. Those of an engagement that one no longer sees are left out. */
export async function listNotifications(ctx: Context, input: z.output<typeof ListNotifications>): Promise<z.output<typeof NotificationList>> {
  const { id: userId } = ctx.scope.user;
  const after = decodeCursor(input.cursor, NewestFirst);
  const rows = await ctx.db
    .select({ notification: notifications, title: tasks.title, company: companies.name, expert: users.name })
    .from(notifications)
    .innerJoin(tasks, eq(tasks.id, notifications.taskId))
    .innerJoin(engagements, eq(engagements.id, notifications.engagementId))
    .innerJoin(companies, eq(companies.id, engagements.companyId))
    .innerJoin(experts, eq(experts.id, engagements.expertId))
    .innerJoin(users, eq(users.id, experts.userId))
    .where(
      and(
        eq(notifications.userId, userId),
        seesEngagement(ctx.scope),
        input.unread ? isNull(notifications.readAt) : undefined,
        after ? sql`(${notifications.createdAt}, ${notifications.id}) < (${after[0]}::timestamptz, ${after[1]})` : undefined,
      ),
    )
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(input.limit + 1);
  const { page, nextCursor } = pageOf(rows, input.limit, ({ notification }) => [notification.createdAt.toISOString(), notification.id]);
  return {
    notifications: page.map(({ notification, title, company, expert }) => ({
      id: notification.id,
      kind: notification.kind,
      task_id: notification.taskId,
      engagement_id: notification.engagementId,
      task_title: title,
      company_name: company,
      expert_name: expert,
      created_at: notification.createdAt.toISOString(),
      read_at: notification.readAt?.toISOString() ?? null,
    })),
    unread: await countUnread(ctx.db, userId),
    next_cursor: nextCursor,
  };
}
