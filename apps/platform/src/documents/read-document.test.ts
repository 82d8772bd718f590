import { Document } from '@0711/contract/document';
import { makePdf } from '@0711/documents/testing/make-pdf';
import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BAD_FILES } from '../../../../fixtures/make-bad.ts';
import { type Customer, seedCustomer } from '../testing/seed-records.ts';
import { startTestPlatform, type TestPlatform } from '../testing/start-test-platform.ts';
import { readDocument } from './read-document.ts';
import { originalKey } from './storage-keys.ts';

let platform: TestPlatform;
let customer: Customer;
beforeAll(async () => {
  platform = await startTestPlatform();
  customer = await seedCustomer(platform);
});
afterAll(() => platform.stop());

async function upload(file: string, bytes?: Uint8Array<ArrayBuffer>): Promise<string> {
  const form = new FormData();
  form.append('engagement_id', customer.engagementId);
  form.append('file', new Blob([bytes ?? (await readFile(new URL(`../../../../fixtures/tenders/docs/${file}`, import.meta.url)))]), file);
  return Document.parse((await platform.call('POST', '/api/documents', { raw: form })).body).id;
}
const read = (documentId: string, more: { engagementId?: string; signal?: AbortSignal; onPage?: (page: number, pages: number) => void } = {}) =>
  readDocument(platform.services, { documentId, engagementId: customer.engagementId, signal: AbortSignal.timeout(20_000), ...more });
const shown = async (id: string) => Document.parse((await platform.call('GET', `/api/documents/${id}`)).body);

test.each(['de-neuenbruck-dms.pdf', 'en-northmere-passenger-information.docx', 'de-hohenfels-schulverpflegung.html', 'en-calder-laptops.md', 'de-lindgruen-evaluation.txt'])(
  '%s comes out of the store exactly as it was read',
  async (file) => {
    const id = await upload(file);
    const pages: number[] = [];
    const first = await read(id, { onPage: (page) => pages.push(page) });
    const again = await read(id);
    expect({ ...again, pages: [], blocks: [] }).toEqual({ ...first, pages: [], blocks: [] });
    expect(again.blocks).toEqual(first.blocks);
    expect(again.pages.map(({ width, height, ...page }) => ({ ...page, width: width === null, height: height === null }))).toEqual(
      first.pages.map(({ width, height, ...page }) => ({ ...page, width: width === null, height: height === null })),
    );
    expect(pages).toEqual(first.pages.map((_, index) => index + 1));
    for (const block of first.blocks) expect(first.text.slice(block.start, block.end).trim()).not.toBe('');
  },
);

test.each([99, 200])('%i pages come out of the store in their order, each with its own lines', async (count) => {
  const bytes = await makePdf((pdf) => {
    for (let page = 1; page <= count; page += 1) (page === 1 ? pdf : pdf.addPage()).text(`Section ${page}`, 50, 40);
  });
  const id = await upload('long.pdf', new Uint8Array(bytes));
  const first = await read(id);
  const again = await read(id);
  expect(again.text).toBe(first.text);
  expect(again.pages.map(({ page, lines }) => [page, again.text.slice(lines[0]?.start, lines[0]?.end)])).toEqual(Array.from({ length: count }, (_, i) => [i + 1, `Section ${i + 1}`]));
  expect(again.blocks).toEqual(first.blocks);
});

test('a tick box that was read is ticked when it comes out of the store, too', async () => {
  const id = await upload('forms.md', Buffer.from('# Declaration\n\n- [x] signed\n- [ ] open\n'));
  const ticks = async () => (await read(id)).blocks.map(({ ticked }) => ticked);
  expect(await ticks()).toEqual([undefined, true, false]);
  expect(await ticks()).toEqual([undefined, true, false]);
});

test('what another version of the parser read is read anew', async () => {
  const id = await upload('en-calder-laptops.md');
  const first = await read(id);
  await platform.services.pool.query("update platform.documents set parser_version = 'former' where id = $1", [id]);
  await platform.services.pool.query("update platform.document_pages set text = 'old' where document_id = $1", [id]);
  expect((await read(id)).text).toBe(first.text);
  expect((await shown(id)).parser).toEqual(first.parser);
});

test('several who read one document at once all get it, and it is stored once', async () => {
  const id = await upload('en-saltmarsh-dredging.pdf');
  const texts = await Promise.all([read(id), read(id), read(id)].map(async (one) => (await one).text));
  expect(new Set(texts).size).toBe(1);
  const { rows } = await platform.services.pool.query('select count(*)::int as n from platform.document_pages where document_id = $1', [id]);
  expect(rows).toEqual([{ n: (await shown(id)).pages }]);
});

test('a document of another engagement is not there', async () => {
  const id = await upload('en-calder-laptops.md');
  await expect(read(id, { engagementId: 'another' })).rejects.toMatchObject({ name: 'McpError', code: 'document_not_found', transient: false });
});

test('a file that cannot be read is named with the reason, the document marked, its pages answered with the reason', async () => {
  const id = await upload('en-saltmarsh-dredging.pdf');
  await platform.services.files.put(originalKey(id), await BAD_FILES['encrypted.pdf']());
  await expect(read(id)).rejects.toMatchObject({ name: 'McpError', code: 'encrypted_file', transient: false, message: expect.stringContaining('en-saltmarsh-dredging.pdf'), params: { file: 'en-saltmarsh-dredging.pdf', fault: 'password' } });
  expect(await shown(id)).toMatchObject({ status: 'unreadable', error_code: 'encrypted_file', error_message: expect.stringContaining('en-saltmarsh-dredging.pdf') });
  expect((await platform.call('GET', `/api/documents/${id}/pages`)).status).toBe(409);
});

test('a store that lost the file is a passing fault: nothing is marked', async () => {
  const id = await upload('en-calder-laptops.md');
  await rm(`${platform.services.config.DATA_DIR}/files/${originalKey(id)}`);
  await expect(read(id)).rejects.toMatchObject({ code: 'file_missing', transient: true });
  expect((await shown(id)).status).toBe('stored');
});

test('a run that is stopped stops reading and marks nothing', async () => {
  const id = await upload('de-neuenbruck-dms.pdf');
  const stop = new AbortController();
  const reading = read(id, { signal: stop.signal, onPage: () => stop.abort(new Error('cancelled')) });
  await expect(reading).rejects.toThrow('cancelled');
  expect((await shown(id)).status).toBe('stored');
});

test('a document that was deleted while it was read keeps no text', async () => {
  const id = await upload('de-neuenbruck-dms.pdf');
  let deleted: Promise<unknown> | undefined;
  const reading = read(id, {
    onPage: () => {
      deleted ??= platform.services.pool.query('update platform.documents set deleted_at = now() where id = $1', [id]);
    },
  });
  await expect(reading).rejects.toMatchObject({ code: 'document_not_found' });
  await deleted;
  const { rows } = await platform.services.pool.query('select 1 from platform.document_pages where document_id = $1', [id]);
  expect(rows).toEqual([]);
});
