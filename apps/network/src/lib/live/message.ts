import { Id } from '@0711/contract/common';
import { z } from 'zod';
import { LIVE_EVENTS } from './events.ts';

export const LIVE_CHANNEL = 'network_live';

/** What goes from process to process: a change, and whom it concerns. Small: PostgreSQL carries at most 8 KB. */
export const LiveMessage = z.discriminatedUnion('kind', [
  LIVE_EVENTS.task.extend({ kind: z.literal('task'), company_id: Id, expert_id: Id }),
  LIVE_EVENTS.engagement.extend({ kind: z.literal('engagement'), company_id: Id, expert_id: Id }),
  LIVE_EVENTS.requirement.extend({ kind: z.literal('requirement'), company_id: Id, expert_id: Id }),
  z.object({ kind: z.literal('notification'), id: Id, user_id: Id }),
]);
export type LiveMessage = z.infer<typeof LiveMessage>;
