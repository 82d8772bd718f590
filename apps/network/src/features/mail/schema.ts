import { Id, Timestamp } from '@0711/contract/common';
import { z } from 'zod';

/** A mail as it was (or, in the embedded mode, would have been) sent. */
export const Mail = z.object({
  id: Id,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  created_at: Timestamp,
  sent_at: Timestamp.nullable(),
});
export type Mail = z.infer<typeof Mail>;
export const ListMail = z.strictObject({ cursor: z.string().max(512).nullish(), limit: z.number().int().min(1).max(200).default(50) });
export const MailList = z.object({ mails: z.array(Mail), next_cursor: z.string().nullable() });
