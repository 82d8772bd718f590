import { ErrorBody } from '@0711/contract/errors';
import { createTestDatabase, type TestDatabase } from '@0711/postgres/testing';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { migrateDatabase } from '../db/migrate-database.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

/** A cable to the database that can be pulled. */
let cable: Server;
let port = 0;
const sockets = new Set<Socket>();
let database: TestDatabase;
let platform: TestPlatform;

beforeAll(async () => {
  database = await createTestDatabase({ migrate: migrateDatabase, template: 'platform' });
  const target = new URL(database.url);
  cable = createServer((socket) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [[socket, far], [far, socket]] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => sockets.delete(one));
      one.pipe(other);
    }
  });
  await plug();
  const through = new URL(database.url);
  through.host = `127.0.0.1:${port}`;
  platform = await startTestPlatform({ DATABASE_URL: through.href });
});
afterAll(async () => {
  await platform.stop();
  await pull();
  await database.drop();
});

async function plug(): Promise<void> {
  await new Promise<void>((resolve) => {
    cable.listen(port, '127.0.0.1', resolve);
  });
  const address = cable.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
}

async function pull(): Promise<void> {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => {
    cable.close(resolve);
  });
}

test('while the database is away callers are told to come back, and the process lives through it', async () => {
  expect((await platform.call('GET', '/api/tasks')).status).toBe(200);
  await pull();
  for (const [method, path] of [['GET', '/api/tasks'], ['GET', '/api/documents/x'], ['POST', '/api/mcps/install'], ['GET', '/health/ready']] as const) {
    const answer = await platform.call(method, path, method === 'POST' ? { body: { engagement_id: 'x', mcp_id: 'TENDER' } } : {});
    expect([answer.status, ErrorBody.parse(answer.body).code], path).toEqual([503, 'unavailable']);
    expect(Number(answer.headers.get('retry-after')), path).toBeGreaterThan(0);
    expect(JSON.stringify(answer.body), path).not.toMatch(/ECONN|127\.0\.0\.1|postgres/);
  }
  expect((await platform.call('GET', '/health/live', { key: null })).status).toBe(200);
  await plug();
  await vi.waitFor(async () => expect((await platform.call('GET', '/health/ready', { key: null })).status).toBe(200), 10_000);
  expect((await platform.call('GET', '/api/tasks')).status).toBe(200);
});

test('readiness names what is missing', async () => {
  await pull();
  const answer = await platform.call('GET', '/health/ready', { key: null });
  expect(ErrorBody.parse(answer.body).errors?.map((error) => error.path).toSorted()).toEqual(['database', 'migrations']);
  await plug();
});
