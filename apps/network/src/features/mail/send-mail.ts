import { and, eq, isNull } from 'drizzle-orm';
import type { Services } from '../../lib/context.ts';
import { mailOutbox } from '../../lib/db/schema.ts';

/** Sends one mail; rejects when it could not be handed over. */
export type Mailer = (mail: { to: string; subject: string; text: string; id: string }) => Promise<void>;

/** Sends a mail of the outbox, unless it was sent before. Without a mailer it stays in the outbox, where the local page shows it. */
export async function sendMail({ db, log, env }: Pick<Services, 'db' | 'log' | 'env'>, mailer: Mailer | null, mailId: string): Promise<void> {
  const [mail] = await db.select().from(mailOutbox).where(and(eq(mailOutbox.id, mailId), isNull(mailOutbox.sentAt)));
  if (!mail) return;
  if (!mailer) {
    if (!env.EMBEDDED) log.warn({ mail_id: mailId }, 'SMTP_URL is not set: a mail stays in the outbox');
    return;
  }
  await mailer(mail);
  await db.update(mailOutbox).set({ sentAt: new Date() }).where(eq(mailOutbox.id, mailId));
}
