import { Document } from '@0711/contract/document';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocument } from '../documents/read-document.ts';
import { type Customer, seedCustomer } from '../testing/seed-records.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

const FIXTURE = new URL('../../../../fixtures/tenders/docs/en-saltmarsh-dredging.pdf', import.meta.url);

let platform: TestPlatform;
let mine: Customer;
let theirs: Customer;
let key: string;
let documentId: string;
let taskId: string;

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
});
afterAll(() => platform.stop());

const theirPaths = () => [
  `/api/tasks/${taskId}`, `/api/tasks/${taskId}/revisions`, `/api/tasks/${taskId}/events`,
  `/api/documents/${documentId}`, `/api/documents/${documentId}/pages`, `/api/documents/${documentId}/content`, `/api/documents/${documentId}/pages/1/image`,
];

test("another customer's things answer exactly as if they were not there", async () => {
  for (const path of theirPaths()) {
    const answer = await platform.call('GET', path, { key });
    const absent = await platform.call('GET', path.replace(/[0-9a-f-]{36}/, '01890000-0000-7000-8000-000000000000'), { key });
    expect([answer.status, { ...(answer.body as object), trace_id: '' }], path).toEqual([404, { ...(absent.body as object), trace_id: '' }]);
  }
});

test('their owner reaches them', async () => {
  const owner = await platform.keyFor([theirs.companyId], ['read']);
  for (const path of theirPaths().filter((p) => !p.endsWith('/events') && !p.endsWith('/image'))) {
    expect((await platform.call('GET', path, { key: owner })).status, path).toBe(200);
  }
});

test("another customer's things cannot be changed", async () => {
  expect((await platform.call('DELETE', `/api/documents/${documentId}`, { key })).status).toBe(404);
  for (const body of [{ action: 'cancel' }, { action: 'retry' }, { action: 'reopen', reason: 'x' }, { action: 'review', approve: true }, { action: 'complete', output_data: {} }]) {
    expect((await platform.call('POST', `/api/tasks/${taskId}/actions`, { key, body })).status).toBe(404);
  }
  expect((await platform.call('GET', `/api/tasks/${taskId}`)).body).toMatchObject({ status: 'todo', state_version: 1 });
});

test('lists hold only what is within reach, also when asked for the others by name', async () => {
  for (const query of ['', `?customer_id=${theirs.companyId}`, `?engagement_id=${theirs.engagementId}`, `?expert_id=${theirs.expertId}`]) {
    expect((await platform.call('GET', `/api/tasks${query}`, { key })).body).toMatchObject({ tasks: [], total: 0 });
    const installations = (await platform.call('GET', `/api/mcps/installations${query}`, { key })).body as { customer_id: string }[];
    expect(installations.filter((row) => row.customer_id !== mine.companyId)).toEqual([]);
  }
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
