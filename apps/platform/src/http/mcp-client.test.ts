import { AppError } from '@0711/contract/errors';
import { createMCPClient, type MCPClient } from '@0711/mcp-client/create-mcp-client';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Customer, companyRecord, seedCustomer } from '../testing/seed-records.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

const FIXTURE = fileURLToPath(new URL('../../../../fixtures/tenders/docs/en-saltmarsh-dredging.pdf', import.meta.url));

let platform: TestPlatform;
let customer: Customer;
let client: MCPClient;

beforeAll(async () => {
  platform = await startTestPlatform();
  customer = await seedCustomer(platform);
  client = createMCPClient({ url: platform.url, apiKey: platform.key, actor: { id: 'u1', role: 'company' } });
});
afterAll(() => platform.stop());

const upload = (name = 'Ausschreibung „A“.pdf') => client.uploadDocument({ engagementId: customer.engagementId, name, mediaType: 'application/pdf', body: createReadStream(FIXTURE) });

async function createTask() {
  const { id } = await upload();
  return client.tasks.create({ body: { engagement_id: customer.engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [id] } } });
}

test('a file streams in and comes back', async () => {
  const document = await upload();
  expect(document).toMatchObject({ name: 'Ausschreibung „A“.pdf', format: 'pdf', status: 'stored' });
  const response = await client.documentContent(document.id);
  expect(Buffer.from(await response.arrayBuffer()).equals(await readFile(FIXTURE))).toBe(true);
  expect(await client.documents.get({ id: document.id })).toEqual(document);
});

test('a file that is too large is refused by name, though its sender is still sending', async () => {
  async function* large() {
    for (let mb = 0; mb < 60; mb++) yield Buffer.alloc(1024 * 1024, '%');
  }
  const error = await client.uploadDocument({ engagementId: customer.engagementId, name: 'large.pdf', body: large() }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'file_too_large', message: 'large.pdf is larger than 50 MB' });
});

test('the operations of the contract work through the client', async () => {
  const task = await createTask();
  expect(await client.tasks.get({ id: task.id })).toEqual(task);
  const list = await client.tasks.list({ engagement_id: customer.engagementId, status: ['todo', 'failed'], limit: 1 });
  expect(list.tasks).toHaveLength(1);
  expect((await client.mcps.install({ engagement_id: customer.engagementId, mcp_id: 'TENDER' })).status).toBe(200);
  expect((await client.mcps.catalog({})).mcps).toHaveLength(1);
  expect((await client.mcps.installations({ status: 'active' })).length).toBeGreaterThan(0);
  expect(await client.sync.company({ params: { id: 'c7' }, body: companyRecord('c7') })).toEqual({ id: 'c7', applied: true, state_version: 1 });
  expect(await client.health.ready()).toMatchObject({ status: 'ok', checks: { database: 'ok', migrations: 'ok' } });
  expect(await client.tasks.revisions({ id: task.id })).toEqual([]);
  expect((await client.tasks.act({ params: { id: task.id }, body: { action: 'cancel' } })).status).toBe('cancelled');
});

test('the same Idempotency-Key gives the same task, with another body a refusal', async () => {
  const { id } = await upload();
  const body = { engagement_id: customer.engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [id] } };
  const headers = { 'idempotency-key': 'once' };
  const [first, second] = [await client.tasks.create({ headers, body }), await client.tasks.create({ headers, body })];
  expect(second.id).toBe(first.id);
  await expect(client.tasks.create({ headers, body: { ...body, title: 'Another' } })).rejects.toMatchObject({ code: 'idempotency_conflict' });
});

test('errors carry the fields and the trace', async () => {
  const error = await client.tasks.create({ body: { engagement_id: customer.engagementId, mcp_id: 'TENDER', task_type: 'sing', data: {} } }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'invalid', errors: [{ path: 'task_type' }], traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
});

test('progress streams live until the task has ended, and resumes after what was seen', async () => {
  const task = await createTask();
  const seen: { id: number; status: string }[] = [];
  for await (const { id, status } of client.taskEvents(task.id, { signal: AbortSignal.timeout(15_000) })) {
    seen.push({ id, status });
    if (seen.length === 1) await client.tasks.act({ params: { id: task.id }, body: { action: 'cancel', reason: 'not needed' } });
  }
  expect(seen.map((line) => line.status)).toEqual(['todo', 'cancelled']);
  const rest = [];
  for await (const line of client.taskEvents(task.id, { lastEventId: seen[0]?.id ?? 0 })) rest.push(line.id);
  expect(rest).toEqual([seen[1]?.id]);
});

test('a stream begins at once and is not buffered on its way', async () => {
  const task = await createTask();
  const response = await fetch(`${platform.url}/api/tasks/${task.id}/events`, { headers: { 'x-api-key': platform.key } });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  const reader = response.body?.getReader();
  const first = new TextDecoder().decode((await reader?.read())?.value);
  expect(first).toContain(': connected');
  await reader?.cancel();
});
