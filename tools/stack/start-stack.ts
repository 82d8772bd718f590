import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { portFree } from '@0711/postgres/free-port';
import { buildNetwork } from './build-network.ts';
import { Fault } from './fault.ts';
import { takeLock } from './instance-lock.ts';
import { startPostgres } from './postgres-service.ts';
import { prepareDataDir } from './prepare-data-dir.ts';
import { answers, beats } from './ready.ts';
import { loadSecrets, type Secrets, writePrivately } from './secrets.ts';
import { type DemoAccounts, seedDemo } from './seed-demo.ts';
import { type Service, startService } from './service.ts';
import type { Settings } from './settings.ts';
import { createSteps } from './steps.ts';

export type Stack = {
  networkUrl: string;
  platformUrl: string;
  /** Null with a DATABASE_URL, where there is no demo data. */
  demo: DemoAccounts | null;
  /** Ends everything, PostgreSQL last, and waits until it is gone. */
  stop(): Promise<void>;
};

export type StackOptions = {
  root: string;
  settings: Settings;
  /** Progress and what goes wrong, for the person at the terminal. */
  write: (text: string) => void;
  /** Told when PostgreSQL is lost for good; the caller stops the stack. */
  onLost: (fault: Fault) => void;
  /** Aborted: gives up and ends what it has started. */
  signal: AbortSignal;
};

/** Starts everything. Throws Fault, with nothing left running, when a part does not start. */
export async function startStack({ root, settings, write, onLost, signal }: StackOptions): Promise<Stack> {
  const { dataDir, networkPort, platformPort, databaseUrl } = settings;
  const services: Service[] = [];
  const undo: (() => Promise<void> | void)[] = [];
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopped ??= stopAll());

  async function stopAll(): Promise<void> {
    await Promise.all(services.map((service) => service.stop()));
    for (const step of undo.toReversed()) await step();
  }
  const steps = createSteps(databaseUrl === null ? 5 : 3, write);

  try {
    prepareDataDir(dataDir);
    const lock = takeLock(join(dataDir, 'instance.lock'));
    if ('heldBy' in lock) throw new Fault(`another instance (process ${lock.heldBy}) runs on ${dataDir}; set DATA_DIR to run a second one`);
    undo.push(lock.release);
    await Promise.all([expectFree('NETWORK_PORT', networkPort, signal), expectFree('PLATFORM_PORT', platformPort, signal)]);
    const secrets = loadSecrets(dataDir, settings.env);
    const networkUrl = `http://localhost:${networkPort}`;
    const platformUrl = `http://localhost:${platformPort}`;

    await steps.step('building the pages', async () => {
      signal.throwIfAborted();
      if (!(await buildNetwork(root, settings.env, steps.say, signal))) steps.say('nothing changed since the last build');
    });

    let url = databaseUrl;
    if (url === null) {
      url = await steps.step('starting PostgreSQL', async () => {
        signal.throwIfAborted();
        const server = await startPostgres(dataDir, steps.say, onLost);
        undo.push(server.stop);
        return server.url;
      });
    }
    const database = url;
    const env = serviceEnv(settings, secrets, { database, networkUrl, platformUrl });
    const start = async (name: string, cwd: string, args: string[], ready: (pid: number) => Promise<boolean>): Promise<Service> => {
      signal.throwIfAborted();
      const service = await startService({ name, dataDir, cwd, args, env, ready, say: steps.say, signal });
      services.push(service);
      return service;
    };
    const network = join(root, 'apps', 'network');
    const platform = join(root, 'apps', 'platform');

    await steps.step('starting the Platform and its worker', () =>
      all([
        start('platform-api', platform, ['src/api.ts'], () => answers(`http://127.0.0.1:${platformPort}/health/ready`)),
        start('platform-worker', platform, ['src/worker.ts'], (pid) => beats(database, 'platform_jobs', pid)),
      ]),
    );
    const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
    await steps.step('starting the Network and its worker', () =>
      all([
        start('network-worker', network, ['src/worker/main.ts'], (pid) => beats(database, 'network_jobs', pid)),
        start('network', network, [next, 'start', '-H', '127.0.0.1', '-p', String(networkPort)], () => answers(`http://127.0.0.1:${networkPort}/api/health`)),
      ]),
    );

    let demo: DemoAccounts | null = null;
    if (databaseUrl === null) {
      demo = await steps.step('adding the demo data', () => {
        signal.throwIfAborted();
        return seedDemo(network, 'src/demo/seed-demo.ts', env, signal);
      });
      const addresses = { network_url: networkUrl, platform_url: platformUrl, platform_api_key: secrets.PLATFORM_API_KEY };
      writePrivately(join(dataDir, 'demo.json'), { ...addresses, ...demo });
    }
    return { networkUrl, platformUrl, demo, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serviceEnv(settings: Settings, secrets: Secrets, at: { database: string; networkUrl: string; platformUrl: string }): Record<string, string> {
  const embedded: Record<string, string> = settings.databaseUrl === null ? { EMBEDDED: '1', ALLOW_PRIVATE_WEBHOOKS: '1' } : {};
  return {
    ...settings.env,
    ...secrets,
    ...embedded,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    BETTER_AUTH_TELEMETRY: '0',
    DATABASE_URL: at.database,
    DATA_DIR: settings.dataDir,
    NETWORK_PORT: String(settings.networkPort),
    PLATFORM_PORT: String(settings.platformPort),
    NETWORK_URL: settings.env.NETWORK_URL || at.networkUrl,
    PLATFORM_URL: settings.env.PLATFORM_URL || at.platformUrl,
  };
}

/** Waits for all, also when one fails, so that none is still on its way when everything is ended. */
async function all(starts: Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(starts)).find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

/** The services of a run that was killed outright need a moment to notice and let go of their ports. */
async function expectFree(name: string, port: number, signal: AbortSignal): Promise<void> {
  for (const until = Date.now() + 4_000; !(await portFree(port)); await sleep(200)) {
    signal.throwIfAborted();
    if (Date.now() > until) throw new Fault(`port ${port} is taken by another program; set ${name} to a free one`);
  }
}
