import { DeliveryStatus } from '@0711/contract/webhook-endpoint';
import { instantOf } from '../../tasks/components/end-of-day.ts';
import type { FindDeliveries } from '../schema.ts';

/** Spans that end now, and how many hours each is. */
export const SPANS = { '1h': 1, '24h': 24, '7d': 168, '30d': 720 } as const;
export type Span = keyof typeof SPANS;

/** What the page shows, as it stands in its address; empty strings are not set. `from` and `to` are wall times in the reader's zone. */
export type DeliveryFilters = { endpoint: string; event: string; status: DeliveryStatus | ''; subject: string; span: Span | 'custom' | ''; from: string; to: string };

export const NO_FILTERS: DeliveryFilters = { endpoint: '', event: '', status: '', subject: '', span: '', from: '', to: '' };

export const isSpan = (text: string): text is Span => Object.hasOwn(SPANS, text);

/** Reads filters from an address; what it can't mean counts as not set. */
export function readFilters(params: URLSearchParams): DeliveryFilters {
  const get = (name: string) => params.get(name)?.trim() ?? '';
  const span = get('span');
  const wall = (text: string) => (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}Z`)) ? text : '');
  return {
    endpoint: get('endpoint'),
    event: get('event'),
    status: DeliveryStatus.safeParse(get('status')).data ?? '',
    subject: get('subject').replace(/\s+/g, ''),
    span: isSpan(span) || span === 'custom' ? span : '',
    from: wall(get('from')),
    to: wall(get('to')),
  };
}

/** Filters as parameters of an address, without those that are not set. */
export function writeFilters(filters: DeliveryFilters): URLSearchParams {
  const custom = filters.span === 'custom';
  return new URLSearchParams(Object.entries(filters).filter(([name, value]) => value !== '' && (custom || (name !== 'from' && name !== 'to'))));
}

/** The question to the server that filters stand for. */
export function toQuery(filters: DeliveryFilters, timeZone: string): Omit<FindDeliveries, 'cursor' | 'direction' | 'limit'> {
  const { endpoint, event, status, subject, span, from, to } = filters;
  return {
    ...(endpoint && { endpoint_id: endpoint }),
    ...(event && { event }),
    ...(status && { status }),
    ...(subject && { subject_id: subject }),
    ...(isSpan(span) && { within_hours: SPANS[span] }),
    ...(span === 'custom' && from && { since: instantOf(from, timeZone) }),
    ...(span === 'custom' && to && { until: instantOf(to, timeZone) }),
  };
}
