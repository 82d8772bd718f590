import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_PAGES } from '@0711/contract/document';
import { strToU8 } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { inspectDocument } from './inspect-document.ts';
import { parseDocument } from './parse-document.ts';
import { makeDocx } from './testing/make-docx.ts';
import { makePdf } from './testing/make-pdf.ts';

async function emptyPages(count: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let i = 0; i < count; i += 1) pdf.addPage([100, 100]);
  return pdf.save({ addDefaultPage: false });
}

/** A ZIP whose one entry says that it is `size` bytes long. */
function lie(docx: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(docx);
  const name = Buffer.from('word/document.xml');
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    if (bytes.readUInt32LE(Math.max(0, at - 46)) === 0x02014b50) bytes.writeUInt32LE(size, at - 46 + 24);
    else if (bytes.readUInt32LE(Math.max(0, at - 30)) === 0x04034b50) bytes.writeUInt32LE(size, at - 30 + 22);
  }
  return new Uint8Array(bytes);
}

test('says what a file is and how many pages it has', async () => {
  const pdf = await makePdf((doc) => doc.text('one').addPage().text('two'));
  expect(await inspectDocument({ name: 'bid.pdf', bytes: pdf })).toEqual({ format: 'pdf', mediaType: 'application/pdf', pages: 2 });
  expect(await inspectDocument({ name: 'bid.docx', bytes: makeDocx() })).toMatchObject({ format: 'docx', pages: null });
  expect(await inspectDocument({ name: 'bid.md', bytes: strToU8('# Bid') })).toEqual({ format: 'markdown', mediaType: 'text/markdown', pages: null });
});

test('takes a PDF that needs no password to be read', async () => {
  const bytes = await makePdf((doc) => doc.text('Bid'), { ownerPassword: 'owner', permissions: { copying: false } });
  expect((await parseDocument({ bytes, format: 'pdf' })).text).toContain('Bid');
});

test.each<[string, () => Uint8Array | Promise<Uint8Array>, string, string]>([
  ['secret.pdf', () => makePdf((doc) => doc.text('Bid'), { userPassword: 'secret' }), 'encrypted_file', 'secret.pdf is protected by a password'],
  ['none.pdf', () => emptyPages(0), 'unreadable_file', 'none.pdf is a PDF without pages'],
  ['head.pdf', async () => (await makePdf((doc) => doc.text('Bid'))).subarray(0, 9), 'unreadable_file', 'head.pdf is damaged or cut off'],
  ['cut.pdf', async () => cutOff(await makePdf((doc) => Array.from({ length: 20 }, (_, i) => doc.text(`page ${i}`).addPage()))), 'unreadable_file', 'cut.pdf is'],
  ['junk.pdf', () => strToU8(`%PDF-1.7\n${'x'.repeat(2000)}`), 'unreadable_file', 'junk.pdf is damaged or cut off'],
  ['long.pdf', () => emptyPages(MAX_DOCUMENT_PAGES + 1), 'too_many_pages', `long.pdf has ${MAX_DOCUMENT_PAGES + 1} pages; 0711 reads up to ${MAX_DOCUMENT_PAGES}`],
  ['large.txt', () => new Uint8Array(MAX_DOCUMENT_BYTES + 1), 'file_too_large', 'large.txt is larger than 50 MB'],
  ['part.docx', () => makeDocx({ 'word/document.xml': null, 'word/styles.xml': '<a/>' }), 'unreadable_file', 'part.docx is not a complete Word document'],
  ['bare.docx', () => makeDocx({ 'word/document.xml': null }), 'unreadable_file', 'bare.docx is not a complete Word document'],
  ['bomb.docx', () => lie(makeDocx({ 'word/document.xml': new Uint8Array(100_000) }), 70 * 1024 * 1024), 'unreadable_file', 'bomb.docx cannot be opened safely: it would unpack to 70 MB'],
  ['ratio.docx', () => makeDocx({ 'word/media/image1.bmp': new Uint8Array(20 * 1024 * 1024) }), 'unreadable_file', 'ratio.docx cannot be opened safely: word/media/image1.bmp is packed more than 200 to 1'],
  ['many.docx', () => makeDocx(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`word/media/${i}`, '']))), 'unreadable_file', 'it holds more than 10000 files'],
])('%s is refused with a reason', async (name, make, code, message) => {
  await expect(inspectDocument({ name, bytes: await make() })).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
});

test('a DOCX that lies about its size is not unpacked beyond what it says', async () => {
  const bytes = lie(makeDocx({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) }), 1000);
  await expect(parseDocument({ bytes, format: 'docx', name: 'lie.docx' })).rejects.toMatchObject({ code: 'unreadable_file', message: expect.stringContaining('lie.docx') });
});

function cutOff(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length * 0.6));
}
