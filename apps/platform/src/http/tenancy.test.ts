import { api } from '@0711/contract/api';
import { Document } from '@0711/contract/document';
import { streams } from '@0711/contract/streams';
import { traverseContractProcedures } from '@orpc/server';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument } from '../documents/read-document.ts';
import { type Customer, engagementRecord, expertRecord, seedCustomer } from '../testing/seed-records.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

const FIXTURE = new URL('../../../../fixtures/tenders/docs/en-saltmarsh-dredging.pdf', import.meta.url);

let platform: TestPlatform;
let mine: Customer;
let theirs: Customer;
let key: string;
let documentId: string;
let taskId: string;
let endpointId: string;

beforeAll(async () => {
  platform = await startTestPlatform();
  [mine, theirs] = [await seedCustomer(platform), await seedCustomer(platform)];
  key = await platform.keyFor([mine.companyId]);
  const form = new FormData();
  form.append('engagement_id', theirs.engagementId);
  form.append('file', new Blob([await readFile(FIXTURE)]), 'theirs.pdf');
  documentId = Document.parse((await platform.call('POST', '/api/documents', { raw: form })).body).id;
  await readDocument(platform.services, { documentId, engagementId: theirs.engagementId, signal: AbortSignal.timeout(10_000) });
  const task = await platform.call('POST', '/api/tasks', {
    body: { engagement_id: theirs.engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [documentId] } },
  });
  taskId = (task.body as { id: string }).id;
  const endpoint = await platform.call('POST', '/api/webhooks/endpoints', { body: { url: 'https://receiver.example/hook' } });
  endpointId = (endpoint.body as { endpoint: { id: string } }).endpoint.id;
});
afterAll(() => platform.stop());

const span = 'from=2026-01-01T00:00:00Z&to=2027-01-01T00:00:00Z';
const theirIds = () => [...Object.values(theirs), taskId, documentId];

/** What every GET of the contract is tried with: their ids, as its address and query name them. */
const tries: Record<string, { kind: 'one' | 'list' | 'shared' | 'operators'; paths: () => string[] }> = {
  'tasks.get': { kind: 'one', paths: () => [`/api/tasks/${taskId}`] },
  'tasks.revisions': { kind: 'one', paths: () => [`/api/tasks/${taskId}/revisions`] },
  'streams.events': { kind: 'one', paths: () => [`/api/tasks/${taskId}/events`] },
  'documents.get': { kind: 'one', paths: () => [`/api/documents/${documentId}`] },
  'documents.pages': { kind: 'one', paths: () => [`/api/documents/${documentId}/pages`] },
  'streams.content': { kind: 'one', paths: () => [`/api/documents/${documentId}/content`] },
  'streams.pageImage': { kind: 'one', paths: () => [`/api/documents/${documentId}/pages/1/image`] },
  'experts.dashboard': { kind: 'one', paths: () => [`/api/experts/dashboard?expert_id=${theirs.expertId}`] },
  'experts.clients': { kind: 'one', paths: () => [`/api/experts/${theirs.expertId}/clients`] },
  'experts.earnings': { kind: 'one', paths: () => [`/api/experts/${theirs.expertId}/earnings`] },
  'experts.tasks': { kind: 'one', paths: () => [`/api/experts/${theirs.expertId}/tasks`, `/api/experts/${theirs.expertId}/tasks?customer_id=${mine.companyId}`] },
  usage: { kind: 'one', paths: () => [`/api/usage?engagement_id=${theirs.engagementId}&${span}`] },
  'tasks.list': { kind: 'list', paths: () => listed('/api/tasks') },
  'mcps.installations': { kind: 'list', paths: () => listed('/api/mcps/installations') },
  'mcps.catalog': { kind: 'shared', paths: () => ['/api/mcps/catalog'] },
  'mcps.get': { kind: 'shared', paths: () => ['/api/mcps/TENDER'] },
  'mcps.stats': { kind: 'shared', paths: () => ['/api/mcps/TENDER/stats'] },
  'keys.list': { kind: 'operators', paths: () => ['/api/keys'] },
  'webhooks.endpoints.list': { kind: 'operators', paths: () => ['/api/webhooks/endpoints'] },
  'webhooks.endpoints.get': { kind: 'operators', paths: () => [`/api/webhooks/endpoints/${endpointId}`, '/api/webhooks/endpoints/none'] },
  'webhooks.deliveries.list': { kind: 'operators', paths: () => ['/api/webhooks/deliveries', `/api/webhooks/deliveries?endpoint_id=${endpointId}`] },
  'webhooks.deliveries.get': { kind: 'operators', paths: () => ['/api/webhooks/deliveries/none'] },
  'webhooks.stats': { kind: 'operators', paths: () => ['/api/webhooks/stats'] },
};
const listed = (path: string): string[] => ['', `?customer_id=${theirs.companyId}`, `?engagement_id=${theirs.engagementId}`, `?expert_id=${theirs.expertId}`].map((query) => path + query);

const gets: string[] = [];
traverseContractProcedures({ router: { ...api, streams }, path: [] }, ({ contract, path }) => {
  if (contract['~orpc'].route.method === 'GET' && contract['~orpc'].meta.right !== null) gets.push(path.join('.'));
});

test('every GET of the contract is tried with what belongs to another customer', () => {
  expect(Object.keys(tries).toSorted()).toEqual(gets.toSorted());
});

test.each(gets)('%s gives nothing of another customer', async (name) => {
  const { kind, paths } = tries[name] ?? { kind: 'one', paths: () => [] };
  const bound = kind === 'operators' ? await platform.keyFor([mine.companyId], ['admin']) : key;
  for (const path of paths()) {
    const answer = await platform.call('GET', path, { key: bound });
    if (kind === 'one') {
      const absent = await platform.call('GET', theirIds().reduce((text, id) => text.replace(id, randomUUID()), path), { key });
      expect([answer.status, { ...(answer.body as object), trace_id: '' }], path).toEqual([404, { ...(absent.body as object), trace_id: '' }]);
    } else {
      expect(answer.status, path).toBe(kind === 'operators' ? 403 : 200);
      for (const id of theirIds()) expect(JSON.stringify(answer.body), path).not.toContain(id);
    }
  }
});

test('their owner reaches all of it, so that there was something to keep', async () => {
  const owner = await platform.keyFor([theirs.companyId], ['read']);
  const readable = Object.values(tries).filter(({ kind }) => kind === 'one' || kind === 'list').flatMap(({ paths }) => paths());
  for (const path of readable.filter((p) => !p.endsWith('/events') && !p.endsWith('/image') && !p.includes(mine.companyId))) {
    const { status, body } = await platform.call('GET', path, { key: owner });
    expect(status, path).toBe(200);
    if (path.includes('customer_id')) expect(JSON.stringify(body), path).toContain(theirs.engagementId);
  }
});

test('of an expert who serves both, only what belongs to their own customers is told', async () => {
  const [expert, ours, others] = [randomUUID(), randomUUID(), randomUUID()];
  const told = [
    await platform.call('PUT', `/api/sync/experts/${expert}`, { body: expertRecord(expert) }),
    await platform.call('PUT', `/api/sync/engagements/${ours}`, { body: engagementRecord(ours, expert, mine.companyId) }),
    await platform.call('PUT', `/api/sync/engagements/${others}`, { body: engagementRecord(others, expert, theirs.companyId) }),
  ];
  expect(told.map(({ status }) => status)).toEqual([200, 200, 200]);
  const seen = await Promise.all(
    [`/api/experts/dashboard?expert_id=${expert}`, `/api/experts/${expert}/clients`, `/api/experts/${expert}/earnings`, `/api/experts/${expert}/tasks`].map((path) => platform.call('GET', path, { key })),
  );
  expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  for (const { body } of seen) for (const id of [others, theirs.companyId]) expect(JSON.stringify(body)).not.toContain(id);
  expect(seen[0]?.body).toMatchObject({ clients: 1, clients_data: [{ engagement_id: ours }] });
  expect(seen[1]?.body).toMatchObject({ clients: [{ engagement_id: ours }] });
});

test("another customer's things cannot be changed", async () => {
  expect((await platform.call('DELETE', `/api/documents/${documentId}`, { key })).status).toBe(404);
  for (const body of [{ action: 'cancel' }, { action: 'retry' }, { action: 'reopen', reason: 'x' }, { action: 'review', approve: true }, { action: 'complete', output_data: {} }]) {
    expect((await platform.call('POST', `/api/tasks/${taskId}/actions`, { key, body })).status).toBe(404);
  }
  expect((await platform.call('GET', `/api/tasks/${taskId}`)).body).toMatchObject({ status: 'todo', state_version: 1 });
});

test("nothing can be made in another customer's engagement, nor with their documents", async () => {
  const task = { mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [documentId] } };
  expect((await platform.call('POST', '/api/tasks', { key, body: { ...task, engagement_id: theirs.engagementId } })).status).toBe(404);
  const borrowed = await platform.call('POST', '/api/tasks', { key, body: { ...task, engagement_id: mine.engagementId } });
  expect([borrowed.status, borrowed.body]).toEqual([422, expect.objectContaining({ errors: [expect.objectContaining({ path: 'data.documents.0' })] })]);
  expect((await platform.call('POST', '/api/mcps/install', { key, body: { engagement_id: theirs.engagementId, mcp_id: 'TENDER' } })).status).toBe(404);
});

test('a key for no customer reaches nothing', async () => {
  const none = await platform.keyFor([], ['admin']);
  expect((await platform.call('GET', `/api/tasks/${taskId}`, { key: none })).status).toBe(404);
  expect((await platform.call('GET', '/api/tasks', { key: none })).body).toMatchObject({ total: 0 });
});
