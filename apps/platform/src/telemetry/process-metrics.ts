import { gauge } from '@0711/telemetry/registry';
import type { Services } from '../context.ts';

/** Adds what this process holds: its connections to the database and its reader's child processes. */
export function addProcessMetrics({ pool, reader }: Pick<Services, 'pool' | 'reader'>): void {
  gauge({ name: 'platform_pool_connections', help: 'Connections of this process to the database; "waiting" are queries that wait for one', labelNames: ['state'] }, () => [
    { labels: { state: 'busy' }, value: pool.totalCount - pool.idleCount },
    { labels: { state: 'idle' }, value: pool.idleCount },
    { labels: { state: 'waiting' }, value: pool.waitingCount },
  ]);
  gauge({ name: 'platform_reader_processes', help: 'Child processes that read documents; "waiting" are documents that wait for one', labelNames: ['state'] }, () => {
    const { busy, resting, waiting } = reader.load();
    return [{ labels: { state: 'busy' }, value: busy }, { labels: { state: 'resting' }, value: resting }, { labels: { state: 'waiting' }, value: waiting }];
  });
}
