import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';
import { ensureBootstrapKey } from './ensure-bootstrap-key.ts';
import { createKeyLookup, hashKey } from './find-key.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform.stop());

test('the key of the environment is made once, and a new one takes its place a while later', async () => {
  const { services } = platform;
  await Promise.all([ensureBootstrapKey(services), ensureBootstrapKey(services), ensureBootstrapKey(services)]);
  const other = { ...services, config: { ...services.config, PLATFORM_API_KEY: 'another-key-of-some-length' } };
  await ensureBootstrapKey(other);
  const { rows } = await services.pool.query("select hash, extract(epoch from revoked_at - now())::int as ends from platform.api_keys where name = 'environment' order by created_at");
  expect(rows).toEqual([
    { hash: hashKey(platform.key), ends: expect.closeTo(900, -2) },
    { hash: hashKey('another-key-of-some-length'), ends: null },
  ]);
  expect(await createKeyLookup(services).find(platform.key)).not.toBeNull();
  await services.pool.query("update platform.api_keys set revoked_at = now() where revoked_at is not null");
  const { find } = createKeyLookup(services);
  expect(await find(platform.key)).toBeNull();
  await ensureBootstrapKey(services);
  expect(await find(platform.key)).toMatchObject({ scopes: ['admin'], customerIds: null });
});

test('a key is stored as its hash alone', async () => {
  const key = await platform.keyFor(['c1']);
  const { rows } = await platform.services.pool.query('select row_to_json(k)::text as row from platform.api_keys k');
  expect(rows.map((row) => row.row).join()).not.toContain(key);
});

test('a revoked key is refused once what is kept of it is 5 s old', async () => {
  const key = await platform.keyFor(['c1'], ['read']);
  const { find } = createKeyLookup(platform.services);
  expect(await find(key)).not.toBeNull();
  await platform.services.pool.query('update platform.api_keys set revoked_at = now() where hash = $1', [hashKey(key)]);
  expect(await find(key)).not.toBeNull();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5_001 });
  expect(await find(key)).toBeNull();
  vi.useRealTimers();
});

test('that a key was used is noted at most once a minute', async () => {
  const key = await platform.keyFor(['c1'], ['read']);
  const { find } = createKeyLookup(platform.services);
  const used = async () => (await platform.services.pool.query('select last_used_at from platform.api_keys where hash = $1', [hashKey(key)])).rows[0].last_used_at;
  await find(key);
  await vi.waitFor(async () => expect(await used()).not.toBeNull());
  const first = await used();
  await find(key);
  await createKeyLookup(platform.services).find(key);
  await sleep(100);
  expect(await used()).toEqual(first);
});
