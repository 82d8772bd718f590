import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from './log.ts';
import type { Queryable } from './queryable.ts';

export type ListenOptions = {
  log: Log;
  /** Called whenever the connection stands again: what was notified in between is lost, so fetch anew. */
  onReconnect?: () => void;
};

export type Listener = { close(): Promise<void> };

const PROBE_EVERY_MS = 15_000;

/**
 * Calls `onPayload` for each NOTIFY on the channel, over a connection of its own that is made again when it is lost.
 * Resolves once it listens; throws when the first connection fails.
 */
export async function listen(
  url: string,
  channel: string,
  onPayload: (payload: string) => void,
  { log, onReconnect }: ListenOptions,
): Promise<Listener> {
  const closing = new AbortController();
  let client: pg.Client | null = await connect();

  /** Listens on a fresh connection; its loss, however it shows, starts `reconnect` once. */
  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: url, application_name: `listen ${channel}`, keepAlive: true, connectionTimeoutMillis: 5_000 });
    fresh.on('error', (error) => log.warn({ err: error, channel }, 'the listening connection was lost'));
    fresh.on('notification', (message) => onPayload(message.payload ?? ''));
    try {
      await fresh.connect();
      await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await fresh.end().catch(() => {});
      throw error;
    }
    // A server that vanished without a word closes nothing: a probe that isn't answered does.
    const probe = setInterval(() => {
      const silent = setTimeout(() => fresh.connection.stream.destroy(), 5_000);
      fresh.query('select 1').then(() => clearTimeout(silent), () => clearTimeout(silent));
    }, PROBE_EVERY_MS);
    fresh.once('end', () => {
      clearInterval(probe);
      client = null;
      if (!closing.signal.aborted) void reconnect();
    });
    return fresh;
  }

  async function reconnect(): Promise<void> {
    for (let failures = 0; !closing.signal.aborted; failures++) {
      await sleep(Math.min(100 * 2 ** failures, 5_000), undefined, { signal: closing.signal }).catch(() => {});
      if (closing.signal.aborted) return;
      try {
        client = await connect();
        // Closed while it connected: nobody else would end this one.
        if (closing.signal.aborted) return await client.end();
        log.info({ channel }, 'listening again');
        onReconnect?.();
        return;
      } catch (error) {
        log.debug({ err: error, channel }, 'not listening again yet');
      }
    }
  }

  return {
    async close() {
      closing.abort();
      await client?.end().catch(() => {});
    },
  };
}

/** Sends a payload to every listener of the channel when the transaction of `client` commits. At most 7,999 bytes. */
export async function notify(client: Queryable, channel: string, payload: string): Promise<void> {
  if (Buffer.byteLength(payload) > 7_999) throw new RangeError(`a notification on ${channel} carries at most 7,999 bytes`);
  await client.query('select pg_notify($1, $2)', [channel, payload]);
}
