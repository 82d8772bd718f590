import { procedure, router } from '../../lib/trpc/init.ts';
import { listNotifications } from './list-notifications.ts';
import { markAllRead, markRead } from './mark-read.ts';
import { ListNotifications, NotificationId, NotificationList, UnreadCount } from './schema.ts';

export const notificationsRouter = router({
  list: procedure.input(ListNotifications).output(NotificationList).query(({ ctx, input }) => listNotifications(ctx.session, input)),
  markRead: procedure.input(NotificationId).output(UnreadCount).mutation(({ ctx, input }) => markRead(ctx.session, input.id)),
  markAllRead: procedure.output(UnreadCount).mutation(({ ctx }) => markAllRead(ctx.session)),
});
