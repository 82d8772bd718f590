import { createTransport } from 'nodemailer';
import type { Mailer } from './send-mail.ts';

/** A mailer over SMTP, e.g. `smtps://user:password@mail.example:465`. The mail's id keeps a repeat recognisable. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from });
  const domain = new URL(url).hostname;
  return async ({ id, to, subject, text }) => {
    await transport.sendMail({ to, subject, text, messageId: `<${id}@${domain}>` });
  };
}
