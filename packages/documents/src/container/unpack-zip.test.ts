import { AppError } from '@0711/contract/errors';
import { faultOfFile } from '@0711/contract/file-fault';
import { strToU8, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectDocument } from '../inspect-document.ts';
import { makeDocx } from '../testing/make-docx.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { makeXlsx } from '../testing/make-xlsx.ts';
import { declareSizes, makeZip, markEncrypted, renameBytes } from '../testing/make-zip.ts';
import { unpackContainer } from './unpack-container.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'unpack-'));
});
afterAll(() => rm(folder, { recursive: true }));

const unpack = (bytes: Uint8Array, directory: string | null = null) => unpackContainer({ name: 'tender.zip', bytes, format: 'zip' }, directory);
const names = async (bytes: Uint8Array): Promise<string[]> => (await unpack(bytes)).parts.map((part) => part.name);
const pdf = await makePdf((doc) => doc.text('Bid'));

describe('an archive', () => {
  test('is written out file by file, each as an upload would be seen', async () => {
    const bytes = makeZip({ 'Anlagen/10 Preise.xlsx': makeXlsx([{ name: 'S', rows: '' }]), 'Anlagen/2 Vertrag.docx': makeDocx(), 'Aufforderung.pdf': pdf, 'Anlagen/lv.x83': '<?xml version="1.0"?><GAEB/>' });
    const { parts, skipped } = await unpack(bytes, folder);
    expect(parts.map(({ name, format, pages }) => [name, format, pages])).toEqual([
      ['Anlagen/2 Vertrag.docx', 'docx', null],
      ['Anlagen/10 Preise.xlsx', 'xlsx', null],
      ['Anlagen/lv.x83', 'gaeb', null],
      ['Aufforderung.pdf', 'pdf', 1],
    ]);
    expect(skipped).toEqual([]);
    const last = parts.at(-1);
    const written = await readFile(last?.path ?? '');
    expect(written).toEqual(Buffer.from(pdf));
    expect(last).toMatchObject({ sizeBytes: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex'), mediaType: 'application/pdf' });
    expect((await stat(last?.path ?? '')).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).join()).not.toContain('Aufforderung');
  });

  test('is inspected without being written', async () => {
    expect(await inspectDocument({ name: 'tender.zip', bytes: makeZip({ 'a.pdf': pdf }) })).toEqual({ format: 'zip', mediaType: 'application/zip', pages: null });
    await expect(inspectDocument({ name: 'tender.zip', bytes: makeZip({ 'a.rar': 'x' }) })).rejects.toMatchObject({ code: 'unreadable_file' });
  });

  test('names what is not read, and says why; what systems leave behind is not worth a word', async () => {
    const secret = await makePdf((doc) => doc.text('Bid'), { userPassword: 'x' });
    const bytes = makeZip({ 'a.txt': 'A', 'plan.dwg': 'AC1027\0\0\0', 'foto.jpg': Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), 'cut.pdf': pdf.subarray(0, 20), 'empty.txt': '', 'geheim.pdf': secret, 'ordner/': '', '__MACOSX/._a.txt': 'x', 'ordner/.DS_Store': 'x', 'Thumbs.db': 'x', 'ordner/~$a.docx': 'x' });
    const { parts, skipped } = await unpack(bytes);
    expect(parts.map((part) => part.name)).toEqual(['a.txt']);
    expect(Object.fromEntries(skipped.map(({ name, code }) => [name, code]))).toEqual({ 'plan.dwg': 'drawing', 'foto.jpg': 'image', 'cut.pdf': 'damaged', 'empty.txt': 'empty', 'geheim.pdf': 'password' });
    expect(Object.fromEntries(skipped.map(({ name, reason }) => [name, reason]))).toEqual({
      'plan.dwg': expect.stringContaining('CAD drawing'),
      'foto.jpg': 'foto.jpg is an image (JPG).',
      'cut.pdf': expect.stringMatching(/^cut\.pdf is damaged or cut off/),
      'empty.txt': 'empty.txt is empty.',
      'geheim.pdf': expect.stringMatching(/^geheim\.pdf is protected by a password/),
    });
  });

  test('may have names in UTF-8, in the old code page of Windows, and with backslashes', async () => {
    expect(await names(makeZip({ 'Größe §5.txt': 'x' }))).toEqual(['Größe §5.txt']);
    expect(await names(renameBytes(makeZip({ 'Gr..e .5.txt': 'x' }), 'Gr..e .5.txt', Buffer.from('Gr\x94\xe1e \xf55.txt', 'latin1')))).toEqual(['Größe §5.txt']);
    expect(await names(renameBytes(makeZip({ 'Gr....e.txt': 'x' }), 'Gr....e.txt', Buffer.from('Größe.txt')))).toEqual(['Größe.txt']);
    expect(await names(renameBytes(makeZip({ 'Anlagen_a.txt': 'x' }), 'Anlagen_a.txt', Buffer.from('Anlagen\\a.txt')))).toEqual(['Anlagen/a.txt']);
  });

  test('has names on one line, without marks that turn a terminal or the order of letters', async () => {
    expect(await names(makeZip({ 'Anlage\n\u001b[2J 1.txt': 'x', 'rechnung\u202etxt.md': 'y' }))).toEqual(['Anlage[2J 1.txt', 'rechnungtxt.md']);
    await expect(names(makeZip({ '.\u0001./a.txt': 'x' }))).rejects.toMatchObject({ message: expect.stringContaining('../a.txt would be written outside') });
  });

  test('with two files of one name gives each its own', async () => {
    expect(await names(renameBytes(makeZip({ 'a.txt': 'x', 'b.txt': 'y' }), 'b.txt', Buffer.from('a.txt')))).toEqual(['a.txt', 'a (2).txt']);
  });

  test('of an e-mail takes its text, and says what is attached to it', async () => {
    const mail = 'From: a@example.org\r\nSubject: Frage\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nFrist?\r\n--b\r\nContent-Type: text/plain; name=plan.txt\r\nContent-Disposition: attachment; filename=plan.txt\r\n\r\nPlan\r\n--b--\r\n';
    const { parts, skipped } = await unpack(makeZip({ 'Fragen/1.eml': mail }), folder);
    expect(parts).toMatchObject([{ name: 'Fragen/1.eml/message.txt', format: 'text' }]);
    expect(await readFile(parts[0]?.path ?? '', 'utf8')).toContain('Frist?');
    expect(skipped).toEqual([{ name: 'Fragen/1.eml/plan.txt', code: 'attached_inside', reason: 'plan.txt is attached to an e-mail inside of another file. Upload that e-mail by itself.' }]);
  });

  test('that was damaged on its way loses the damaged file, not the others', async () => {
    const bytes = Buffer.from(zipSync({ 'a.txt': [strToU8('Die Frist endet am 24.11.2026'), { level: 0 }], 'b.txt': strToU8('B') }));
    bytes.writeUInt8(0x39, bytes.indexOf('24.11'));
    expect(await unpack(bytes)).toMatchObject({ parts: [{ name: 'b.txt' }], skipped: [{ name: 'a.txt', reason: 'a.txt is damaged in the archive.' }] });
  });
});

describe('an archive is refused as a whole', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, code: string, message: string, fault: string]>([
    ['that leads out of its folder', () => makeZip({ 'a.txt': 'x', '../../etc/cron.d/x': 'x' }), 'unreadable_file', '../../etc/cron.d/x would be written outside', 'unsafe'],
    ['that leads out by backslashes', () => makeZip({ '..\\evil.txt': 'x' }), 'unreadable_file', '../evil.txt would be written outside', 'unsafe'],
    ['with an absolute name', () => makeZip({ '/etc/passwd': 'x' }), 'unreadable_file', '/etc/passwd would be written outside', 'unsafe'],
    ['with a drive', () => makeZip({ 'C:/a.txt': 'x' }), 'unreadable_file', 'C:/a.txt would be written outside', 'unsafe'],
    ['with a symbolic link', () => makeZip({ 'a.txt': { content: '/etc/passwd', mode: 0o120777 } }), 'unreadable_file', 'a.txt is a link', 'unsafe'],
    ['that is encrypted', () => markEncrypted(makeZip({ 'a.txt': 'x' })), 'encrypted_file', 'tender.zip is protected by a password (a.txt)', 'password'],
    ['that is packed too densely', () => makeZip({ '0.txt': new Uint8Array(9_000_000) }), 'unreadable_file', '0.txt is packed more than 200 to 1', 'unsafe'],
    ['that holds far too much', () => declareSizes(makeZip(Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`${i}.txt`, 'x']))), 6_000_000), 'unreadable_file', 'it would unpack to 572 MB', 'unsafe'],
    ['with too many files', () => makeZip(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}.jpg`, '']))), 'unreadable_file', 'it holds more than 10000 files', 'unsafe'],
    ['with too many files to read', () => makeZip(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`${i}.txt`, 'x']))), 'unreadable_file', 'tender.zip holds more than 200 files to read', 'too_many_files'],
    ['with an archive in it', () => makeZip({ 'Anlagen/plan.zip': makeZip({ a: 'x' }) }), 'unreadable_file', 'Anlagen/plan.zip is an archive inside of it', 'archive_inside'],
    ['with an archive under another name', () => makeZip({ 'plan.pdf': makeZip({ a: 'x' }) }), 'unreadable_file', 'plan.pdf is an archive inside of it', 'archive_inside'],
    ['with a RAR archive under another name', () => makeZip({ plan: Buffer.from('526172211a0701003392b5e50a010506000501018080', 'hex') }), 'unreadable_file', 'plan is an archive inside of it', 'archive_inside'],
    ['with an archive that looks like an Office file', () => makeZip({ plan: makeZip({ '[Content_Types].xml': '<Types/>', 'a.txt': 'x' }) }), 'unreadable_file', 'plan is an archive inside of it', 'archive_inside'],
    ['with macros', () => makeZip({ 'Preise.xlsx': makeXlsx([], { more: { 'xl/vbaProject.bin': 'x' } }) }), 'unreadable_file', 'Preise.xlsx holds macros', 'macros'],
    ['with a name that promises macros', () => makeZip({ 'Preise.xlsm': 'x' }), 'unreadable_file', 'Preise.xlsm holds macros', 'macros'],
    ['that is cut off', () => makeZip({ 'a.txt': 'x' }).subarray(0, 40), 'unreadable_file', 'tender.zip is damaged or cut off', 'damaged'],
  ])('%s', async (_, make, code, message, fault) => {
    const error = await unpack(await make()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(error instanceof AppError && faultOfFile(error)).toBe(fault);
  });

  test('and an outside entity in one of its files only takes that file', async () => {
    const { skipped } = await unpack(makeZip({ 'notice.xml': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>b</a>' }));
    expect(skipped).toEqual([{ name: 'notice.xml', code: 'unsafe', reason: 'notice.xml cannot be opened safely: it declares entities (DOCTYPE).' }]);
  });
});
