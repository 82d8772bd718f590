import { and, count, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../lib/db/client.ts';
import { notifications } from '../../lib/db/schema.ts';

/** How many notifications somebody has not read. */
export async function countUnread(db: Database | Transaction, userId: string): Promise<number> {
  const [row] = await db.select({ number: count() }).from(notifications).where(and(eq(notifications.userId, userId), isNull(notifications.readAt)));
  return row?.number ?? 0;
}
