import { startLanguageServer } from '@0711/models/testing/start-language-server';
import { afterEach, expect, test } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

let platform: TestPlatform | null = null;
afterEach(async () => {
  await platform?.stop();
  platform = null;
});

const ready = async () => platform?.call('GET', '/health/ready', { key: null });

test('without a worker the API is ready, and says what is missing', async () => {
  platform = await startTestPlatform();
  expect(await ready()).toMatchObject({ status: 200, body: { status: 'ok', checks: { database: 'ok', migrations: 'ok', disk: 'ok', files: 'ok', workers: expect.stringMatching(/^degraded: no worker/) } } });
  await platform.services.pool.query(`insert into platform_jobs.heartbeats (worker_id, host, pid) values ('w', 'here', 1)`);
  expect(await ready()).toMatchObject({ status: 200, body: { checks: { workers: 'ok' } } });
});

test('once it is told to stop it is not ready, and still answers', async () => {
  platform = await startTestPlatform();
  platform.services.life.stopping = true;
  const answer = await ready();
  expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable', errors: [{ path: 'process' }] } });
  expect(answer?.headers.get('retry-after')).toBe('5');
  expect((await platform.call('GET', '/health/live', { key: null })).status).toBe(200);
  expect((await platform.call('GET', '/api/mcps/catalog')).status).toBe(200);
});

test('a bucket that is away makes it do less, not nothing', async () => {
  platform = await startTestPlatform({ S3_BUCKET: 'not-there', S3_ENDPOINT: 'http://127.0.0.1:9', S3_ACCESS_KEY_ID: 'k', S3_SECRET_ACCESS_KEY: 's' });
  expect(await ready()).toMatchObject({ status: 200, body: { checks: { files: expect.stringMatching(/^degraded/) } } });
});

test('a language model server is looked at where one is set up, and is not needed', async () => {
  const stand = await startLanguageServer();
  platform = await startTestPlatform({ MODEL_URL: stand.url });
  expect(await ready()).toMatchObject({ status: 200, body: { checks: { model_server: 'ok' } } });
  await stand.close();
  expect(await ready()).toMatchObject({ status: 200, body: { checks: { model_server: expect.stringMatching(/^degraded: it does not answer/) } } });
});
