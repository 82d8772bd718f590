import { freePort } from '@0711/postgres/free-port';
import { createTestDatabase } from '@0711/postgres/testing';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { TEST_SECRET } from './start-test-network.ts';

export type PlatformProcess = { url: string; key: string; stop: () => Promise<void> };

const SOURCES = new URL('../../../../platform/src/', import.meta.url);

/** The real Platform in processes of its own, on its own database: its API and, when `networkUrl` is given, its worker. */
export async function startPlatformProcess(networkUrl: string | null = null): Promise<PlatformProcess> {
  const database = await createTestDatabase({ migrate: async () => {} });
  const directory = await mkdtemp(join(tmpdir(), '0711-network-test-'));
  const port = await freePort();
  const key = 'test_0123456789abcdef0123456789abcdef';
  const env = {
    ...process.env,
    DATABASE_URL: database.url, PLATFORM_PORT: String(port), DATA_DIR: directory, NETWORK_URL: networkUrl ?? 'http://127.0.0.1:9',
    PLATFORM_API_KEY: key, WEBHOOK_SECRET: TEST_SECRET, ALLOW_PRIVATE_WEBHOOKS: '1', LOG_LEVEL: 'error',
  };
  const children = ['api.ts', ...(networkUrl ? ['worker.ts'] : [])].map((file) =>
    spawn(process.execPath, [fileURLToPath(new URL(file, SOURCES))], { env, stdio: ['ignore', 'inherit', 'inherit'] }),
  );
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    await Promise.all(children.map(end));
    await database.drop();
    await rm(directory, { recursive: true, force: true });
  };
  await ready(url, children).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, key, stop };
}

async function ready(url: string, children: ChildProcess[]): Promise<void> {
  for (let waited = 0; waited < 25_000; waited += 100) {
    if (children.some((child) => child.exitCode !== null)) throw new Error('the Platform ended while it started');
    const response = await fetch(`${url}/health/ready`).catch(() => null);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error('the Platform did not become ready');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  // Nothing of it is kept, so it need not wait for idle connections.
  child.kill('SIGKILL');
  await ended;
}
