import { api } from '@0711/contract/api';
import { traverseContractProcedures } from '@orpc/server';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET, POST } from '../../app/api/platform/[...path]/route.ts';
import { platformFor } from '../../lib/platform.ts';
import { type Pair, contextOf, createPair } from '../../lib/testing/people.ts';
import { signIn } from '../../lib/testing/sign-in.ts';
import { type PlatformProcess, startPlatformProcess } from '../../lib/testing/start-platform-process.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';
import { uploadDocument } from '../documents/upload-document.ts';
import { pushSync } from '../sync/push-sync.ts';
import { answerCall } from './answer-call.ts';
import { browserApi } from './contract.ts';

const ORIGIN = 'http://127.0.0.1:3000';
let platform: PlatformProcess;
let network: TestNetwork;
let ours: Pair;
let theirs: Pair;
let documentId: string;
let taskId: string;
const cookies: Record<'ourMember' | 'ourExpert' | 'theirMember' | 'theirExpert', string> = { ourMember: '', ourExpert: '', theirMember: '', theirExpert: '' };
type Who = keyof typeof cookies;

type Sent = { method?: string; body?: unknown; headers?: Record<string, string> };
async function call(who: Who | null, path: string, { method = 'GET', body, headers = {} }: Sent = {}) {
  const request = new Request(`${ORIGIN}/api/platform${path}`, {
    method,
    headers: { origin: ORIGIN, ...(who ? { cookie: cookies[who] } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const response = await (method === 'GET' ? GET : POST)(request, { params: Promise.resolve({ path: [] }) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text };
}

async function uploadFor(pair: Pair): Promise<string> {
  const body = (async function* () {
    yield new TextEncoder().encode('Vergabestelle: Stadt Ulm');
  })();
  const file = { engagementId: pair.engagementId, name: 'a.txt', mediaType: 'text/plain', body, signal: new AbortController().signal };
  return (await uploadDocument(await contextOf(network.services, pair.memberId), file)).id;
}

const wish = (more: Record<string, unknown> = {}) => ({ engagement_id: theirs.engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [documentId] }, ...more });

beforeAll(async () => {
  platform = await startPlatformProcess();
  network = await startTestNetwork({ PLATFORM_URL: platform.url, PLATFORM_API_KEY: platform.key });
  const { services } = network;
  [ours, theirs] = [await createPair(services, 'Ours'), await createPair(services, 'Theirs')];
  for (const pair of [ours, theirs]) await pushSync(services, { type: 'engagement', id: pair.engagementId });
  cookies.ourMember = await signIn(services, ours.memberId);
  cookies.ourExpert = await signIn(services, ours.expertUserId);
  cookies.theirMember = await signIn(services, theirs.memberId);
  cookies.theirExpert = await signIn(services, theirs.expertUserId);
  documentId = await uploadFor(theirs);
  taskId = (await call('theirMember', '/api/tasks', { method: 'POST', body: wish() })).body.id;
}, 60_000);
afterAll(async () => {
  await network.stop();
  await platform.stop();
});

/** Each operation's method and path, `{id}` left as it is. */
function operationsOf(router: typeof api | typeof browserApi): { method: string; path: string }[] {
  const found: { method: string; path: string }[] = [];
  traverseContractProcedures({ router, path: [] }, ({ contract }) => {
    const { method = '', path = '' } = contract['~orpc'].route;
    found.push({ method, path });
  });
  return found;
}

describe('what is not on the list', () => {
  it('does not exist for browsers, whatever the contract has', async () => {
    const allowed = new Set(operationsOf(browserApi).map(({ method, path }) => `${method} ${path}`));
    const others = operationsOf(api).filter(({ method, path }) => !allowed.has(`${method} ${path}`));
    expect(others.length).toBeGreaterThan(20);
    for (const { method, path } of others) {
      const at = path.replaceAll(/\{\w+\}/g, taskId);
      const answer = await call('theirMember', at, method === 'GET' ? {} : { method, body: {} });
      expect([method, at, answer.status, answer.body.code]).toEqual([method, at, 404, 'not_found']);
    }
    for (const path of ['/', '/api', '/metrics', '/docs', '/openapi.json', `/api/documents/${documentId}/content`, '/api/tasks/%2e%2e/keys', '//api/keys', '/api/tasks/../keys']) {
      expect([path, (await call('theirMember', path)).status]).toEqual([path, 404]);
    }
  });

  it.each(['/api/tasks/%E0%A4%A', '/api/tasks/%00', '/api/tasks/%E0%A4%A/events', '/api/tasks/%00/events', '/api/tasks?cursor=%00', '/api/documents/a%20b', '/api/tasks?limit=1&limit=2', '/api/mcps/%2e%2e%2fkeys'])(
    '%s is the caller’s mistake, and no fault of ours',
    async (path) => {
      const { status } = await call('theirMember', path);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );

  it('nor anything for somebody who is not signed in', async () => {
    for (const { path } of operationsOf(browserApi)) expect((await call(null, path.replaceAll(/\{\w+\}/g, taskId))).status).toBe(401);
  });
});

describe.each(['ourMember', 'ourExpert'] as const)("the other pair's things, for %s", (who) => {
  const attempts: Record<string, () => [string, Sent?]> = {
    'tasks.get': () => [`/api/tasks/${taskId}`],
    'tasks.revisions': () => [`/api/tasks/${taskId}/revisions`],
    'tasks.events': () => [`/api/tasks/${taskId}/events`],
    'tasks.act': () => [`/api/tasks/${taskId}/actions`, { method: 'POST', body: { action: 'cancel' } }],
    'tasks.create': () => ['/api/tasks', { method: 'POST', body: wish() }],
    'tasks.list by engagement': () => [`/api/tasks?engagement_id=${theirs.engagementId}`],
    'tasks.list by expert': () => [`/api/tasks?expert_id=${theirs.expertId}`],
    'documents.get': () => [`/api/documents/${documentId}`],
    'documents.pages': () => [`/api/documents/${documentId}/pages`],
    'mcps.install': () => ['/api/mcps/install', { method: 'POST', body: { engagement_id: theirs.engagementId, mcp_id: 'TENDER' } }],
    'mcps.installations': () => [`/api/mcps/installations?engagement_id=${theirs.engagementId}`],
    'experts.dashboard': () => [`/api/experts/dashboard?expert_id=${theirs.expertId}`],
    'experts.clients': () => [`/api/experts/${theirs.expertId}/clients`],
    'experts.earnings': () => [`/api/experts/${theirs.expertId}/earnings`],
    'experts.tasks': () => [`/api/experts/${theirs.expertId}/tasks`],
    usage: () => [`/api/usage?engagement_id=${theirs.engagementId}&from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z`],
  };
  it.each(Object.entries(attempts))('%s is 404', async (_name, attempt) => {
    expect(await call(who, ...attempt())).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('are in no list', async () => {
    expect((await call(who, '/api/tasks')).body).toMatchObject({ tasks: [], total: 0 });
    const customer = await call(who, `/api/tasks?customer_id=${theirs.companyId}`);
    expect(who === 'ourMember' ? customer.status : customer.body.total).toBe(who === 'ourMember' ? 404 : 0);
    const installations = await call(who, '/api/mcps/installations');
    expect(installations.headers.get('x-total-count')).toBe('1');
    expect(installations.body).toMatchObject([{ engagement_id: ours.engagementId }]);
  });
});

it("another's document in a task of one's own is refused by its place", async () => {
  const answer = await call('ourMember', '/api/tasks', { method: 'POST', body: wish({ engagement_id: ours.engagementId }) });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'data.documents.0' }] } });
});

describe('the pair itself', () => {
  it.each(['theirMember', 'theirExpert'] as const)('%s sees its task, by itself, in lists, with its revisions and document', async (who) => {
    expect(await call(who, `/api/tasks/${taskId}`)).toMatchObject({ status: 200, body: { id: taskId, status: 'todo', engagement_id: theirs.engagementId } });
    expect((await call(who, '/api/tasks?limit=1&status=todo&status=failed')).body.tasks).toMatchObject([{ id: taskId }]);
    expect((await call(who, `/api/tasks/${taskId}/revisions`)).body).toEqual([]);
    expect((await call(who, `/api/documents/${documentId}`)).body).toMatchObject({ name: 'a.txt' });
    expect((await call(who, '/api/mcps/catalog')).body.mcps.length).toBeGreaterThan(0);
  });

  it('is held to its side', async () => {
    const on = (body: unknown): Sent => ({ method: 'POST', body });
    expect((await call('theirExpert', '/api/tasks', on(wish()))).status).toBe(403);
    expect((await call('theirMember', `/api/tasks/${taskId}/actions`, on({ action: 'review', approve: true }))).status).toBe(403);
    expect((await call('theirMember', '/api/mcps/install', on({ engagement_id: theirs.engagementId, mcp_id: 'TENDER' }))).status).toBe(403);
    expect((await call('theirExpert', '/api/mcps/install', on({ engagement_id: theirs.engagementId, mcp_id: 'LEGAL' }))).status).toBe(403);
    expect((await call('theirExpert', '/api/mcps/install', on({ engagement_id: theirs.engagementId, mcp_id: 'TENDER' })))).toMatchObject({ status: 200, body: { status: 'active' } });
  });

  it('makes one task with one key, and does not meet another person who chose the same', async () => {
    const headers = { 'idempotency-key': 'one' };
    const made = await Promise.all([1, 2].map(() => call('theirMember', '/api/tasks', { method: 'POST', body: wish({ title: 'Once' }), headers })));
    expect(made).toMatchObject([{ status: 201 }, { status: 201 }]);
    expect(made[0]?.body.id).toBe(made[1]?.body.id);
    const body = wish({ engagement_id: ours.engagementId, data: { documents: [await uploadFor(ours)] } });
    const other = await call('ourMember', '/api/tasks', { method: 'POST', body, headers });
    expect(other).toMatchObject({ status: 201, body: { engagement_id: ours.engagementId } });
    await call('ourMember', `/api/tasks/${other.body.id}/actions`, { method: 'POST', body: { action: 'cancel' } });
  });

  it('is told what is wrong as the Platform tells it', async () => {
    expect(await call('theirMember', '/api/tasks?limit=0')).toMatchObject({ status: 422, body: { code: 'invalid', errors: [{ path: 'limit' }] } });
    expect(await call('theirMember', '/api/tasks?misspelt=1')).toMatchObject({ status: 422, body: { errors: [{ path: 'misspelt' }] } });
    expect((await call('theirMember', '/api/tasks', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } })).status).toBe(400);
    expect((await call('theirMember', '/api/tasks', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect((await call('theirMember', '/api/tasks', { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) })).status).toBe(413);
  });

  it('ends its own task, in its own name', async () => {
    const answer = await call('theirMember', `/api/tasks/${taskId}/actions`, { method: 'POST', body: { action: 'cancel', reason: 'no longer wanted' } });
    expect(answer).toMatchObject({ status: 200, body: { id: taskId, status: 'cancelled' } });
  });
});

it('a file is taken for an engagement of one’s own, and for no other', async () => {
  const upload = (who: Who, headers: Record<string, string>) => {
    const body = new FormData();
    body.append('engagement_id', theirs.engagementId);
    body.append('file', new Blob(['Vergabestelle: Stadt Ulm']), 'Anhang.txt');
    return POST(new Request(`${ORIGIN}/api/platform/api/documents`, { method: 'POST', headers: { cookie: cookies[who], ...headers }, body }), { params: Promise.resolve({ path: [] }) });
  };
  const taken = await upload('theirMember', { origin: ORIGIN });
  expect([taken.status, await taken.json()]).toMatchObject([201, { name: 'Anhang.txt', engagement_id: theirs.engagementId, status: 'stored' }]);
  expect((await upload('ourMember', { origin: ORIGIN })).status).toBe(404);
  expect((await upload('theirMember', { origin: 'https://elsewhere.example' })).status).toBe(403);
});

it('a change from another site is refused, whatever it carries', async () => {
  const foreign = { origin: 'https://elsewhere.example' };
  for (const path of ['/api/tasks', `/api/tasks/${taskId}/actions`, '/api/mcps/install']) {
    expect(await call('theirMember', path, { method: 'POST', body: wish(), headers: foreign })).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  }
});

/** A stand-in for the Platform that answers as told, and the session of somebody whose calls go to it. */
async function standIn(userId: string, answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    session: { ...(await contextOf(network.services, userId)), platform: platformFor({ PLATFORM_URL: url, PLATFORM_API_KEY: platform.key }) },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

it('passes on who asks, with the Network’s own key and nothing that the browser sent', async () => {
  const seen: Record<string, unknown>[] = [];
  const { session, close } = await standIn(theirs.expertUserId, (request, response) => {
    seen.push({ url: request.url, ...request.headers });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ mcps: [], total: 0, categories: [], next_cursor: null }));
  });
  const headers = { cookie: 'session=secret', authorization: 'Bearer mine', 'x-api-key': 'mine', 'x-actor': 'boss;staff' };
  const answer = await answerCall(session, new Request(`${ORIGIN}/api/platform/api/mcps/catalog?category=Sales`, { headers }));
  close();
  expect(answer.status).toBe(200);
  expect(seen).toMatchObject([{ url: '/api/mcps/catalog?limit=50&category=Sales', authorization: `Bearer ${platform.key}`, 'x-actor': `${theirs.expertUserId};expert` }]);
  expect(seen[0]).not.toHaveProperty('cookie');
  expect(seen[0]).not.toHaveProperty('x-api-key');
});

it.each([['ends with the task', true], ['breaks off when the Platform is lost', false]])('a stream of events goes on after what was seen, and %s', async (_, whole) => {
  const seen: unknown[] = [];
  const { session, close } = await standIn(theirs.memberId, (request, response) => {
    seen.push([request.url, request.headers['last-event-id']]);
    const progress = { id: 8, task_id: taskId, status: 'in_progress', step: 'reading', percent: 10, message: '', data: {}, at: '2026-11-22T10:00:00Z' };
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`id: 8\nevent: progress\ndata: ${JSON.stringify(progress)}\n\n`, () => setTimeout(() => (whole ? response.end() : response.destroy()), 50));
  });
  const answer = await answerCall(session, new Request(`${ORIGIN}/api/platform/api/tasks/${taskId}/events`, { headers: { 'last-event-id': '7' } }));
  let text = '';
  const read = (async () => {
    for await (const chunk of answer.body ?? []) text += new TextDecoder().decode(chunk);
  })();
  expect(await read.then(() => 'ended', () => 'broke off')).toBe(whole ? 'ended' : 'broke off');
  close();
  expect(text).toContain('id: 8\nevent: progress\n');
  expect(seen).toEqual([[`/api/tasks/${taskId}/events`, '7']]);
});
