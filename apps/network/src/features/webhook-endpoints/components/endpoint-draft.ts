import { CreateWebhookEndpoint, EventNameSchema, type WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import type { EventName } from '@0711/contract/webhook-events';

/** An endpoint's settings as they are typed. `events` null: all, those that come later too. */
export type EndpointDraft = { url: string; description: string; events: EventName[] | null; rate: string; concurrency: string; legacy: boolean };
export type DraftFault = 'url' | 'events' | 'rate' | 'concurrency';

export function draftOf(endpoint: WebhookEndpoint | null): EndpointDraft {
  if (!endpoint) return { url: '', description: '', events: null, rate: '', concurrency: '10', legacy: false };
  return {
    url: endpoint.url,
    description: endpoint.description ?? '',
    events: endpoint.events?.flatMap((name) => EventNameSchema.safeParse(name).data ?? []) ?? null,
    rate: endpoint.requests_per_second === null ? '' : String(endpoint.requests_per_second),
    concurrency: String(endpoint.max_concurrency),
    legacy: endpoint.legacy_secret_header,
  };
}

/** What was typed as settings, or which of it can't be. A decimal comma is understood. */
export function checkDraft(draft: EndpointDraft): { settings: CreateWebhookEndpoint } | { faults: DraftFault[] } {
  const rate = draft.rate.trim();
  const parsed = CreateWebhookEndpoint.safeParse({
    url: draft.url.trim(),
    description: draft.description.trim() || null,
    events: draft.events,
    requests_per_second: rate === '' ? null : Number(rate.replace(',', '.')),
    max_concurrency: draft.concurrency.trim() === '' ? Number.NaN : Number(draft.concurrency),
    legacy_secret_header: draft.legacy,
  });
  if (parsed.success) return { settings: parsed.data };
  const names: Record<string, DraftFault> = { url: 'url', events: 'events', requests_per_second: 'rate', max_concurrency: 'concurrency' };
  return { faults: parsed.error.issues.flatMap(({ path }) => names[String(path[0])] ?? []) };
}
