import { counter, histogram } from '@0711/telemetry/registry';
import { withSpan } from '@0711/telemetry/tracing';

/** A delivery's id, and its event with its id, a UUIDv7. */
type Attempt = { id: string; event: string; eventId: string; traceparent: string | null };
type Outcome = { statusCode: number | null; durationMs: number };

const attempts = counter({ name: 'platform_webhook_attempts_total', help: 'Attempts to deliver, by outcome: delivered, refused (an HTTP error), unreachable', labelNames: ['outcome'] });
const duration = histogram({ name: 'platform_webhook_attempt_seconds', help: 'How long receivers take to answer', buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });
const lag = histogram({
  name: 'platform_webhook_lag_seconds',
  help: 'From the commit of a change to its delivery',
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800, 7_200, 36_000],
});

/** Makes one attempt of a delivery: `post` gets the `traceparent` to send along. Counted, and a span of the trace that caused the event. */
export async function observedAttempt<T extends Outcome>({ id, event, eventId, traceparent }: Attempt, post: (traceparent: string | null) => Promise<T>): Promise<T> {
  const attributes = { 'webhook.event': event, 'webhook.delivery_id': id };
  const answer = await withSpan('webhook.deliver', { parent: traceparent, kind: 'client', attributes }, post);
  const delivered = answer.statusCode !== null && answer.statusCode >= 200 && answer.statusCode < 300;
  attempts.inc({ outcome: delivered ? 'delivered' : answer.statusCode === null ? 'unreachable' : 'refused' });
  duration.observe(answer.durationMs / 1_000);
  if (delivered) lag.observe(Math.max(0, Date.now() - madeAt(eventId)) / 1_000);
  return answer;
}

/** When an event was made, in milliseconds since the epoch: a UUIDv7 begins with it. */
function madeAt(eventId: string): number {
  return Number.parseInt(eventId.replace('-', '').slice(0, 12), 16);
}
