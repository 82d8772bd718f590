import { createTestDatabase, type TestDatabase } from '@0711/postgres/testing';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const ENTRY = fileURLToPath(new URL('./api.ts', import.meta.url));
const KEY = 'a-key-for-this-test-alone';

let database: TestDatabase;
let directory: string;
const running: ChildProcess[] = [];
beforeAll(async () => {
  database = await createTestDatabase({ migrate: async () => {} });
  directory = await mkdtemp(join(tmpdir(), '0711-api-'));
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

function start(env: Record<string, string | undefined> = {}) {
  const child = spawn(process.execPath, [ENTRY], {
    env: {
      PATH: process.env['PATH'], DATABASE_URL: database.url, DATA_DIR: directory, NETWORK_URL: 'http://127.0.0.1:9', PLATFORM_PORT: '0',
      PLATFORM_API_KEY: KEY, WEBHOOK_SECRET: 'whsec_MDExMDExMDExMDExMDExMDExMDEx', ...env,
    },
  });
  running.push(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const ended = new Promise<{ code: number | null; err: string }>((resolve) => {
    child.once('exit', (code) => resolve({ code, err }));
  });
  const url = () => vi.waitFor(() => /"url":"([^"]+)"/.exec(out)?.[1] ?? Promise.reject(new Error(`not up yet: ${out}${err}`)), 30_000);
  return { child, ended, url, log: () => out };
}

test('on an empty database two processes start at once, work, and stop when they are told', async () => {
  const both = [start(), start()];
  for (const { url } of both) {
    const ready = await fetch(`${await url()}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok', checks: { database: 'ok', migrations: 'ok', disk: 'ok', files: 'ok', workers: expect.stringMatching(/^degraded: no worker runs/) } }]);
    expect((await fetch(`${await url()}/api/tasks`, { headers: { 'x-api-key': KEY } })).status).toBe(200);
  }
  for (const { child } of both) child.kill('SIGTERM');
  for (const { ended, log } of both) {
    expect(await ended).toEqual({ code: 0, err: '' });
    expect(log()).not.toContain(KEY);
  }
}, 60_000);

test('a request that is under way when the process is told to stop is finished', async () => {
  const { child, ended, url } = start();
  const base = await url();
  let push: (text: string) => void = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      push = (text) => {
        controller.enqueue(new TextEncoder().encode(text));
        if (text.endsWith('}')) controller.close();
      };
    },
  });
  push('{"engagement_id":"none",');
  const init = { method: 'POST', headers: { 'x-api-key': KEY, 'content-type': 'application/json' }, body, duplex: 'half' };
  const answer = fetch(`${base}/api/mcps/install`, init as RequestInit);
  await new Promise((resolve) => setTimeout(resolve, 300));
  child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 300));
  push('"mcp_id":"TENDER"}');
  expect((await answer).status).toBe(404);
  expect((await ended).code).toBe(0);
}, 60_000);

test('a taken port, a missing variable and an unreachable database are one clear line each', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => {
    taken.listen(0, '127.0.0.1', resolve);
  });
  const address = taken.address();
  const port = String(typeof address === 'object' ? address?.port : 0);
  const results = await Promise.all([
    start({ PLATFORM_PORT: port }).ended,
    start({ NETWORK_URL: undefined, PLATFORM_API_KEY: 'short' }).ended,
    start({ DATABASE_URL: 'postgres://127.0.0.1:1/none' }).ended,
  ]);
  taken.close();
  expect(results.map((result) => result.code)).toEqual([1, 1, 1]);
  expect(results[0]?.err).toBe(`platform api: port ${port} on 127.0.0.1 is taken; set PLATFORM_PORT to another one\n`);
  expect(results[1]?.err).toMatch(/^platform api: the environment is not complete:\n {2}NETWORK_URL: .+\n {2}PLATFORM_API_KEY: .+\n$/);
  expect(results[2]?.err).toMatch(/^platform api: the database cannot be used: .*ECONNREFUSED.*\n$/);
}, 60_000);
