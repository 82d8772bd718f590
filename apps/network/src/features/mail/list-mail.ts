import { AppError } from '@0711/contract/errors';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { NewestFirst, decodeCursor, pageOf } from '../../lib/cursor.ts';
import { mailOutbox } from '../../lib/db/schema.ts';
import type { ListMail, MailList } from './schema.ts';

/** The local outbox, newest first: staff sees all, others their own. Throws `not_found` outside the embedded mode. */
export async function listMail(ctx: Context, input: z.output<typeof ListMail>): Promise<z.output<typeof MailList>> {
  if (!ctx.env.EMBEDDED) throw new AppError('not_found', 'there is no such page');
  const after = decodeCursor(input.cursor, NewestFirst);
  const rows = await ctx.db
    .select()
    .from(mailOutbox)
    .where(
      and(
        ctx.scope.isStaff ? undefined : eq(mailOutbox.userId, ctx.scope.user.id),
        after ? sql`(${mailOutbox.createdAt}, ${mailOutbox.id}) < (${after[0]}::timestamptz, ${after[1]})` : undefined,
      ),
    )
    .orderBy(desc(mailOutbox.createdAt), desc(mailOutbox.id))
    .limit(input.limit + 1);
  const { page, nextCursor } = pageOf(rows, input.limit, (row) => [row.createdAt.toISOString(), row.id]);
  return {
    mails: page.map((row) => ({
      id: row.id,
      to: row.to,
      subject: row.subject,
      text: row.text,
      created_at: row.createdAt.toISOString(),
      sent_at: row.sentAt?.toISOString() ?? null,
    })),
    next_cursor: nextCursor,
  };
}
