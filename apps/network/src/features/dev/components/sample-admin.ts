import type { DeliveryStats, WebhookDelivery, WebhookDeliveryDetail, WebhookEndpoint } from '@0711/contract/webhook-endpoint';
import type { KeyRow } from '@/features/api-keys/schema.ts';

const START = Date.parse('2026-01-14T00:00:00.000Z');
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();

/** A day with a quiet night and an outage of an hour and a half at noon. */
export const SAMPLE_STATS: DeliveryStats = {
  from: at(0), to: at(1440), step_seconds: 1800, delivered: 5_812, success_rate: 97.4, lag_p50_ms: 42, lag_p95_ms: 3_100_000, waiting: 37, dead: 2, oldest_waiting_seconds: 1_260,
  steps: Array.from({ length: 48 }, (_, index) => {
    const quiet = index > 3 && index < 9;
    const down = index === 24 || index === 25 || index === 26;
    const attempts = quiet ? 0 : 120 + ((index * 37) % 60);
    const succeeded = down ? Math.round(attempts * (index === 26 ? 0.6 : 0)) : attempts - (index % 11 === 0 ? 2 : 0);
    const delivered = quiet || (down && index !== 26) ? 0 : succeeded;
    return {
      at: at(index * 30), attempts, succeeded, success_rate: attempts === 0 ? null : (100 * succeeded) / attempts, delivered,
      lag_p50_ms: delivered === 0 ? null : down ? 2_400_000 : 30 + ((index * 13) % 25), lag_p95_ms: delivered === 0 ? null : down ? 5_100_000 : 70 + ((index * 29) % 160),
    };
  }),
};

export const NO_STATS: DeliveryStats = {
  ...SAMPLE_STATS, delivered: 0, success_rate: null, lag_p50_ms: null, lag_p95_ms: null, waiting: 0, dead: 0, oldest_waiting_seconds: null,
  steps: SAMPLE_STATS.steps.map((step) => ({ at: step.at, attempts: 0, succeeded: 0, success_rate: null, delivered: 0, lag_p50_ms: null, lag_p95_ms: null })),
};

const delivered: WebhookDelivery = {
  id: '019bb9f2-1c00-7a54-8a11-5d2f1f0c9e01', endpoint_id: 'network', event_id: '019bb9f2-1c00-7a54-8a11-5d2f1f0c9e00', event: 'task.completed', subject_id: '019bb9f1-f00d-7c11-9b07-2f4e8f6d1a42',
  customer_id: 'c1', status: 'delivered', attempts: 1, next_attempt_at: null, last_attempt_at: at(600), last_status_code: 200, last_error: null, delivered_at: at(600), created_at: at(600), lag_ms: 38,
};

export const SAMPLE_DELIVERIES: WebhookDelivery[] = [
  { ...delivered, id: 'd1', event: 'task.created', status: 'waiting', attempts: 0, last_status_code: null, delivered_at: null, lag_ms: null },
  { ...delivered, id: 'd2', event: 'task.needs_review', status: 'waiting', attempts: 3, last_status_code: 503, last_error: '503 Service Unavailable', delivered_at: null, lag_ms: null, next_attempt_at: at(1500) },
  delivered,
  { ...delivered, id: 'd3', event: 'mcp.installed', attempts: 4, lag_ms: 2_460_000 },
  { ...delivered, id: 'd4', event: 'task.failed', status: 'dead', attempts: 8, last_status_code: null, last_error: 'no answer in time', delivered_at: null, lag_ms: null },
];

export const SAMPLE_HISTORY: WebhookDeliveryDetail = {
  ...delivered, payload: '{}', attempts: 3,
  history: [
    { attempt: 1, probe: false, at: at(600), duration_ms: 10_000, status_code: null, response_body: null, error: 'no answer in time' },
    { attempt: 2, probe: false, at: at(601), duration_ms: 84, status_code: 503, response_body: '<html>maintenance</html>', error: null },
    { attempt: 2, probe: true, at: at(602), duration_ms: 61, status_code: 200, response_body: '{"received":true,"outcome":"applied"}', error: null },
  ],
};

const endpoint: WebhookEndpoint = {
  id: 'e1', url: 'https://network.example/api/webhooks/mcp', description: 'The Network', events: null, status: 'enabled', disabled_reason: null, legacy_secret_header: false,
  requests_per_second: null, max_concurrency: 10, secrets: 1, former_secrets_until: null, failing_since: null, last_error: null, waiting: 0, dead: 0, created_at: at(0),
};

export const SAMPLE_ENDPOINTS: WebhookEndpoint[] = [
  endpoint,
  { ...endpoint, id: 'e2', url: 'https://crm.example/hooks', description: 'CRM', events: ['task.completed', 'task.failed'], requests_per_second: 2.5, secrets: 2, former_secrets_until: at(4320), failing_since: at(1200), last_error: 'it answered 503', waiting: 37, dead: 2 },
  { ...endpoint, id: 'e3', url: 'https://old.example/in', description: null, status: 'disabled', disabled_reason: 'it answered 410 Gone', legacy_secret_header: true, dead: 214 },
];

const key: KeyRow = {
  id: 'k1', name: 'environment', scopes: ['admin'], customer_ids: null, customers: null, requests_per_minute: null, status: 'active', created_by: null, created_by_name: null, created_at: at(0), last_used_at: at(1439), revoked_at: null,
};

export const SAMPLE_KEYS: KeyRow[] = [
  key,
  { ...key, id: 'k2', name: 'CRM, read only', scopes: ['read'], customer_ids: ['c1', 'c2', 'c3', 'c4'], customers: ['Nordlicht Systeme GmbH', 'Alpenblick Logistik AG', null, 'Hafenkontor'].map((name, index) => ({ id: `c${index + 1}`, name })), requests_per_minute: 120, created_by: 'u1', created_by_name: 'Mira Admin' },
  { ...key, id: 'k3', name: 'Reports', scopes: ['write'], status: 'expiring', revoked_at: at(4320), created_by: 'u1', created_by_name: 'Mira Admin', last_used_at: null },
  { ...key, id: 'k4', name: 'Trial', scopes: ['read'], status: 'revoked', revoked_at: at(60), created_by: 'u1', created_by_name: 'Mira Admin' },
];
