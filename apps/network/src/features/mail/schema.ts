import { Id, Timestamp } from '@0711/contract/common';
import { z } from 'zod';
import { paging } from '../../lib/paging.ts';

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
export const ListMail = z.strictObject(paging);
export const MailList = z.object({ mails: z.array(Mail), next_cursor: z.string().nullable() });
