import { createTestDatabase } from '@0711/postgres/testing';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../config.ts';
import { migrateDatabase } from '../db/migrate-database.ts';
import { createApp } from '../http/create-app.ts';
import { openApiDocument } from '../http/openapi.ts';
import { createKey } from '../keys/create-key.ts';
import { ensureBootstrapKey } from '../keys/ensure-bootstrap-key.ts';
import { grantScope } from '../scope.ts';
import { createServices, type RunningServices } from '../services.ts';
import { createAnswerCheck } from './answer-check.ts';
import { asPlatform } from '../system-actor.ts';

export type TestPlatform = {
  url: string;
  /** A key bound to all customers with every right. */
  key: string;
  services: RunningServices;
  app: FastifyInstance;
  /** A key bound to some customers. */
  keyFor: (customers: string[], scopes?: ('read' | 'write' | 'admin')[]) => Promise<string>;
  /** Calls it over HTTP. Throws when the answer is not what the OpenAPI document describes. */
  call: (method: string, path: string, options?: CallOptions) => Promise<Answer>;
  stop: () => Promise<void>;
};
export type CallOptions = { key?: string | null; body?: unknown; headers?: Record<string, string>; raw?: string | FormData | ReadableStream<Uint8Array>; signal?: AbortSignal };
export type Answer = { status: number; headers: Headers; body: unknown };

/** The Platform's HTTP side on a database and a folder of its own, listening on a free port. For tests. */
export async function startTestPlatform(env: Record<string, string> = {}): Promise<TestPlatform> {
  const database = await createTestDatabase({ migrate: migrateDatabase, template: 'platform' });
  const directory = await mkdtemp(join(tmpdir(), '0711-platform-'));
  const key = env['PLATFORM_API_KEY'] ?? `test_${randomBytes(16).toString('hex')}`;
  const config = readConfig({
    DATABASE_URL: database.url,
    DATA_DIR: directory,
    NETWORK_URL: 'http://127.0.0.1:9',
    PLATFORM_API_KEY: key,
    WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('base64')}`,
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'fatal',
    ...env,
  });
  const services = await createServices(config, 'api');
  await ensureBootstrapKey(services);
  const app = await createApp(services);
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const check = createAnswerCheck(await openApiDocument());

  return {
    url,
    key,
    services,
    app,
    keyFor: async (customers, scopes = ['write']) => (await createKey({ ...asPlatform(services, null), scope: grantScope('all', ['admin']) }, { name: 'test', scopes, customer_ids: customers })).secret,
    call: async (method, path, options = {}) => {
      const presented = options.key === undefined ? key : options.key;
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          ...(presented === null ? {} : { authorization: `Bearer ${presented}` }),
          ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...options.headers,
        },
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
        ...(options.raw === undefined ? {} : { body: options.raw }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      });
      const text = await response.text();
      const contentType = response.headers.get('content-type');
      const isJson = contentType?.includes('json');
      check({ method, url: path, status: response.status, contentType, body: text });
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
    },
    stop: async () => {
      await app.close();
      await services.close();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
