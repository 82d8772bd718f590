import { procedure, router } from '../../lib/trpc/init.ts';
import { pending } from '../../lib/trpc/pending.ts';
import { ListNotifications, NotificationId, NotificationList, UnreadCount } from './schema.ts';

export const notificationsRouter = router({
  list: procedure.input(ListNotifications).output(NotificationList).query(() => pending()),
  markRead: procedure.input(NotificationId).output(UnreadCount).mutation(() => pending()),
  markAllRead: procedure.output(UnreadCount).mutation(() => pending()),
});
