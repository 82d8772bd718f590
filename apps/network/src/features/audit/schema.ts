import { Id, JsonObject, Timestamp } from '@0711/contract/common';
import { z } from 'zod';
import { paging } from '../../lib/paging.ts';

export const ActorType = z.enum(['system', 'user', 'platform']);

export const AuditEvent = z.object({
  id: z.number().int(),
  at: Timestamp,
  /** Dotted, e.g. `task.create`, `document.upload`, `session.sign_in`. */
  action: z.string(),
  actor: z.object({ type: ActorType, id: z.string(), name: z.string().nullable(), role: z.string().nullable() }),
  company_id: Id.nullable(),
  subject_type: z.string(),
  subject_id: z.string(),
  details: JsonObject,
  trace_id: z.string().nullable(),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

export const ListAudit = z.strictObject({
  action: z.string().max(100).optional(),
  subject_id: Id.optional(),
  ...paging,
});
export const AuditList = z.object({ events: z.array(AuditEvent), next_cursor: z.string().nullable() });
