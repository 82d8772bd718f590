import { Document } from '@0711/contract/document';
import { ErrorBody } from '@0711/contract/errors';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { uploadDirectory } from '../documents/storage-keys.ts';
import { readDocument } from '../documents/read-document.ts';
import { type Customer, engagementRecord, seedCustomer } from '../testing/seed-records.ts';
import { type Answer, startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

let platform: TestPlatform;
let customer: Customer;
let pdf: Buffer;
const FIXTURE = new URL('../../../../fixtures/tenders/docs/en-saltmarsh-dredging.pdf', import.meta.url);

beforeAll(async () => {
  platform = await startTestPlatform();
  customer = await seedCustomer(platform);
  pdf = await readFile(FIXTURE);
});
afterAll(() => platform.stop());

function form(parts: [name: string, value: string | Blob, file?: string][]): FormData {
  const data = new FormData();
  for (const [name, value, file] of parts) {
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, value, file);
  }
  return data;
}

const blob = (bytes: Uint8Array | string) => new Blob([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)]);
const send = (parts: Parameters<typeof form>[0], key?: string) => platform.call('POST', '/api/documents', { raw: form(parts), ...(key === undefined ? {} : { key }) });
const upload = (name: string, bytes: Uint8Array | string = pdf) => send([['engagement_id', customer.engagementId], ['file', blob(bytes), name]]);
const fault = (answer: Answer) => [answer.status, ErrorBody.parse(answer.body).code, ErrorBody.parse(answer.body).errors?.[0]?.path];

/** Nothing of an upload may lie about, whichever way it ended. */
const expectNoLeftovers = () => vi.waitFor(async () => expect(await readdir(uploadDirectory(platform.services.config))).toEqual([]));

const stored = async () => (await readdir(`${platform.services.config.DATA_DIR}/files/documents`).catch(() => [])).length;

test('an uploaded file is stored with its hash, whatever the order of the fields', async () => {
  const first = await upload('Bid documents.pdf');
  const second = await send([['file', blob(pdf), 'Bid documents.pdf'], ['engagement_id', customer.engagementId]]);
  for (const answer of [first, second]) {
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    expect(Document.parse(answer.body)).toMatchObject({
      engagement_id: customer.engagementId, customer_id: customer.companyId, name: 'Bid documents.pdf', format: 'pdf', media_type: 'application/pdf',
      size_bytes: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex'), status: 'stored', pages: null, parser: null,
    });
  }
  await expectNoLeftovers();
});

test('the original comes back byte for byte, as a download that no browser opens', async () => {
  const { id } = Document.parse((await upload('Übersicht "A".pdf')).body);
  const response = await fetch(`${platform.url}/api/documents/${id}/content`, { headers: { 'x-api-key': platform.key } });
  expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).toBe(true);
  expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''%C3%9Cbersicht%20%22A%22.pdf");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
  const again = await platform.call('GET', `/api/documents/${id}/content`, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
});

test('names are cleaned, and markup in them stays text', async () => {
  expect(Document.parse((await upload('../../../etc/<script>alert(1)</script>.pdf')).body).name).toBe('script>.pdf');
  expect(Document.parse((await upload("Robert'); drop table documents;--.pdf")).body).name).toBe("Robert'); drop table documents;--.pdf");
});

test('what is missing, unknown or sent twice is named', async () => {
  const file = blob(pdf);
  expect(fault(await send([['file', file, 'a.pdf']]))).toEqual([422, 'invalid', 'engagement_id']);
  expect(fault(await send([['engagement_id', customer.engagementId]]))).toEqual([422, 'invalid', 'file']);
  expect(fault(await send([['engagement_id', customer.engagementId], ['file', 'just text']]))).toEqual([422, 'invalid', 'file']);
  expect(fault(await send([['engagement_id', customer.engagementId], ['colour', 'red'], ['file', file, 'a.pdf']]))).toEqual([422, 'invalid', 'colour']);
  expect(fault(await send([['engagement_id', customer.engagementId], ['file', file, 'a.pdf'], ['file', file, 'b.pdf']]))).toEqual([422, 'invalid', 'file']);
  expect(fault(await send([['engagement_id', 'a'], ['engagement_id', 'b'], ['file', file, 'a.pdf']]))).toEqual([422, 'invalid', 'engagement_id']);
  expect(fault(await send([['engagement_id', 'x'.repeat(129)], ['file', file, 'a.pdf']]))).toEqual([422, 'invalid', 'engagement_id']);
  expect(fault(await send([['engagement_id', 'a\0'], ['file', file, 'a.pdf']]))).toEqual([422, 'invalid', 'engagement_id']);
  await expectNoLeftovers();
});

test('an engagement that is unknown, out of reach or not running takes nothing', async () => {
  const before = await stored();
  const other = await platform.keyFor(['somebody-else']);
  expect(fault(await send([['engagement_id', 'unknown'], ['file', blob(pdf), 'a.pdf']]))).toEqual([404, 'not_found', 'engagement_id']);
  expect(fault(await send([['engagement_id', customer.engagementId], ['file', blob(pdf), 'a.pdf']], other))).toEqual([404, 'not_found', 'engagement_id']);
  await platform.call('PUT', '/api/sync/engagements/over', { body: { ...engagementRecord('over', 'e', customer.companyId), status: 'completed' } });
  expect(fault(await send([['engagement_id', 'over'], ['file', blob(pdf), 'a.pdf']]))).toEqual([409, 'engagement_inactive', 'engagement_id']);
  expect(await stored()).toBe(before);
  await expectNoLeftovers();
});

test('what is not a multipart upload is told so', async () => {
  expect(fault(await platform.call('POST', '/api/documents', { body: { engagement_id: 'x' } }))[0]).toBe(415);
  expect(fault(await platform.call('POST', '/api/documents'))[0]).toBe(415);
  const headers = { 'content-type': 'multipart/form-data' };
  expect(fault(await platform.call('POST', '/api/documents', { raw: 'x', headers }))[0]).toBe(400);
  const cut = { 'content-type': 'multipart/form-data; boundary=b' };
  expect(fault(await platform.call('POST', '/api/documents', { raw: '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF', headers: cut }))[0]).toBe(400);
  await expectNoLeftovers();
});

test('more than 50 MB is refused by name while it comes in', async () => {
  const answer = await upload('large.pdf', Buffer.alloc(51 * 1024 * 1024, '%'));
  expect([answer.status, ErrorBody.parse(answer.body)]).toEqual([413, expect.objectContaining({ code: 'file_too_large', detail: 'large.pdf is larger than 50 MB' })]);
  await expectNoLeftovers();
});

test('an upload that its sender breaks off leaves nothing behind', async () => {
  const before = await stored();
  const { hostname, port } = new URL(platform.url);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /api/documents HTTP/1.1\r\nhost: x\r\nx-api-key: ${platform.key}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 1000000\r\n\r\n` +
      `--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 ${'x'.repeat(200_000)}`,
  );
  await vi.waitFor(async () => expect(await readdir(uploadDirectory(platform.services.config))).toHaveLength(1));
  socket.destroy();
  await expectNoLeftovers();
  expect(await stored()).toBe(before);
});

test('several uploads at once do not disturb each other', async () => {
  const texts = Array.from({ length: 6 }, (_, i) => `Tender number ${i}\n`.repeat(20_000 * (i + 1)));
  const answers = await Promise.all(texts.map((text, i) => upload(`${i}.txt`, text)));
  const hashes = answers.map((answer) => Document.parse(answer.body).sha256);
  expect(hashes).toEqual(texts.map((text) => createHash('sha256').update(text).digest('hex')));
});

test('an upload leaves one line in the audit log, by the person it was made for', async () => {
  const answer = await platform.call('POST', '/api/documents', {
    raw: form([['engagement_id', customer.engagementId], ['file', blob(pdf), 'audited.pdf']]), headers: { 'x-actor': 'u1;company' },
  });
  const { rows } = await platform.services.pool.query('select action, actor_id, actor_role, customer_id, trace_id from platform.audit_events where subject_id = $1', [
    Document.parse(answer.body).id,
  ]);
  expect(rows).toEqual([{ action: 'document.uploaded', actor_id: 'u1', actor_role: 'company', customer_id: customer.companyId, trace_id: answer.headers.get('x-trace-id') }]);
});

test('pages are there once the document has been read, and page through it', async () => {
  const { id } = Document.parse((await upload('pages.pdf')).body);
  expect(fault(await platform.call('GET', `/api/documents/${id}/pages`))).toEqual([409, 'illegal_transition', undefined]);
  const read = await readDocument(platform.services, { documentId: id, engagementId: customer.engagementId, signal: AbortSignal.timeout(10_000) });
  const again = await readDocument(platform.services, { documentId: id, engagementId: customer.engagementId, signal: AbortSignal.timeout(10_000) });
  expect(again.text).toBe(read.text);
  expect(again.blocks).toEqual(read.blocks);
  expect(again.pages.map((page) => page.lines)).toEqual(read.pages.map((page) => page.lines));

  expect(Document.parse((await platform.call('GET', `/api/documents/${id}`)).body)).toMatchObject({ status: 'read', pages: read.pages.length, language: 'en', parser: read.parser });
  let text = '';
  let path: string | null = `/api/documents/${id}/pages?limit=1`;
  while (path !== null) {
    const { body } = await platform.call('GET', path);
    const { pages, total, next_cursor } = body as { pages: { text: string; start: number; end: number; lines: object[] }[]; total: number; next_cursor: string | null };
    expect([pages.length, total]).toEqual([1, read.pages.length]);
    for (const page of pages) expect(page.text).toBe(read.text.slice(page.start, page.end));
    text += pages.map((page) => page.text).join('');
    path = next_cursor === null ? null : `/api/documents/${id}/pages?limit=1&cursor=${next_cursor}`;
  }
  expect(text.length).toBeGreaterThan(1000);
});

test('a deleted document is gone, with its files and its text', async () => {
  const { id } = Document.parse((await upload('gone.pdf')).body);
  await readDocument(platform.services, { documentId: id, engagementId: customer.engagementId, signal: AbortSignal.timeout(10_000) });
  expect((await platform.call('DELETE', `/api/documents/${id}`)).status).toBe(204);
  for (const path of ['', '/pages', '/content', '/pages/1/image']) expect((await platform.call('GET', `/api/documents/${id}${path}`)).status).toBe(404);
  expect((await platform.call('DELETE', `/api/documents/${id}`)).status).toBe(404);
  expect(await readdir(`${platform.services.config.DATA_DIR}/files/documents`)).not.toContain(id);
  const { rows } = await platform.services.pool.query('select count(*)::int as n from platform.document_pages where document_id = $1', [id]);
  expect(rows).toEqual([{ n: 0 }]);
});

test('a document that an unfinished task uses is kept', async () => {
  const { id } = Document.parse((await upload('used.pdf')).body);
  const task = await platform.call('POST', '/api/tasks', { body: { engagement_id: customer.engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [id] } } });
  expect(task.status, JSON.stringify(task.body)).toBe(201);
  expect(fault(await platform.call('DELETE', `/api/documents/${id}`))).toEqual([409, 'illegal_transition', undefined]);
  const taskId = (task.body as { id: string }).id;
  await platform.call('POST', `/api/tasks/${taskId}/actions`, { body: { action: 'cancel' } });
  expect((await platform.call('DELETE', `/api/documents/${id}`)).status).toBe(204);
});
