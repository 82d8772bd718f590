import { Id } from '@0711/contract/common';
import { TaskStatus } from '@0711/contract/task';
import { z } from 'zod';

/**
 * What `GET /api/live` sends: SSE events with these names and JSON data. `ready` comes first on every connection, and again when
 * the server may have missed changes: whoever gets it fetches afresh what it shows.
 */
export const LIVE_EVENTS = {
  ready: z.object({}),
  task: z.object({ id: Id, status: TaskStatus, state_version: z.number().int(), engagement_id: Id }),
  /** An MCP of it was installed, failed or was uninstalled. */
  engagement: z.object({ id: Id }),
  /** Somebody is further with a requirement, owns it or noted something. */
  requirement: z.object({ task_id: Id, requirement_id: z.string() }),
  review_count: z.object({ count: z.number().int() }),
  notification: z.object({ id: Id, unread: z.number().int() }),
} as const;
export type LiveEventName = keyof typeof LIVE_EVENTS;
export type LiveEventData<E extends LiveEventName> = z.infer<(typeof LIVE_EVENTS)[E]>;
export type LiveEvent = { [E in LiveEventName]: { event: E; data: LiveEventData<E> } }[LiveEventName];
