import { registry } from '@0711/telemetry/registry';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { currentRequest } from './current-request.ts';
import { watchRequests } from './watch-requests.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
let server: Server;
let url: string;
const lines: Record<string, unknown>[] = [];
beforeAll(async () => {
  watchRequests(pino({ level: 'info', base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) }));
  server = createServer((request, response) => {
    void (async () => {
      await sleep(5);
      const current = currentRequest();
      if (current && request.url?.startsWith('/tasks/')) current.userId = 'eva';
      response.writeHead(request.url === '/nowhere' ? 404 : 200).end(current?.traceparent ?? 'none');
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  lines.length = 0;
});

test('a request continues the trace of the browser, wherever its code runs, and says so in one line', async () => {
  const response = await fetch(`${url}/tasks/0199a5f0-7e1c-7b6e-8f00-000000000001?token=secret`, { headers: { traceparent: `00-${TRACE}-b7ad6b7169203331-01`, cookie: 'session=secret' } });
  expect(await response.text()).toContain(TRACE);
  expect(response.headers.get('x-trace-id')).toBe(TRACE);
  await expect.poll(() => lines).toMatchObject([{ trace_id: TRACE, method: 'GET', route: '/tasks/[id]', status: 200, user_id: 'eva', ms: expect.any(Number), msg: 'request' }]);
  expect(JSON.stringify(lines)).not.toContain('secret');
});

test('requests of one connection and at the same time keep their traces apart', async () => {
  const traces = await Promise.all(Array.from({ length: 30 }, async () => (await fetch(`${url}/`)).headers.get('x-trace-id')));
  expect(new Set(traces).size).toBe(30);
  await expect.poll(() => lines.length).toBe(30);
  expect(new Set(lines.map((line) => line.trace_id))).toEqual(new Set(traces));
});

test('what is not there is counted under one name, however it is called', async () => {
  await fetch(`${url}/nowhere`);
  await expect.poll(async () => (await registry().metrics()).match(/network_http_request_seconds_count\{method="GET",route="none",status="404"\} (\d+)/)?.[1]).toBe('1');
  expect(await registry().metrics()).not.toContain('/nowhere');
});
