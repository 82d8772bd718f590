import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MCPClient, createMCPClient } from '@0711/mcp-client/create-mcp-client';
import { type EmbeddedServer, startEmbedded } from '@0711/postgres/embedded';
import { freePort } from '@0711/postgres/free-port';
import { silentLog } from '@0711/postgres/log';
import { checkedFetch } from './checked-fetch.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { type Spawned, startProcess } from './spawned.ts';
import { waitUntil } from './wait-until.ts';

const entry = (name: string): string => join(import.meta.dirname, '../../apps/platform/src', name);

export type PlatformOptions = {
  /** How many worker processes to begin with. */
  workers?: number;
  /** Settings of the embedded PostgreSQL. */
  postgres?: Record<string, string>;
  /** More of the Platform's environment. */
  env?: Record<string, string>;
  /** Holds every answer to the client against the OpenAPI document; false for measurements. */
  checked?: boolean;
};

export type PlatformStack = {
  url: string;
  key: string;
  dataDir: string;
  databaseUrl: string;
  client: MCPClient;
  receiver: Receiver;
  api: () => Spawned;
  workers: Spawned[];
  startApi: () => Promise<Spawned>;
  startWorker: () => Promise<Spawned>;
  postgres: () => EmbeddedServer;
  /** Starts the database again on its port after a test killed it. */
  startPostgres: () => Promise<void>;
  stop: () => Promise<void>;
};

/** A Platform as it runs in earnest: its own PostgreSQL, one API process, worker processes, and a receiver for its webhooks. */
export async function startPlatform({ workers: count = 1, postgres = {}, env: more = {}, checked = true }: PlatformOptions = {}): Promise<PlatformStack> {
  const dataDir = mkdtempSync(join(tmpdir(), '0711-system-'));
  mkdirSync(join(dataDir, 'logs'));
  const key = `sys_${randomBytes(24).toString('base64url')}`;
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const [apiPort, receiverPort] = [await freePort(), await freePort()];
  const receiver = await startReceiver(receiverPort, secret);
  const openDatabase = (port?: number): Promise<EmbeddedServer> => startEmbedded({ dataDir, log: silentLog, settings: postgres, ...(port === undefined ? {} : { port }) });
  let server = await openDatabase();
  const env = {
    DATABASE_URL: server.url, DATA_DIR: dataDir, NETWORK_URL: receiver.url, PLATFORM_PORT: String(apiPort), PLATFORM_API_KEY: key,
    WEBHOOK_SECRET: secret, WORKER_CONCURRENCY: '2', LOG_LEVEL: 'info', ALLOW_PRIVATE_WEBHOOKS: 'true', NODE_ENV: 'production', ...more,
  };
  const url = `http://127.0.0.1:${apiPort}`;
  const workers: Spawned[] = [];
  let current: Spawned | null = null;

  async function startApi(): Promise<Spawned> {
    const started = await startProcess(entry('api.ts'), env, join(dataDir, 'logs', 'api.log'));
    current = started;
    await waitUntil(`the API answers (${join(dataDir, 'logs', 'api.log')})`, async () => (await fetch(`${url}/health/ready`)).ok);
    return started;
  }
  async function startWorker(): Promise<Spawned> {
    const started = await startProcess(entry('worker.ts'), env, join(dataDir, 'logs', `worker-${workers.length}.log`));
    workers.push(started);
    return started;
  }
  async function end(): Promise<void> {
    await Promise.all([current, ...workers].map(async (one) => one?.end()));
    await receiver.close();
    await server.stop();
  }
  try {
    await startApi();
    for (let i = 0; i < count; i++) await startWorker();
  } catch (error) {
    // Its folder stays: the error names a log there.
    await end();
    throw error;
  }

  return {
    url, key, dataDir, databaseUrl: server.url, receiver, workers, startApi, startWorker,
    client: createMCPClient({ url, apiKey: key, ...(checked ? { fetch: checkedFetch } : {}) }),
    api() {
      if (!current) throw new Error('the API was not started');
      return current;
    },
    postgres: () => server,
    async startPostgres() {
      server = await openDatabase(server.port);
    },
    async stop() {
      await end();
      rmSync(server.directory, { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
