import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createServices, type RunningServices } from '../services.ts';
import { hasRedis, startRedis, type TestRedis } from '../testing/start-redis.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';
import { createApp } from './create-app.ts';

const installed = hasRedis();
let redis: TestRedis;
let first: TestPlatform;
let second: { services: RunningServices; app: Awaited<ReturnType<typeof createApp>>; url: string };

beforeAll(async () => {
  if (!installed) return;
  redis = await startRedis();
  first = await startTestPlatform({ RATE_LIMIT_PER_MINUTE: '3', REDIS_URL: redis.url });
  const services = await createServices(first.services.config, 'api');
  const app = await createApp(services);
  second = { services, app, url: await app.listen({ port: 0, host: '127.0.0.1' }) };
});
afterAll(async () => {
  if (!installed) return;
  await second.app.close();
  await second.services.close();
  await first.stop();
  await redis.stop();
});

const call = async (url: string, key: string): Promise<[number, string | null]> => {
  const { status, headers } = await fetch(`${url}/api/mcps/TENDER`, { headers: { 'x-api-key': key } });
  return [status, headers.get('ratelimit-remaining')];
};
const newKey = () => first.keyFor(['c1'], ['read']);
/** Waits until both processes count in Redis: they connect in the background. */
const together = () =>
  vi.waitFor(async () => {
    const key = await newKey();
    expect([await call(first.url, key), await call(second.url, key)]).toEqual([[200, '2'], [200, '1']]);
  }, { timeout: 15_000, interval: 200 });

test.skipIf(!installed)('with Redis, processes count together; without it each goes on alone, and no call fails', { timeout: 60_000 }, async () => {
  await together();
  const key = await newKey();
  expect([await call(first.url, key), await call(second.url, key), await call(first.url, key), await call(second.url, key)]).toEqual([[200, '2'], [200, '1'], [200, '0'], [429, '0']]);

  // One that hangs holds up a single call, until it is clear that there will be no answer.
  const from = performance.now();
  await redis.client().call('CLIENT', 'PAUSE', '20000', 'ALL');
  for (let i = 0; i < 25; i++) expect((await call(first.url, first.key))[0]).toBe(200);
  expect(performance.now() - from).toBeLessThan(3_500);

  await redis.kill();
  const keys = [await newKey(), await newKey()];
  for (const one of keys) expect([(await call(first.url, one))[0], (await call(second.url, one))[0]]).toEqual([200, 200]);
  const alone = await newKey();
  expect([await call(first.url, alone), await call(second.url, alone), await call(first.url, alone), await call(first.url, alone), await call(first.url, alone)]).toEqual([
    [200, '2'], [200, '2'], [200, '1'], [200, '0'], [429, '0'],
  ]);

  await redis.start();
  await together();
});
