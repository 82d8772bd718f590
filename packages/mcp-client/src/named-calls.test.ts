import { AppError } from '@0711/contract/errors';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createMCPClient } from './create-mcp-client.ts';
import { MCPClient } from './mcp-client.ts';

type Seen = { method: string; path: string; body: unknown; headers: IncomingMessage['headers'] };
type Answer = (response: ServerResponse, seen: Seen, count: number) => void;
const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

/** A server that answers as told and keeps what it was asked. */
async function serve(answer: Answer = (response) => json(response, {})) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const one = { method: request.method ?? '', path: request.url ?? '', body: text === '' ? undefined : JSON.parse(text), headers: request.headers };
      seen.push(one);
      answer(response, one, seen.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { seen, url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` };
}
const json = (response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

test('the first guide’s constructor, names and order of arguments make its calls', async () => {
  const { seen, url } = await serve();
  const client = new MCPClient(url, 'key');
  await client.createTask({ engagement_id: 'e', mcp_id: 'TENDER', task_type: 'parse_rfp', title: 'T', data: { a: 1 } });
  await client.getTask('t');
  await client.listTasks({ engagement_id: 'e', expert_id: 'x', status: 'todo', limit: 5 });
  await client.completeTask('t', { a: 1 });
  await client.reviewTask('t', true, 'good');
  await client.listMCPs({ category: 'Sales', search: 'bid' });
  await client.getMCP('TENDER');
  await client.installMCP({ engagement_id: 'e', mcp_id: 'TENDER', config: {} });
  await client.listInstallations({ engagement_id: 'e' });
  await client.getExpertDashboard('x');
  await client.getExpertClients('x');
  await client.getExpertEarnings('x');
  expect(seen.map(({ method, path, body }) => [method, path, body])).toEqual([
    ['POST', '/api/tasks', { engagement_id: 'e', mcp_id: 'TENDER', task_type: 'parse_rfp', title: 'T', data: { a: 1 } }],
    ['GET', '/api/tasks/t', undefined],
    ['GET', '/api/tasks?engagement_id=e&expert_id=x&status=todo&limit=5', undefined],
    ['POST', '/api/tasks/t/actions', { action: 'complete', output_data: { a: 1 } }],
    ['POST', '/api/tasks/t/actions', { action: 'review', approve: true, notes: 'good' }],
    ['GET', '/api/mcps/catalog?category=Sales&search=bid', undefined],
    ['GET', '/api/mcps/TENDER', undefined],
    ['POST', '/api/mcps/install', { engagement_id: 'e', mcp_id: 'TENDER', config: {} }],
    ['GET', '/api/mcps/installations?engagement_id=e', undefined],
    ['GET', '/api/experts/dashboard?expert_id=x', undefined],
    ['GET', '/api/experts/x/clients', undefined],
    ['GET', '/api/experts/x/earnings', undefined],
  ]);
  expect(seen.every(({ headers }) => headers.authorization === 'Bearer key')).toBe(true);
});

test('every further name makes the call of its operation', async () => {
  const { seen, url } = await serve();
  const client = createMCPClient(url);
  await client.reopenTask('t', 'wrong', { expectedVersion: 3 });
  await client.cancelTask('t');
  await client.retryTask('t');
  await client.reviewTask('t', false, undefined, { inputs: { language: 'en' } });
  await client.taskRevisions('t');
  await client.getExpertTasks('x', { due: 'today' });
  await client.getUsage({ engagement_id: 'e', from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' });
  await client.actOnInstallation('i', 'pause', 'holiday');
  await client.deleteDocument('d');
  await client.rotateKey('k', 0);
  await client.revokeKey('k');
  await client.updateWebhookEndpoint('w', { description: null });
  await client.rotateWebhookSecret('w');
  await client.recoverWebhookEndpoint('w', '2026-01-01T00:00:00Z', true);
  await client.replayWebhookDelivery('d');
  await client.webhookStats({ hours: 2 });
  expect(seen.map(({ method, path, body }) => [method, path, body])).toEqual([
    ['POST', '/api/tasks/t/actions', { action: 'reopen', reason: 'wrong', expected_version: 3 }],
    ['POST', '/api/tasks/t/actions', { action: 'cancel' }],
    ['POST', '/api/tasks/t/actions', { action: 'retry' }],
    ['POST', '/api/tasks/t/actions', { action: 'review', approve: false, inputs: { language: 'en' } }],
    ['GET', '/api/tasks/t/revisions', undefined],
    ['GET', '/api/experts/x/tasks?due=today', undefined],
    ['GET', '/api/usage?engagement_id=e&from=2026-01-01T00%3A00%3A00Z&to=2026-02-01T00%3A00%3A00Z', undefined],
    ['POST', '/api/mcps/installations/i/actions', { action: 'pause', reason: 'holiday' }],
    ['DELETE', '/api/documents/d', undefined],
    ['POST', '/api/keys/k/rotate', { overlap_hours: 0 }],
    ['POST', '/api/keys/k/revoke', undefined],
    ['PATCH', '/api/webhooks/endpoints/w', { description: null }],
    ['POST', '/api/webhooks/endpoints/w/rotate', { overlap_hours: 24 }],
    ['POST', '/api/webhooks/endpoints/w/recover', { since: '2026-01-01T00:00:00Z', include_delivered: true }],
    ['POST', '/api/webhooks/deliveries/d/replay', undefined],
    ['GET', '/api/webhooks/stats?hours=2', undefined],
  ]);
  expect(seen.some(({ headers }) => 'authorization' in headers || 'x-api-key' in headers)).toBe(false);
});

test('a creation with an idempotency key is sent again with the same body, one without is not', async () => {
  const { seen, url } = await serve((response, _, count) => (count === 1 ? json(response, {}, 503, { 'retry-after': '0' }) : json(response, { id: 't' }, 201)));
  const wish = { engagement_id: 'e', mcp_id: 'TENDER', task_type: 'parse_rfp', data: {} };
  expect(await createMCPClient(url).createTask(wish, { idempotencyKey: 'k1' })).toEqual({ id: 't' });
  expect(seen.map(({ headers, body }) => [headers['idempotency-key'], body])).toEqual([['k1', wish], ['k1', wish]]);
  const once = await serve((response) => json(response, {}, 503));
  await expect(createMCPClient(once.url).createTask(wish)).rejects.toMatchObject({ code: 'unavailable' });
  expect(once.seen).toHaveLength(1);
});

test('a GET is tried again when its connection breaks, and waits until the hour that Retry-After names', async () => {
  const { seen, url } = await serve((response, _, count) => {
    if (count === 1) response.destroy();
    else if (count === 2) json(response, {}, 429, { 'retry-after': new Date(Date.now() + 1500).toUTCString() });
    else json(response, { id: 't' });
  });
  expect(await createMCPClient(url).getTask('t')).toEqual({ id: 't' });
  expect(seen).toHaveLength(3);
});

test('a caller’s signal ends the call with the caller’s reason', async () => {
  const { seen, url } = await serve(() => {});
  const leave = new AbortController();
  const call = createMCPClient(url).getTask('t', { signal: leave.signal });
  setTimeout(() => leave.abort(new Error('the user left')), 50);
  await expect(call).rejects.toThrow('the user left');
  expect(seen).toHaveLength(1);
  await expect(createMCPClient(url).getTask('t', { signal: leave.signal })).rejects.toThrow('the user left');
  expect(seen).toHaveLength(1);
});

test('lists are gone through page by page, those that are bare arrays by their Link header', async () => {
  const { seen, url } = await serve((response, { path }) => {
    const later = path.includes('cursor=n%2B1');
    if (path.startsWith('/api/tasks')) return json(response, { tasks: [{ id: later ? 't2' : 't1' }], total: 2, next_cursor: later ? null : 'n+1' });
    return json(response, [{ id: later ? 'i2' : 'i1' }], 200, { 'x-total-count': '2', ...(later ? {} : { link: '</api/mcps/installations?cursor=n%2B1&limit=200>; rel="next"' }) });
  });
  const client = createMCPClient(url);
  const ids: string[] = [];
  for await (const task of client.eachTask({ status: 'todo', limit: 1 })) ids.push(task.id);
  for await (const one of client.eachInstallation({ status: 'active' })) ids.push(one.id);
  expect(ids).toEqual(['t1', 't2', 'i1', 'i2']);
  expect(seen.every(({ path }) => path.includes('status='))).toBe(true);
  expect(await client.installationsPage({ limit: 1 })).toMatchObject({ total: 2, next_cursor: 'n+1' });
});

const event = (id: number, status: string) =>
  `id: ${id}\nevent: progress\ndata: ${JSON.stringify({ id, task_id: 't', status, step: 's', percent: id, message: '', data: {}, at: '2026-11-22T10:00:00Z' })}\n\n`;

test('a followed task is taken up after the last thing heard when its stream breaks off, and ends with it', async () => {
  const { seen, url } = await serve((response, _, count) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    if (count === 1) response.write(event(1, 'in_progress'), () => setTimeout(() => response.destroy(), 20));
    else response.end(event(2, 'completed'));
  });
  const heard: number[] = [];
  for await (const { id } of createMCPClient(url).followTask('t')) heard.push(id);
  expect(heard).toEqual([1, 2]);
  expect(seen.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '1']);
});

test('following gives up on what waiting does not mend', async () => {
  const { url } = await serve((response) => json(response, { detail: 'no', code: 'not_found', trace_id: 'x' }, 404));
  const follow = async () => {
    for await (const _ of createMCPClient(url).followTask('t')) throw new Error('nothing comes');
  };
  await expect(follow()).rejects.toBeInstanceOf(AppError);
});

test('a file that a browser holds goes as a form', async () => {
  const forms: string[] = [];
  const document = { id: 'd', engagement_id: 'e', customer_id: 'c', container_id: null, name: 'ä.pdf', format: 'pdf', media_type: 'application/pdf', size_bytes: 3, sha256: '0', status: 'stored', pages: null, scanned_pages: [], ocr_pages: [], language: null, parser: null, error_code: null, error_message: null, created_at: '2026-11-22T10:00:00Z', parts: [], skipped: [] };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      forms.push(Buffer.concat(chunks).toString());
      json(response, document, 201);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => server.close());
  const address = server.address();
  const client = createMCPClient(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
  expect(await client.uploadDocument({ engagementId: 'e', name: 'ä.pdf', body: new Blob(['abc']) })).toEqual(document);
  expect(forms[0]).toMatch(/name="engagement_id"\r\n\r\ne\r\n[^]*name="file"; filename="ä.pdf"[^]*\r\n\r\nabc\r\n/);
});

test('in a page, a path means the page’s own origin; elsewhere it is refused', async () => {
  const { seen, url } = await serve();
  const place = globalThis as typeof globalThis & { location?: { origin: string } };
  const client = createMCPClient('/api/platform/');
  await expect(client.getTask('t')).rejects.toThrow();
  place.location = { origin: url };
  try {
    await client.getTask('t');
  } finally {
    delete place.location;
  }
  expect(seen.map(({ path }) => path)).toEqual(['/api/platform/api/tasks/t']);
});
