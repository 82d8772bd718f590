import { Document } from '@0711/contract/document';
import { ErrorBody } from '@0711/contract/errors';
import { faultOfFile } from '@0711/contract/file-fault';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BAD_FILES, type BadFile } from '../../../../fixtures/make-bad.ts';
import { type Customer, seedCustomer } from '../testing/seed-records.ts';
import { type Answer, startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';

let platform: TestPlatform;
let customer: Customer;
beforeAll(async () => {
  platform = await startTestPlatform();
  customer = await seedCustomer(platform);
});
afterAll(() => platform.stop());

function upload(name: string, bytes: Uint8Array): Promise<Answer> {
  const form = new FormData();
  form.append('engagement_id', customer.engagementId);
  form.append('file', new Blob([Uint8Array.from(bytes)]), name);
  return platform.call('POST', '/api/documents', { raw: form });
}
const fixture = (name: string) => readFile(new URL(`../../../../fixtures/tenders/docs/${name}`, import.meta.url));

const REFUSED: Partial<Record<BadFile, [code: string, fault: string]>> = {
  'empty.pdf': ['empty_file', 'empty'],
  'truncated.pdf': ['unreadable_file', 'damaged'],
  'encrypted.pdf': ['encrypted_file', 'password'],
  'zero-pages.pdf': ['unreadable_file', 'damaged'],
  '3001-pages.pdf': ['too_many_pages', 'too_many_pages'],
  'bomb.docx': ['unreadable_file', 'unsafe'],
  '51-megabytes.pdf': ['file_too_large', 'too_large'],
};

test.each(Object.keys(BAD_FILES) as BadFile[])('%s is refused by its name, with the reason', { timeout: 60_000 }, async (name) => {
  const answer = await upload(name, await BAD_FILES[name]());
  const body = ErrorBody.parse(answer.body);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(body.detail).toContain(name);
  const refused = REFUSED[name];
  if (refused) expect([body.code, faultOfFile(body)]).toEqual(refused);
  else expect(['unsupported_format', 'unreadable_file']).toContain(body.code);
});

test.each([
  ['en-saltmarsh-dredging.pdf', 'pdf', 'application/pdf'],
  ['en-northmere-passenger-information.docx', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['de-hohenfels-schulverpflegung.html', 'html', 'text/html'],
  ['en-calder-laptops.md', 'markdown', 'text/markdown'],
  ['de-lindgruen-evaluation.txt', 'text', 'text/plain'],
])('%s is taken as %s', async (name, format, mediaType) => {
  const answer = await upload(name, await fixture(name));
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  expect(Document.parse(answer.body)).toMatchObject({ name, format, media_type: mediaType });
});

test('other formats are refused by name, and say to programs what they are', async () => {
  const files = [['sheet.csv', 'a;b\n1;2\n', 'table_of_values'], ['picture.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\x06\0\0\0', 'image'], ['papers.7z', '7z\xbc\xaf\x27\x1c\0\x04', 'archive']] as const;
  for (const [name, bytes, fault] of files) {
    const answer = await upload(name, Buffer.from(bytes, 'latin1'));
    const body = ErrorBody.parse(answer.body);
    expect([answer.status, body.detail, body.errors?.[0]]).toEqual([415, expect.stringContaining(name), { path: 'file', code: fault, message: body.detail }]);
  }
});

test('a page is shown as an image, the same one each time, and only pages that are there', async () => {
  const { id } = Document.parse((await upload('shown.pdf', await fixture('en-saltmarsh-dredging.pdf'))).body);
  const image = async (query: string, headers: Record<string, string> = {}) =>
    fetch(`${platform.url}/api/documents/${id}/pages/${query}`, { headers: { 'x-api-key': platform.key, ...headers } });
  const both = await Promise.all([image('1/image?scale=2'), image('1/image?scale=2')]);
  const [first, second] = await Promise.all(both.map(async (response) => Buffer.from(await response.arrayBuffer())));
  expect(both.map((response) => [response.status, response.headers.get('content-type')])).toEqual([[200, 'image/webp'], [200, 'image/webp']]);
  expect(first?.subarray(8, 12).toString()).toBe('WEBP');
  expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
  expect(both[0]?.headers.get('cache-control')).toContain('immutable');
  expect((await image('1/image?scale=2', { 'if-none-match': both[0]?.headers.get('etag') ?? '' })).status).toBe(304);
  const kept = await image('1/image?scale=2');
  expect(Buffer.from(await kept.arrayBuffer()).equals(first ?? Buffer.alloc(0))).toBe(true);
  expect((await image('9999/image')).status).toBe(404);
  for (const bad of ['0/image', '-1/image', 'one/image', '1.5/image', '1/image?scale=9', '1/image?scale=x', '1/image?size=2']) expect((await image(bad)).status, bad).toBe(422);
});

test('a document without pages has none to show', async () => {
  const { id } = Document.parse((await upload('flow.md', await fixture('en-calder-laptops.md'))).body);
  expect((await platform.call('GET', `/api/documents/${id}/pages/1/image`)).status).toBe(415);
});
