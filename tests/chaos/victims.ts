import type { Queryable } from '@0711/postgres/queryable';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbedded } from '@0711/postgres/embedded';
import { freePort } from '@0711/postgres/free-port';
import { silentLog } from '@0711/postgres/log';
import { createPool } from '@0711/postgres/pool';
import { processAlive } from '@0711/postgres/process-alive';
import { z } from 'zod';
import { type Spawned, startProcess } from '../support/spawned.ts';
import { waitUntil } from '../support/wait-until.ts';
import type { Victim } from './plan-round.ts';
import type { Random } from './random.ts';

const app = (name: string): string => join(import.meta.dirname, '../../apps', name);
const Pair = z.object({ companyId: z.string(), expertId: z.string(), engagementId: z.string() });
const Ready = z.object({ pair: Pair.nullable() });

export type Pair = z.infer<typeof Pair>;
export type Victims = {
  url: string;
  key: string;
  dataDir: string;
  pool: Queryable;
  /** A company, an expert and their engagement, as the Network has them. */
  pair: Pair;
  kill: (victim: Victim, random: Random) => Promise<void>;
  /** Starts what was killed, PostgreSQL first. Throws when something else has ended. */
  heal: () => Promise<void>;
  /** Ends everything; what it wrote stays when it is evidence. */
  stop: (keep: boolean) => Promise<void>;
};

/** Silence after which a worker counts as dead here: a killed one is replaced within seconds. */
const DEAD_AFTER_MS = 3_000;

/**
 * The product as processes of its own: PostgreSQL (durable as in production unless `settings` say otherwise), the Platform's API, two of its workers, and
 * the Network's webhook route with its inbox, which writes to the Network's own tables.
 */
export async function startVictims(settings: Record<string, string>): Promise<Victims> {
  const dataDir = mkdtempSync(join(tmpdir(), '0711-chaos-'));
  chmodSync(dataDir, 0o711);
  const logs = join(dataDir, 'logs');
  mkdirSync(logs);
  let server: EmbeddedServer = await startEmbedded({ dataDir, log: silentLog, settings });
  const [apiPort, networkPort] = [await freePort(), await freePort()];
  const key = `chaos_${randomBytes(24).toString('base64url')}`;
  const url = `http://127.0.0.1:${apiPort}`;
  const env = {
    DATABASE_URL: server.url, DATA_DIR: dataDir, PLATFORM_PORT: String(apiPort), PLATFORM_URL: url, PLATFORM_API_KEY: key,
    NETWORK_PORT: String(networkPort), NETWORK_URL: `http://127.0.0.1:${networkPort}`, AUTH_SECRET: randomBytes(32).toString('hex'),
    WEBHOOK_SECRET: `whsec_${randomBytes(32).toString('base64')}`, WORKER_CONCURRENCY: '2', WORKER_DEAD_AFTER_MS: String(DEAD_AFTER_MS),
    LOG_LEVEL: 'info', ALLOW_PRIVATE_WEBHOOKS: 'true', ALLOW_PLAINTEXT_INTERNAL: 'true', NODE_ENV: 'production',
  };
  const running = new Map<string, Spawned>();
  let starts = 0;
  const worker = { entry: app('platform/src/worker.ts'), says: 'the worker is ready' };
  const PARTS: Record<string, { entry: string; says: string }> = {
    network: { entry: app('network/src/lib/testing/webhook-receiver.fixture.ts'), says: '"ready":true' },
    api: { entry: app('platform/src/api.ts'), says: 'the API listens' },
    'worker-0': worker,
    'worker-1': worker,
  };

  async function start(name: string, more: Record<string, string> = {}): Promise<void> {
    const part = PARTS[name];
    if (part === undefined || running.has(name)) return;
    const log = join(logs, `${name}-${++starts}.log`);
    const started = await startProcess(part.entry, { ...env, ...more }, log);
    running.set(name, started);
    await waitUntil(`${name} is ready (${log})`, () => started.output().includes(part.says) || !processAlive(started.pid), { withinMs: 120_000, everyMs: 20 });
    if (!processAlive(started.pid)) throw new Error(`${name} ended when it was started: ${started.output().slice(-1_000)}`);
  }

  async function end(name: string): Promise<void> {
    const one = running.get(name);
    running.delete(name);
    await one?.end('SIGKILL');
  }

  async function endAll(): Promise<void> {
    await Promise.all([...running.keys()].map(end));
    await server.stop();
  }

  async function startAll(): Promise<Pair> {
    await start('network', { SEED_PAIR: 'Chaos GmbH' });
    const said = running.get('network')?.output().split('\n').find((line) => line.includes('"ready":true')) ?? '{}';
    const { pair } = Ready.parse(JSON.parse(said));
    if (pair === null) throw new Error('the Network made no engagement');
    await start('api');
    await Promise.all([start('worker-0'), start('worker-1')]);
    return pair;
  }

  const pair = await startAll().catch(async (error: unknown) => {
    await endAll();
    throw error;
  });
  const pool = createPool(server.url, { max: 2, applicationName: 'chaos' });

  return {
    url, key, dataDir, pool, pair,
    async kill(victim, random) {
      if (victim === 'postgres' || victim === 'postgres-quit') {
        process.kill(server.pid, victim === 'postgres' ? 'SIGKILL' : 'SIGQUIT');
        await server.ended;
      } else {
        await end(victim === 'worker' ? `worker-${random.below(2)}` : victim);
      }
    },
    async heal() {
      const lost = [...running].find(([, one]) => !processAlive(one.pid));
      if (lost) throw new Error(`${lost[0]} ended by itself: ${lost[1].output().slice(-1_000)}`);
      server = await startEmbedded({ dataDir, log: silentLog, settings, port: server.port });
      await Promise.all(Object.keys(PARTS).map((name) => start(name)));
    },
    async stop(keep) {
      await pool.end();
      await endAll();
      if (keep) return;
      rmSync(server.directory, { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
