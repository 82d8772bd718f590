import { z } from 'zod';
import { Id, TextLine, Timestamp } from './common.ts';
import { EVENT_DATA, type EventName } from './webhook-events.ts';

export const EventNameSchema = z.enum(Object.keys(EVENT_DATA) as [EventName, ...EventName[]]);

export const WebhookEndpoint = z
  .object({
    id: Id,
    url: z.string(),
    description: z.string().nullable(),
    /** Null: every event. */
    events: z.array(z.string()).nullable(),
    status: z.enum(['enabled', 'disabled']),
    disabled_reason: z.string().nullable(),
    /** Also sends the secret itself as `X-Webhook-Secret`, for receivers that know nothing better. */
    legacy_secret_header: z.boolean(),
    /** Deliveries that may begin in a second; null: no limit. */
    requests_per_second: z.number().nullable(),
    /** Deliveries under way at once. */
    max_concurrency: z.number().int(),
    /** How many secrets sign at present: two while one is rotated. */
    secrets: z.number().int(),
    former_secrets_until: Timestamp.nullable(),
    failing_since: Timestamp.nullable(),
    last_error: z.string().nullable(),
    waiting: z.number().int(),
    dead: z.number().int(),
    created_at: Timestamp,
  })
  .meta({ id: 'WebhookEndpoint' });
export type WebhookEndpoint = z.infer<typeof WebhookEndpoint>;

const settings = {
  url: z.url({ protocol: /^https?$/ }).max(2000),
  description: TextLine(300).nullable(),
  events: z.array(EventNameSchema).min(1).nullable(),
  legacy_secret_header: z.boolean(),
  requests_per_second: z.number().min(0.1).max(10_000).nullable(),
  max_concurrency: z.number().int().min(1).max(100),
};

export const CreateWebhookEndpoint = z
  .strictObject({
    ...settings,
    description: settings.description.default(null),
    events: settings.events.default(null),
    legacy_secret_header: settings.legacy_secret_header.default(false),
    requests_per_second: settings.requests_per_second.default(null),
    max_concurrency: settings.max_concurrency.default(10),
  })
  .meta({ id: 'CreateWebhookEndpoint' });
export type CreateWebhookEndpoint = z.infer<typeof CreateWebhookEndpoint>;

export const UpdateWebhookEndpoint = z.strictObject(settings).partial().meta({ id: 'UpdateWebhookEndpoint' });
export type UpdateWebhookEndpoint = z.infer<typeof UpdateWebhookEndpoint>;

/** An endpoint with a secret that is shown here and never again. */
export const WebhookEndpointSecret = z.object({ endpoint: WebhookEndpoint, secret: z.string() }).meta({ id: 'WebhookEndpointSecret' });
export type WebhookEndpointSecret = z.infer<typeof WebhookEndpointSecret>;

export const DeliveryStatus = z.enum(['waiting', 'delivered', 'dead']);
export type DeliveryStatus = z.infer<typeof DeliveryStatus>;

export const WebhookDelivery = z
  .object({
    id: Id,
    endpoint_id: Id,
    event_id: Id,
    event: z.string(),
    /** The task or installation that the event is about. */
    subject_id: z.string(),
    customer_id: z.string().nullable(),
    status: DeliveryStatus,
    attempts: z.number().int(),
    next_attempt_at: Timestamp.nullable(),
    last_attempt_at: Timestamp.nullable(),
    last_status_code: z.number().int().nullable(),
    last_error: z.string().nullable(),
    delivered_at: Timestamp.nullable(),
    created_at: Timestamp,
    /** Milliseconds from the change to the answer that ended it; null until then. */
    lag_ms: z.number().nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

export const WebhookAttempt = z.object({
  attempt: z.number().int(),
  /** Outside the schedule, to see whether a failing endpoint answers again. */
  probe: z.boolean(),
  at: Timestamp,
  duration_ms: z.number().int(),
  status_code: z.number().int().nullable(),
  /** Its first 4 KB, kept for 30 days. */
  response_body: z.string().nullable(),
  error: z.string().nullable(),
});

/** A delivery with all that is known of it. `payload` is exactly what is sent; null once its event was removed with retention. */
export const WebhookDeliveryDetail = WebhookDelivery.extend({
  payload: z.string().nullable(),
  history: z.array(WebhookAttempt),
}).meta({ id: 'WebhookDeliveryDetail' });
export type WebhookDeliveryDetail = z.infer<typeof WebhookDeliveryDetail>;

export const ListDeliveries = z.strictObject({
  endpoint_id: Id.optional(),
  event: z.string().max(100).optional(),
  status: DeliveryStatus.optional(),
  /** A task's or installation's id, or an event's. */
  subject_id: Id.optional(),
  since: Timestamp.optional(),
  until: Timestamp.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(512).optional(),
});
export type ListDeliveries = z.infer<typeof ListDeliveries>;

export const DeliveryList = z
  .object({ deliveries: z.array(WebhookDelivery), total: z.number().int(), next_cursor: z.string().nullable() })
  .meta({ id: 'WebhookDeliveryList' });

export const DeliveryStatsQuery = z.strictObject({ endpoint_id: Id.optional(), hours: z.coerce.number().int().min(1).max(720).default(24) });

/** Success and lag over time, in equal steps from the oldest on, and what waits now. Rates are 0–100, null with nothing to measure. */
export const DeliveryStats = z
  .object({
    from: Timestamp,
    to: Timestamp,
    step_seconds: z.number().int(),
    steps: z.array(
      z.object({
        at: Timestamp,
        attempts: z.number().int(),
        succeeded: z.number().int(),
        success_rate: z.number().min(0).max(100).nullable(),
        delivered: z.number().int(),
        lag_p50_ms: z.number().nullable(),
        lag_p95_ms: z.number().nullable(),
      }),
    ),
    delivered: z.number().int(),
    success_rate: z.number().min(0).max(100).nullable(),
    lag_p50_ms: z.number().nullable(),
    lag_p95_ms: z.number().nullable(),
    waiting: z.number().int(),
    dead: z.number().int(),
    oldest_waiting_seconds: z.number().nullable(),
  })
  .meta({ id: 'WebhookDeliveryStats' });
export type DeliveryStats = z.infer<typeof DeliveryStats>;

/** How many deliveries wait again. */
export const Requeued = z.object({ requeued: z.number().int() }).meta({ id: 'Requeued' });
