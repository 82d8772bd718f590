import { AppError } from '@0711/contract/errors';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createMCPClient, type MCPClientOptions } from './create-mcp-client.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

/** A server that answers as told, and a client of it. */
async function serve(handler: Handler, options: Partial<MCPClientOptions> = {}) {
  const seen: { method: string | undefined; url: string | undefined; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    seen.push({ method: request.method, url: request.url, headers: request.headers });
    handler(request, response, seen.length);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  open.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { seen, client: createMCPClient({ url: `http://127.0.0.1:${port}/prefix/`, apiKey: 'k', ...options }) };
}

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

const caught = async (promise: Promise<unknown>): Promise<AppError> => {
  const error = await promise.then(() => null, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
};

test('calls go to the contract’s addresses below the given one, with key and actor', async () => {
  const { seen, client } = await serve((_, response) => json(response, 200, { id: 'x' }));
  await client.as({ id: 'u1', role: 'expert' }).tasks.get({ id: 'a/b' });
  expect(seen[0]).toMatchObject({ method: 'GET', url: '/prefix/api/tasks/a%2Fb', headers: { authorization: 'Bearer k', 'x-actor': 'u1;expert' } });
});

test('an error comes as what the Platform said', async () => {
  const errors = [{ path: 'data.x', code: 'invalid_type', message: 'no' }];
  const { client } = await serve((_, response) => json(response, 422, { detail: 'bad', code: 'invalid', trace_id: 't1', errors }));
  expect(await caught(client.tasks.get({ id: 'x' }))).toMatchObject({ code: 'invalid', message: 'bad', errors, traceId: 't1', status: 422 });
});

test('an answer that is not the Platform’s own is named by its status', async () => {
  const { client } = await serve((_, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'), { retries: 0 });
  expect((await caught(client.tasks.get({ id: 'x' }))).code).toBe('unavailable');
});

test('a GET is tried again while the service is away, waiting as long as it says', async () => {
  const { seen, client } = await serve((_, response, count) =>
    count < 3 ? json(response, 503, { detail: 'later', code: 'unavailable', trace_id: 't' }, { 'retry-after': count === 1 ? '1' : '0' }) : json(response, 200, { id: 'x' }),
  );
  const begun = Date.now();
  expect(await client.tasks.get({ id: 'x' })).toEqual({ id: 'x' });
  expect(seen).toHaveLength(3);
  expect(Date.now() - begun).toBeGreaterThanOrEqual(950);
});

test('nothing that changes something is sent twice', async () => {
  const { seen, client } = await serve((_, response) => json(response, 503, { detail: 'later', code: 'unavailable', trace_id: 't' }));
  const input = { body: { engagement_id: 'e', mcp_id: 'TENDER', task_type: 'parse_rfp', data: {} } };
  expect(await caught(client.tasks.create(input))).toMatchObject({ code: 'unavailable', status: 503 });
  expect(seen).toHaveLength(1);
});

test('a wait that is too long is left to the caller', async () => {
  const { seen, client } = await serve((_, response) => json(response, 429, { detail: 'slow down', code: 'rate_limited', trace_id: 't' }, { 'retry-after': '3600' }));
  expect(await caught(client.tasks.get({ id: 'x' }))).toMatchObject({ code: 'rate_limited', retryAfter: 3600 });
  expect(seen).toHaveLength(1);
});

test('a service that does not answer, or stops in the middle, is given up in time', async () => {
  const silent = await serve(() => {}, { timeoutMs: 100, retries: 0 });
  expect(await caught(silent.client.tasks.get({ id: 'x' }))).toMatchObject({ code: 'unavailable', message: 'the Platform did not answer within 100 ms' });
  const half = await serve((_, response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":'), { timeoutMs: 100, retries: 0 });
  expect((await caught(half.client.tasks.get({ id: 'x' }))).code).toBe('unavailable');
});

test('nobody there is an error with a word, not a stack', async () => {
  const client = createMCPClient({ url: 'http://127.0.0.1:1', apiKey: 'k', retries: 1 });
  expect(await caught(client.tasks.get({ id: 'x' }))).toMatchObject({ code: 'unavailable', message: 'the Platform cannot be reached' });
});

test('a caller who leaves ends the call and its retries', async () => {
  const { seen, client } = await serve((_, response) => json(response, 503, { detail: 'later', code: 'unavailable', trace_id: 't' }, { 'retry-after': '5' }));
  const leave = AbortSignal.timeout(100);
  await expect(client.tasks.get({ id: 'x' }, { signal: leave })).rejects.toThrow();
  expect(seen).toHaveLength(1);
});

const line = (id: number, step: string) =>
  `id: ${id}\nevent: progress\ndata: ${JSON.stringify({ id, task_id: 't', status: 'in_progress', step, percent: id, message: '', data: {}, at: '2026-11-22T10:00:00Z' })}\n\n`;

test('a stream of progress is read line by line, comments left out, and resumed where asked', async () => {
  const { seen, client } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const text = `: connected\n\n${line(8, 'reading')}: still here\n\n${line(9, 'done')}`;
    response.write(text.slice(0, 70));
    setTimeout(() => response.end(text.slice(70)), 20);
  });
  const steps: string[] = [];
  for await (const progress of client.taskEvents('t', { lastEventId: 7 })) steps.push(`${progress.id} ${progress.step}`);
  expect(steps).toEqual(['8 reading', '9 done']);
  expect(seen[0]?.headers['last-event-id']).toBe('7');
});

test('a stream that breaks off throws, one that the caller leaves just ends', async () => {
  const broken = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(line(1, 'reading'));
    setTimeout(() => response.destroy(), 30);
  });
  const read = async () => {
    for await (const progress of broken.client.taskEvents('t')) expect(progress.id).toBe(1);
  };
  expect((await caught(read())).code).toBe('unavailable');

  const endless = await serve((_, response) => response.writeHead(200, { 'content-type': 'text/event-stream' }).write(line(1, 'reading')));
  const stop = new AbortController();
  for await (const progress of endless.client.taskEvents('t', { signal: stop.signal })) {
    expect(progress.id).toBe(1);
    stop.abort();
  }
});

test('a task that has ended has no stream: nothing comes', async () => {
  const { client } = await serve((_, response) => response.writeHead(204).end());
  const got = [];
  for await (const progress of client.taskEvents('t')) got.push(progress);
  expect(got).toEqual([]);
});
