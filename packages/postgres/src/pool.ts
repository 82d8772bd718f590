import pg from 'pg';
import { type Log, silentLog } from './log.ts';

export type PoolOptions = {
  /** Most connections at once; 10 when left out. */
  max?: number;
  /** What `pg_stat_activity` shows. */
  applicationName?: string;
  log?: Log;
};

/**
 * A pool that connects with its first query and outlives its server: a connection lost while idle is
 * logged and replaced by the next query; one lost in the middle fails that query alone.
 */
export function createPool(url: string, options: PoolOptions = {}): pg.Pool {
  const log = options.log ?? silentLog;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? '0711',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  const lost = (error: Error): void => log.warn({ err: error }, 'a connection to PostgreSQL was lost');
  pool.on('error', lost);
  // A client that is checked out reports to itself, not to the pool; unheard, that would end the process.
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
}
