import { z } from 'zod';
import { Confidence, Id, JsonObject, Timestamp } from './common.ts';
import { AiHandled, TaskPriority } from './task.ts';

const base = { task_id: Id, external_ref: z.string().nullable(), engagement_id: Id, expert_id: Id, state_version: z.number().int() };
const result = { output_data: JsonObject.nullable(), output_truncated: z.boolean().optional(), revision: z.number().int() };

/** An output above this many bytes of JSON is left out of its event and fetched by API. */
export const MAX_EVENT_OUTPUT_BYTES = 256 * 1024;

/** What each event carries in `data`. */
export const EVENT_DATA = {
  'task.created': z.object({ ...base, customer_id: Id, mcp_id: z.string(), title: z.string(), status: z.literal('todo'), priority: TaskPriority }),
  'task.started': z.object({ ...base, started_at: Timestamp }),
  'task.completed': z.object({
    ...base, customer_id: Id, status: z.literal('completed'), ai_handled: AiHandled, ai_confidence: Confidence.nullable(),
    ...result, requires_review: z.literal(false), completed_at: Timestamp,
  }),
  'task.needs_review': z.object({
    ...base, customer_id: Id, title: z.string(), ai_confidence: Confidence.nullable(), reason: z.string().nullable(), ...result,
  }),
  'task.failed': z.object({ ...base, customer_id: Id, error_code: z.string(), error_message: z.string(), attempts: z.number().int() }),
  'task.cancelled': z.object({ ...base, customer_id: Id, reason: z.string().nullable() }),
} as const;
export type EventName = keyof typeof EVENT_DATA;
export type EventData<E extends EventName> = z.infer<(typeof EVENT_DATA)[E]>;

/** The body of a webhook: what every receiver can read, whatever the event. */
export const WebhookEnvelope = z.object({ id: Id, event: z.string().max(100), data: JsonObject, timestamp: Timestamp });
export type WebhookEnvelope = z.infer<typeof WebhookEnvelope>;

/** Known events, parsed as a union on `event`. */
export const WebhookEvent = z.discriminatedUnion('event', [
  z.object({ id: Id, timestamp: Timestamp, event: z.literal('task.created'), data: EVENT_DATA['task.created'] }),
  z.object({ id: Id, timestamp: Timestamp, event: z.literal('task.started'), data: EVENT_DATA['task.started'] }),
  z.object({ id: Id, timestamp: Timestamp, event: z.literal('task.completed'), data: EVENT_DATA['task.completed'] }),
  z.object({ id: Id, timestamp: Timestamp, event: z.literal('task.needs_review'), data: EVENT_DATA['task.needs_review'] }),
  z.object({ id: Id, timestamp: Timestamp, event: z.literal('task.failed'), data: EVENT_DATA['task.failed'] }),
  z.object({ id: Id, timestamp: Timestamp, event: z.literal('task.cancelled'), data: EVENT_DATA['task.cancelled'] }),
]);
export type WebhookEvent = z.infer<typeof WebhookEvent>;
