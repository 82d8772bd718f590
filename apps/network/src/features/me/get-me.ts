import type { Context } from '../../lib/context.ts';
import { countUnread } from '../notifications/queries.ts';
import { countReviews } from '../tasks/review-queue.ts';
import type { Me } from './schema.ts';

/** Who is signed in, in which roles, and what waits for them. */
export async function getMe(ctx: Context): Promise<Me> {
  const { user, companies, expertId, isStaff } = ctx.scope;
  const [unread, reviews] = await Promise.all([countUnread(ctx.db, user.id), countReviews(ctx.db, expertId)]);
  return {
    user: { id: user.id, name: user.name, email: user.email, locale: user.locale, time_zone: user.timeZone, is_staff: isStaff },
    companies: companies.map(({ id, name, role }) => ({ id, name, role })),
    expert: expertId ? { id: expertId } : null,
    unread_notifications: unread,
    review_count: reviews,
  };
}
