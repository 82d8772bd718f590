import { Id, Timestamp } from '@0711/contract/common';
import { z } from 'zod';
import { paging } from '../../lib/paging.ts';

export const NotificationKind = z.enum(['task.needs_review', 'task.failed', 'task.completed']);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** The pages word it from `kind`, in the reader's language. */
export const Notification = z.object({
  id: Id,
  kind: NotificationKind,
  task_id: Id,
  engagement_id: Id,
  task_title: z.string(),
  company_name: z.string(),
  expert_name: z.string(),
  created_at: Timestamp,
  read_at: Timestamp.nullable(),
});
export type Notification = z.infer<typeof Notification>;

export const ListNotifications = z.strictObject({
  unread: z.boolean().default(false),
  ...paging,
});
export const NotificationList = z.object({ notifications: z.array(Notification), unread: z.number().int(), next_cursor: z.string().nullable() });
export const NotificationId = z.strictObject({ id: Id });
export const UnreadCount = z.object({ unread: z.number().int() });
