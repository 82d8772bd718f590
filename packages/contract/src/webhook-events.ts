import { z } from 'zod';
import { Confidence, Id, JsonObject, Timestamp } from './common.ts';
import { Reason } from './reason.ts';
import { AiHandled, TaskPriority } from './task.ts';

const base = { task_id: Id, external_ref: z.string().nullable(), engagement_id: Id, expert_id: Id, state_version: z.number().int() };
const result = { output_data: JsonObject.nullable(), output_truncated: z.boolean().optional(), revision: z.number().int() };

const installation = {
  installation_id: Id, engagement_id: Id, mcp_id: z.string(), mcp_version: z.string(), reason: z.string().optional(), state_version: z.number().int(),
};

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
    ...base, customer_id: Id, title: z.string(), ai_confidence: Confidence.nullable(), reason: z.string().nullable(), reasons: z.array(Reason).default([]), ...result,
  }),
  'task.failed': z.object({ ...base, customer_id: Id, error_code: z.string(), error_message: z.string(), reasons: z.array(Reason).default([]), attempts: z.number().int() }),
  'task.cancelled': z.object({ ...base, customer_id: Id, reason: z.string().nullable() }),
  'usage.recorded': z.object({
    engagement_id: Id, customer_id: Id, mcp_id: z.string(), unit: z.string(), quantity: z.number(), cents: z.number().int(), task_id: Id, state_version: z.number().int(),
  }),
  /** Told when results quote from them no longer: whoever keeps results drops its copies, and fetches them again. A container's parts are named with it. */
  'document.deleted': z.object({ engagement_id: Id, customer_id: Id, documents: z.array(Id).min(1) }),
  'mcp.installed': z.object({ ...installation, status: z.literal('active') }),
  'mcp.failed': z.object({ ...installation, status: z.literal('error') }),
  'mcp.uninstalled': z.object({ ...installation, status: z.literal('uninstalled') }),
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
  z.object({ id: Id, timestamp: Timestamp, event: z.literal('usage.recorded'), data: EVENT_DATA['usage.recorded'] }),
  z.object({ id: Id, timestamp: Timestamp, event: z.literal('document.deleted'), data: EVENT_DATA['document.deleted'] }),
  z.object({ id: Id, timestamp: Timestamp, event: z.literal('mcp.installed'), data: EVENT_DATA['mcp.installed'] }),
  z.object({ id: Id, timestamp: Timestamp, event: z.literal('mcp.failed'), data: EVENT_DATA['mcp.failed'] }),
  z.object({ id: Id, timestamp: Timestamp, event: z.literal('mcp.uninstalled'), data: EVENT_DATA['mcp.uninstalled'] }),
]);
export type WebhookEvent = z.infer<typeof WebhookEvent>;
