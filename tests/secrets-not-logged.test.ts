import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NewApiKey } from '@0711/contract/api-key';
import { freePort } from '@0711/postgres/free-port';
import { createTestDatabase, type TestDatabase } from '@0711/postgres/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Spawned, startProcess } from './support/spawned.ts';
import { waitUntil } from './support/wait-until.ts';

let database: TestDatabase;
let directory: string;
let api: Spawned;
let url: string;
const key = `env_${randomBytes(24).toString('base64url')}`;
const webhookSecret = `whsec_${randomBytes(24).toString('base64')}`;

beforeAll(async () => {
  database = await createTestDatabase({ migrate: async () => {} });
  directory = await mkdtemp(join(tmpdir(), '0711-log-'));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const env = {
    DATABASE_URL: database.url, DATA_DIR: directory, NETWORK_URL: 'http://127.0.0.1:9', PLATFORM_PORT: String(port),
    PLATFORM_API_KEY: key, WEBHOOK_SECRET: webhookSecret, LOG_LEVEL: 'trace', FAILED_KEYS_PER_MINUTE: '3',
  };
  api = await startProcess(join(import.meta.dirname, '../apps/platform/src/api.ts'), env, join(directory, 'api.log'));
  await waitUntil('the API answers', async () => (await fetch(`${url}/health/ready`)).ok);
}, 60_000);
afterAll(async () => {
  await api.end();
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

test('no key and no secret ever stands in the log, whatever is done with it', { timeout: 60_000 }, async () => {
  const secrets = [key, webhookSecret, webhookSecret.slice(6), new URL(database.url).password].filter((secret) => secret.length > 0);
  const send = async (method: string, path: string, { by = key, header = 'authorization', body }: { by?: string; header?: string; body?: string } = {}): Promise<Response> =>
    fetch(`${url}${path}`, {
      method,
      headers: { [header]: header === 'authorization' ? `Bearer ${by}` : by, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body }),
    });
  const make = async (path: string, body: object): Promise<{ id: string; secret: string }> => {
    const made = NewApiKey.parse(await (await send('POST', path, { body: JSON.stringify(body) })).json());
    secrets.push(made.secret);
    return { id: made.key.id, secret: made.secret };
  };
  const first = await make('/api/keys', { name: 'logged?', scopes: ['read'], requests_per_minute: 2 });
  const second = await make(`/api/keys/${first.id}/rotate`, { overlap_hours: 1 });
  for (const header of ['authorization', 'x-api-key', 'X-API-KEY']) for (const by of [first.secret, second.secret]) await send('GET', '/api/tasks', { by, header });
  // Wrong ones are somebody's right ones, once in a while.
  const typed = `${second.secret.slice(0, -1)}!`;
  secrets.push(typed);
  for (const path of ['/api/tasks', '/metrics', '/nowhere']) for (const header of ['authorization', 'x-api-key', 'cookie']) await send('GET', path, { by: typed, header });
  for (const query of [`api_key=${first.secret}`, `cursor=${first.secret}`, `key=${key}`]) for (const path of ['/api/tasks', '/nowhere', '/health/live']) await send('GET', `${path}?${query}`);
  for (const body of [`{"name": "${first.secret}`, JSON.stringify({ name: 'x', scopes: [second.secret] }), JSON.stringify({ secret: key })]) await send('POST', '/api/keys', { body });
  await send('GET', '/api/tasks', { header: 'x-actor', by: second.secret });
  await send('POST', '/api/webhooks/endpoints', { body: JSON.stringify({ url: 'http://127.0.0.1:9/hook', secret: webhookSecret }) });
  const endpoint = await send('POST', '/api/webhooks/endpoints', { body: JSON.stringify({ url: 'https://receiver.example/hook' }) });
  const { secret } = (await endpoint.json()) as { secret?: string };
  if (secret !== undefined) secrets.push(secret, secret.slice(6));
  // Faults are logged with what caused them: here every statement on keys fails, and every new endpoint.
  await database.pool.query('alter table platform.webhook_endpoints add constraint none check (false) not valid');
  const given = `whsec_${randomBytes(24).toString('base64')}`;
  secrets.push(given);
  await send('POST', '/api/webhooks/endpoints', { body: JSON.stringify({ url: 'https://receiver.example/other', secret: given }) });
  expect((await send('POST', '/api/webhooks/endpoints', { body: JSON.stringify({ url: 'https://receiver.example/other' }) })).status).toBe(500);
  await database.pool.query('alter table platform.api_keys rename to api_keys_away');
  expect((await send('GET', '/api/tasks', { by: `pk_${randomBytes(8).toString('hex')}` })).status).toBeGreaterThanOrEqual(500);
  await send('POST', '/api/keys', { body: JSON.stringify({ name: 'x', scopes: ['read'] }) });
  await database.pool.query('alter table platform.api_keys_away rename to api_keys');
  await send('POST', `/api/keys/${second.id}/revoke`);
  await api.end();

  const log = api.output();
  expect(log.split('\n').length).toBeGreaterThan(30);
  expect(log).toContain('a request failed unexpectedly');
  expect(secrets.length).toBeGreaterThan(6);
  expect(log).not.toMatch(/whsec_[A-Za-z0-9+/]{20}/);
  for (const one of secrets) expect(log.includes(one), `${one.slice(0, 8)}… stands in the log`).toBe(false);
});
