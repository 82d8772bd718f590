import fastify from 'fastify';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { companyRecord } from '../testing/seed-records.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';
import { limitBodyTime } from './limit-body-time.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform({ CORS_ORIGINS: 'https://app.example' });
});
afterAll(() => platform.stop());

const allowed = (headers: Headers) => [headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials'), headers.get('vary')];
const preflight = (origin: string) =>
  fetch(`${platform.url}/api/tasks/x/actions`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' } });

test('a page of a named origin may call, and read the headers that tell something', async () => {
  const asked = await preflight('https://app.example');
  expect([asked.status, allowed(asked.headers)]).toEqual([204, ['https://app.example', null, 'Origin']]);
  expect(asked.headers.get('access-control-allow-methods')).toContain('PATCH');
  expect(asked.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
  for (const [path, key, status] of [['/api/mcps/TENDER', platform.key, 200], ['/api/mcps/TENDER', null, 401], ['/api/tasks/none', platform.key, 404]] as const) {
    const answer = await platform.call('GET', path, { key, headers: { origin: 'https://app.example' } });
    expect([answer.status, allowed(answer.headers)]).toEqual([status, ['https://app.example', null, 'Origin']]);
    expect(answer.headers.get('access-control-expose-headers')).toContain('X-Trace-Id');
  }
});

test('any other origin gets no leave, whatever it looks like', async () => {
  for (const origin of ['https://evil.example', 'https://app.example.evil', 'http://app.example', 'https://app.example:8443', 'null']) {
    const answer = await platform.call('GET', '/api/mcps/TENDER', { headers: { origin } });
    expect([allowed(answer.headers)[0], allowed((await preflight(origin)).headers)[0]], origin).toEqual([null, null]);
  }
});

test('without a list no origin has leave, and OPTIONS is not there', async () => {
  const plain = await startTestPlatform();
  try {
    const answer = await plain.call('GET', '/api/mcps/TENDER', { headers: { origin: 'https://app.example' } });
    expect([answer.status, allowed(answer.headers)]).toEqual([200, [null, null, null]]);
    expect(await plain.call('OPTIONS', '/api/tasks', { headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' } })).toMatchObject({ status: 404, body: { code: 'not_found' } });
  } finally {
    await plain.stop();
  }
});

test('HEAD answers as GET does, without the body', async () => {
  for (const [path, key] of [['/api/tasks', platform.key], ['/api/mcps/TENDER', platform.key], ['/api/tasks/none', platform.key], ['/api/tasks?limit=0', platform.key], ['/api/tasks', null], ['/api/mcps/installations', platform.key], ['/health/live', null], ['/openapi.json', null]] as const) {
    const get = await platform.call('GET', path, { key });
    const head = await fetch(`${platform.url}${path}`, { method: 'HEAD', ...(key === null ? {} : { headers: { 'x-api-key': key } }) });
    expect([head.status, await head.text(), ...['content-type', 'x-total-count', 'content-length'].map((name) => head.headers.get(name))], path).toEqual([
      get.status, '', ...['content-type', 'x-total-count', 'content-length'].map((name) => get.headers.get(name)),
    ]);
  }
  expect((await fetch(`${platform.url}/api/mcps/installations/x/actions`, { method: 'HEAD' })).status).toBe(404);
});

test('only what people and MCPs write may be long', async () => {
  const long = { ...companyRecord('c'), name: 'x'.repeat(2 * 1024 * 1024) };
  expect(await platform.call('PUT', '/api/sync/companies/c', { body: long })).toMatchObject({ status: 413, body: { code: 'too_large' } });
  expect(await platform.call('POST', '/api/tasks/none/actions', { body: { action: 'complete', output_data: { text: long.name } } })).toMatchObject({ status: 404 });
});

test('a body that does not arrive in time ends the call and its connection', async () => {
  const app = fastify({ bodyLimit: 1_000 });
  app.addHook('preParsing', (request, _reply, _payload, done) => {
    limitBodyTime(request, 200);
    done();
  });
  app.post('/', (request, reply) => reply.send({ got: request.body }));
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
  const say = async (...pieces: string[]): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    let got = '';
    socket.on('data', (chunk) => (got += chunk.toString()));
    for (const piece of pieces) socket.write(piece);
    await Promise.race([once(socket, 'close'), new Promise((resolve) => setTimeout(resolve, 1_500))]);
    socket.destroy();
    return got;
  };
  const head = (more: string) => `POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${more}\r\n\r\n`;
  try {
    const [late, chunked, whole] = await Promise.all([
      say(head('content-length: 20'), '{"a": 1'),
      say(head('transfer-encoding: chunked'), '3\r\n{"a\r\n'),
      say(head('content-length: 8\r\nconnection: close'), '{"a": 1}'),
    ]);
    for (const answer of [late, chunked]) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*connection: close/);
      expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'bad_request', detail: 'the request did not arrive in time' });
    }
    expect(whole).toMatch(/^HTTP\/1\.1 200 [^]*\{"got":\{"a":1\}\}/);
  } finally {
    await app.close();
  }
});
