import { StoredDocument } from '@0711/contract/document';
import { ErrorBody } from '@0711/contract/errors';
import { Task } from '@0711/contract/task';
import { McpError } from '@0711/mcp-sdk/define-mcp';
import { zipSync } from 'fflate';
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runTask } from '../worker/run-task.ts';
import { openDocument, type ReadingAt } from '../documents/open-document.ts';
import { uploadDirectory } from '../documents/storage-keys.ts';
import { sweepFiles } from '../documents/sweep-files.ts';
import { type Customer, seedCustomer } from '../testing/seed-records.ts';
import { type Answer, startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

let platform: TestPlatform;
let customer: Customer;
let other: Customer;
let files: Record<'pdf' | 'markdown', Uint8Array>;
beforeAll(async () => {
  platform = await startTestPlatform();
  [customer, other] = [await seedCustomer(platform), await seedCustomer(platform)];
  files = { pdf: await fixture('en-saltmarsh-dredging.pdf'), markdown: await fixture('en-calder-laptops.md') };
});
afterAll(() => platform.stop());

const fixture = async (name: string): Promise<Uint8Array> => Uint8Array.from(await readFile(new URL(`../../../../fixtures/tenders/docs/${name}`, import.meta.url)));
const bundle = () => zipSync({ 'notice/10 Annex.md': files.markdown, 'notice/2 Tender.pdf': files.pdf, 'Übersicht.md': Buffer.from('# Overview\n\nThe bundle holds a notice and an annex.\n'), 'plan.dwg': Buffer.from('AC1027 drawing'), 'broken.pdf': Buffer.from('%PDF-1.7 nothing') });

function form(name: string, bytes: Uint8Array): FormData {
  const data = new FormData();
  data.append('engagement_id', customer.engagementId);
  data.append('file', new Blob([Uint8Array.from(bytes)]), name);
  return data;
}
const upload = (name: string, bytes: Uint8Array): Promise<Answer> => platform.call('POST', '/api/documents', { raw: form(name, bytes) });
async function stored(bytes = bundle()): Promise<StoredDocument> {
  const answer = await upload('bundle.zip', bytes);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return StoredDocument.parse(answer.body);
}
const open = (documentId: string, apart: string[] = [], reports: ReadingAt[] = []) =>
  openDocument(platform.services, { documentId, engagementId: customer.engagementId, apart: new Set(apart), signal: AbortSignal.timeout(20_000), onReading: (at) => reports.push(at) });
const kept = async () => (await readdir(`${platform.services.config.DATA_DIR}/files/documents`).catch(() => [])).toSorted();
const code = (answer: Answer) => [answer.status, ErrorBody.parse(answer.body).code];

test('a ZIP becomes a document with parts, in order, and says what it skipped', async () => {
  const zip = await stored();
  expect(zip).toMatchObject({ format: 'zip', status: 'stored', container_id: null, name: 'bundle.zip' });
  expect(zip.parts.map(({ name, format, container_id, customer_id }) => ({ name, format, container_id, customer_id }))).toEqual(
    [['notice/2 Tender.pdf', 'pdf'], ['notice/10 Annex.md', 'markdown'], ['Übersicht.md', 'markdown']].map(([name, format]) => ({ name, format, container_id: zip.id, customer_id: customer.companyId })),
  );
  expect(Object.fromEntries(zip.skipped.map(({ name, code }) => [name, code]))).toEqual({ 'broken.pdf': 'damaged', 'plan.dwg': 'drawing' });
  expect(StoredDocument.parse((await platform.call('GET', `/api/documents/${zip.id}`)).body)).toEqual(zip);
  await vi.waitFor(async () => expect(await readdir(uploadDirectory(platform.services.config))).toEqual([]));
});

test('a part has content of its own, downloaded without its folders', async () => {
  const [part] = (await stored()).parts;
  const response = await fetch(`${platform.url}/api/documents/${part?.id}/content`, { headers: { 'x-api-key': platform.key } });
  expect(Buffer.from(await response.arrayBuffer()).equals(files.pdf)).toBe(true);
  expect(response.headers.get('content-disposition')).toContain('filename="2 Tender.pdf"');
});

test('the audit log has a line for the container and one for each part', async () => {
  const zip = await stored();
  const ids = [zip.id, ...zip.parts.map(({ id }) => id)];
  const { rows } = await platform.services.pool.query('select action, customer_id from platform.audit_events where subject_id = any($1) order by action, id', [ids]);
  expect(rows).toEqual([...ids.slice(1).map(() => 'document.unpacked'), 'document.uploaded'].toSorted().map((action) => ({ action, customer_id: customer.companyId })));
});

test('a ZIP that must not be opened leaves nothing behind', async () => {
  const before = await kept();
  const evil = zipSync({ 'a.md': files.markdown, '../evil.md': files.markdown });
  expect((await upload('evil.zip', evil)).status).toBe(422);
  const empty = await upload('pictures.zip', zipSync({ 'plan.dwg': Buffer.from('AC1027 drawing') }));
  expect([empty.status, ErrorBody.parse(empty.body).detail]).toEqual([415, expect.stringContaining('pictures.zip holds no document that can be read.')]);
  expect(await kept()).toEqual(before);
  await vi.waitFor(async () => expect(await readdir(uploadDirectory(platform.services.config))).toEqual([]));
});

test('of an upload that fails at the end, no file and no row stays', async () => {
  const before = await kept();
  await platform.services.pool.query(`alter table platform.documents add constraint no_tender check (name <> 'notice/2 Tender.pdf') not valid`);
  try {
    const answer = await fetch(`${platform.url}/api/documents`, { method: 'POST', headers: { 'x-api-key': platform.key }, body: form('bundle.zip', bundle()) });
    expect(answer.status).toBe(500);
  } finally {
    await platform.services.pool.query('alter table platform.documents drop constraint no_tender');
  }
  expect(await kept()).toEqual(before);
  const { rows } = await platform.services.pool.query('select 1 from platform.incoming_documents');
  expect(rows).toEqual([]);
});

test('files that a crash left between their move and their rows are swept after an hour', async () => {
  const { files: disk, pool } = platform.services;
  await pool.query(`insert into platform.incoming_documents (id, created_at) values ('lost', now() - interval '61 minutes'), ('coming', now())`);
  await disk.put('documents/lost/original', 'a');
  await disk.put('documents/coming/original', 'b');
  await sweepFiles(platform.services);
  expect([await disk.exists('documents/lost/original'), await disk.exists('documents/coming/original')]).toEqual([false, true]);
  const { rows } = await pool.query('select id from platform.incoming_documents');
  expect(rows).toEqual([{ id: 'coming' }]);
});

test('a run gets the parts in order, hears which of them is read, and what was skipped', async () => {
  const zip = await stored();
  const reports: ReadingAt[] = [];
  const opened = await open(zip.id, [], reports);
  expect(opened.documents.map(({ id, file }) => ({ id, file }))).toEqual(zip.parts.map(({ id, name }) => ({ id, file: name })));
  expect(opened.skipped.map(({ file }) => file).toSorted()).toEqual(['broken.pdf', 'plan.dwg']);
  expect(reports.at(-1)).toMatchObject({ file: 'Übersicht.md', part: 3, parts: 3 });
  expect(StoredDocument.parse((await platform.call('GET', `/api/documents/${zip.id}`)).body)).toMatchObject({ status: 'read', parts: [{ status: 'read' }, { status: 'read' }, { status: 'read' }] });
  expect(code(await platform.call('GET', `/api/documents/${zip.id}/pages`))).toEqual([409, 'illegal_transition']);
});

test('a part that a task names by itself is not read again with its container', async () => {
  const zip = await stored();
  const ids = zip.parts.map(({ id }) => id);
  expect((await open(zip.id, ids.slice(0, 1))).documents.map(({ id }) => id)).toEqual(ids.slice(1));
  expect((await open(zip.id, ids)).documents).toEqual([]);
});

test('a part that turns out unreadable is skipped with its reason; a container without a readable part fails by name', async () => {
  const zip = await stored();
  const damage = (ids: string[]) => Promise.all(ids.map((id) => platform.services.files.put(`documents/${id}/original`, 'no PDF and no text \0\0')));
  const [pdf, ...texts] = zip.parts.map(({ id }) => id);
  await damage([pdf ?? '']);
  const opened = await open(zip.id);
  expect(opened.documents.map(({ id }) => id)).toEqual(texts);
  expect(opened.skipped[0]).toMatchObject({ file: 'notice/2 Tender.pdf', code: 'damaged', reason: expect.stringContaining('notice/2 Tender.pdf') });

  const hopeless = await stored(zipSync({ 'a.pdf': files.pdf }));
  await damage(hopeless.parts.map(({ id }) => id));
  const failure = await open(hopeless.id).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(McpError);
  expect(failure).toMatchObject({ code: 'unreadable_file', transient: false, message: expect.stringContaining('none of the 1 files in bundle.zip can be read') });
  expect(StoredDocument.parse((await platform.call('GET', `/api/documents/${hopeless.id}`)).body)).toMatchObject({ status: 'unreadable', parts: [{ status: 'unreadable' }] });
});

test('a task on a ZIP gives a result whose evidence names its parts, and says in its progress which of them is read', { timeout: 30_000 }, async () => {
  const zip = await stored();
  const { body } = await platform.call('POST', '/api/tasks', { body: { engagement_id: customer.engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [zip.id] } } });
  const { id } = Task.parse(body);
  await runTask(platform.services, { taskId: id, run: 1, deliveries: 1, signal: new AbortController().signal });
  const task = Task.parse((await platform.call('GET', `/api/tasks/${id}`)).body);
  expect(task.error_message).toBeNull();
  const parts = zip.parts.map((part) => part.id);
  expect(task.output_data).toMatchObject({ documents: zip.parts.map((part) => ({ id: part.id, file: part.name })) });
  const quoted = [...JSON.stringify(task.output_data?.['fields']).matchAll(/"document":"([^"]+)"/g)].map(([, document]) => document);
  expect(quoted.length).toBeGreaterThan(0);
  expect(parts).toEqual(expect.arrayContaining(quoted));
  const { rows } = await platform.services.pool.query<{ message: string; data: unknown }>(`select message, data from platform.task_progress where task_id = $1 and step = 'reading' order by id`, [id]);
  expect(rows[0]).toMatchObject({ message: expect.stringMatching(/^part \d of 3: page \d+ of \d+$/), data: { parts: 3 } });
});

test('a part goes with its container only, and not while a task uses any of it', async () => {
  const zip = await stored();
  const [part] = zip.parts;
  const alone = await platform.call('DELETE', `/api/documents/${part?.id}`);
  expect([alone.status, ErrorBody.parse(alone.body).detail]).toEqual([409, 'notice/2 Tender.pdf is part of bundle.zip and is deleted with it']);
  const task = await platform.call('POST', '/api/tasks', { body: { engagement_id: customer.engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [part?.id] } } });
  expect(task.status).toBe(201);
  expect((await platform.call('DELETE', `/api/documents/${zip.id}`)).status).toBe(409);
  await platform.call('POST', `/api/tasks/${(task.body as { id: string }).id}/actions`, { body: { action: 'cancel' } });
  expect((await platform.call('DELETE', `/api/documents/${zip.id}`)).status).toBe(204);
  for (const { id } of [zip, ...zip.parts]) {
    expect((await platform.call('GET', `/api/documents/${id}`)).status).toBe(404);
    expect(await kept()).not.toContain(id);
  }
});

test("another customer's key reaches neither a container nor its parts", async () => {
  const zip = await stored();
  const key = await platform.keyFor([other.companyId]);
  for (const { id } of [zip, ...zip.parts]) {
    for (const path of ['', '/content', '/pages', '/pages/1/image']) expect((await platform.call('GET', `/api/documents/${id}${path}`, { key })).status).toBe(404);
    expect((await platform.call('DELETE', `/api/documents/${id}`, { key })).status).toBe(404);
  }
});
