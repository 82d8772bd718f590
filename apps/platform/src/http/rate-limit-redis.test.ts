import { freePort } from '@0711/postgres/free-port';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createServices, type RunningServices } from '../services.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';
import { createApp } from './create-app.ts';

const installed = spawnSync('redis-server', ['--version']).status === 0;
let port: number;
let redis: ChildProcess | null = null;
let first: TestPlatform;
let second: { services: RunningServices; app: Awaited<ReturnType<typeof createApp>>; url: string };

async function startRedis(): Promise<void> {
  redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
  await vi.waitFor(async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect').finally(() => socket.destroy());
  }, { timeout: 10_000, interval: 30 });
}
async function killRedis(): Promise<void> {
  const gone = redis === null ? null : once(redis, 'exit');
  redis?.kill('SIGKILL');
  await gone;
  redis = null;
}

beforeAll(async () => {
  if (!installed) return;
  port = await freePort();
  await startRedis();
  first = await startTestPlatform({ RATE_LIMIT_PER_MINUTE: '3', REDIS_URL: `redis://127.0.0.1:${port}` });
  const services = await createServices(first.services.config, 'api');
  const app = await createApp(services);
  second = { services, app, url: await app.listen({ port: 0, host: '127.0.0.1' }) };
});
afterAll(async () => {
  if (!installed) return;
  await second.app.close();
  await second.services.close();
  await first.stop();
  await killRedis();
});

const call = async (url: string, key: string): Promise<[number, string | null]> => {
  const { status, headers } = await fetch(`${url}/api/mcps/TENDER`, { headers: { 'x-api-key': key } });
  return [status, headers.get('ratelimit-remaining')];
};

test.skipIf(!installed)('with Redis, processes count together; without it each goes on alone, and no call fails', { timeout: 30_000 }, async () => {
  const key = await first.keyFor(['c1'], ['read']);
  // The connection is made in the background; until then each counts by itself.
  await vi.waitFor(async () => {
    const probe = await first.keyFor(['c1'], ['read']);
    expect([await call(first.url, probe), await call(second.url, probe)]).toEqual([[200, '2'], [200, '1']]);
  });
  expect([await call(first.url, key), await call(second.url, key), await call(first.url, key), await call(second.url, key)]).toEqual([[200, '2'], [200, '1'], [200, '0'], [429, '0']]);

  // One that hangs holds up a single call, until it is clear that there will be no answer.
  redis?.kill('SIGSTOP');
  const from = performance.now();
  for (let i = 0; i < 6; i++) expect((await call(first.url, first.key))[0]).toBe(200);
  expect(performance.now() - from).toBeLessThan(1_000);
  redis?.kill('SIGCONT');

  await killRedis();
  const alone = await Promise.all(['a', 'b', 'c'].map(() => first.keyFor(['c1'], ['read'])));
  for (const one of alone) expect([await call(first.url, one), await call(second.url, one)]).toEqual([[200, '2'], [200, '2']]);
  const [only = ''] = alone;
  expect([await call(first.url, only), await call(first.url, only), await call(first.url, only)]).toEqual([[200, '1'], [200, '0'], [429, '0']]);

  await startRedis();
  await vi.waitFor(async () => {
    const again = await first.keyFor(['c1'], ['read']);
    expect([await call(first.url, again), await call(second.url, again)]).toEqual([[200, '2'], [200, '1']]);
  }, { timeout: 15_000, interval: 200 });
});
