import { afterEach, expect, test } from 'vitest';
import { mayReadMetrics } from './metrics-access.ts';
import { counter, gauge } from './registry.ts';
import { type MetricsServer, serveMetrics } from './serve-metrics.ts';

let server: MetricsServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});
const get = async (headers: Record<string, string> = {}) => {
  const answer = await fetch(`${server?.url}/metrics`, { headers });
  return { status: answer.status, text: await answer.text() };
};

test('a process shows its own figures and what its parts add', async () => {
  counter({ name: 'test_total', help: 'for this test', labelNames: ['kind'] }).inc({ kind: 'a' });
  counter({ name: 'test_total', help: 'for this test', labelNames: ['kind'] }).inc({ kind: 'a' });
  let depth = 3;
  gauge({ name: 'test_depth', help: 'for this test', labelNames: ['queue'] }, () => [{ labels: { queue: 'q' }, value: depth }]);
  server = await serveMetrics({ port: 0, host: '127.0.0.1' });
  expect((await get()).text).toMatch(/test_total\{kind="a"\} 2[\s\S]*test_depth\{queue="q"\} 3/);
  depth = 0;
  const { text } = await get();
  expect(text).toContain('test_depth{queue="q"} 0');
  expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds \d/);
  expect(text).toMatch(/process_resident_memory_bytes \d/);
});

test('with a token it is for those who have it, wherever they are', async () => {
  server = await serveMetrics({ port: 0, host: '127.0.0.1', token: 'a-token' });
  expect((await get()).status).toBe(401);
  expect((await get({ authorization: 'Bearer another' })).status).toBe(401);
  expect((await get({ authorization: 'Bearer a-token' })).status).toBe(200);
});

test('without one it is for this machine, and not through a proxy', async () => {
  server = await serveMetrics({ port: 0, host: '127.0.0.1' });
  expect((await get()).status).toBe(200);
  expect((await get({ 'x-forwarded-for': '127.0.0.1' })).status).toBe(401);
  expect(mayReadMetrics(undefined, { authorization: null, forwarded: false, peer: '10.0.0.7' })).toBe(false);
  expect(mayReadMetrics(undefined, { authorization: null, forwarded: false, peer: '::ffff:127.0.0.1' })).toBe(true);
});
