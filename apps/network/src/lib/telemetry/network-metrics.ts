import { gauge } from '@0711/telemetry/registry';
import type { Services } from '../context.ts';

type Waiting = { rows: number; age: number };
const PATIENCE_MS = 5_000;

/** Adds what this process holds and what the database says of the outbox; `liveConnections` counts browsers that listen here. */
export function addNetworkMetrics({ pool, log }: Pick<Services, 'pool' | 'log'>, liveConnections: () => number): void {
  const read = async (): Promise<Waiting | null> => {
    const asked = {
      text: `select count(*)::int as rows, coalesce(extract(epoch from now() - min(created_at)), 0)::float as age from network.outbox where dispatched_at is null`,
      query_timeout: PATIENCE_MS,
    };
    try {
      return (await pool.query<Waiting>(asked)).rows[0] ?? null;
    } catch (error) {
      log.warn({ err: error }, 'the metrics of the database could not be read');
      return null;
    }
  };
  const waiting = onceAMoment(read);
  gauge({ name: 'network_database_up', help: '1 while the database answers' }, async () => [{ labels: {}, value: (await waiting()) === null ? 0 : 1 }]);
  gauge({ name: 'network_outbox_rows', help: 'Changes whose jobs are not made yet' }, async () => valuesOf(await waiting(), 'rows'));
  gauge({ name: 'network_outbox_oldest_seconds', help: 'Age of the oldest of them' }, async () => valuesOf(await waiting(), 'age'));
  gauge({ name: 'network_live_connections', help: 'Browsers that listen to this process for changes' }, () => [{ labels: {}, value: liveConnections() }]);
  gauge({ name: 'network_pool_connections', help: 'Connections of this process to the database; "waiting" are queries that wait for one', labelNames: ['state'] }, () => [
    { labels: { state: 'busy' }, value: pool.totalCount - pool.idleCount },
    { labels: { state: 'idle' }, value: pool.idleCount },
    { labels: { state: 'waiting' }, value: pool.waitingCount },
  ]);
}

function valuesOf(waiting: Waiting | null, name: keyof Waiting): { labels: object; value: number }[] {
  return waiting === null ? [] : [{ labels: {}, value: waiting[name] }];
}

/** One reading for all gauges of a scrape. */
function onceAMoment<T>(read: () => Promise<T>): () => Promise<T> {
  let kept: { at: number; value: Promise<T> } | null = null;
  return () => {
    if (kept === null || performance.now() - kept.at > 1_000) kept = { at: performance.now(), value: read() };
    return kept.value;
  };
}
