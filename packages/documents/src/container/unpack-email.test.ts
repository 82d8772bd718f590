import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from '../parse-document.ts';
import { makePdf } from '../testing/make-pdf.ts';
import { showBlocks } from '../testing/read-blocks.ts';
import { makeZip } from '../testing/make-zip.ts';
import { unpackContainer, type Unpacked } from './unpack-container.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mail-'));
});
afterAll(() => rm(folder, { recursive: true }));

const HEAD = 'From: "Vergabestelle, Köln" <vergabe@example.org>\r\nTo: a@example.org, B <b@example.org>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\nSubject: =?utf-8?Q?Fristverl=C3=A4ngerung?=\r\nMIME-Version: 1.0\r\n';
const unpack = (mail: string | Uint8Array): Promise<Unpacked> => unpackContainer({ name: 'mail.eml', bytes: Buffer.from(mail), format: 'email' }, folder);
const attached = (name: string, bytes: Uint8Array, type = 'application/octet-stream'): string =>
  `--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`;
const mixed = (...parts: string[]): string => `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHallo\r\n${parts.join('')}--b--\r\n`;
const INNER = 'From: x@example.org\r\nSubject: Innen\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nInnerer Text\r\n--c\r\nContent-Disposition: attachment; filename=deep.pdf\r\n\r\n%PDF-1.4\r\n--c--\r\n';

describe('an e-mail', () => {
  test('is its message, with who wrote it to whom, when and about what, then what is attached', async () => {
    const pdf = await makePdf((doc) => doc.text('Bid'));
    const { parts, skipped } = await unpack(mixed(attached('Plan.pdf', pdf, 'application/pdf'), attached('Plan.pdf', pdf), attached('logo.png', Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'))));
    expect(parts.map(({ name, format, pages }) => [name, format, pages])).toEqual([['message.txt', 'text', null], ['Plan.pdf', 'pdf', 1], ['Plan (2).pdf', 'pdf', 1]]);
    expect(skipped).toEqual([{ name: 'logo.png', code: 'image', reason: 'logo.png is an image (PNG).' }]);
    expect(await readFile(parts[0]?.path ?? '', 'utf8')).toBe(
      'From: Vergabestelle, Köln <vergabe@example.org>\nTo: a@example.org, B <b@example.org>\nDate: Fri, 20 Nov 2026 10:00:00 +0100\nSubject: Fristverlängerung\n\nHallo\n',
    );
  });

  test('written in HTML is read as HTML', async () => {
    const html = '<html><head><style>p{}</style></head><body><p>Neue Frist: <b>24.11.2026</b></p><ul><li>Los 1</li></ul></body></html>';
    const { parts } = await unpack(`${HEAD}Content-Type: text/html; charset=iso-8859-1\r\n\r\n${html}`);
    const bytes = new Uint8Array(await readFile(parts[0]?.path ?? ''));
    const blocks = showBlocks(await parseDocument({ bytes, format: 'html' }));
    expect(blocks).toEqual([expect.stringContaining('From: Vergabestelle, Köln <vergabe@example.org>⏎To:'), 'paragraph: Neue Frist: 24.11.2026', 'list_item: Los 1']);
  });

  test('attached to it gives its text, and tells what is attached to that', async () => {
    const { parts, skipped } = await unpack(mixed(`--b\r\nContent-Type: message/rfc822\r\n\r\n${INNER}`));
    expect(parts.map((part) => part.name)).toEqual(['message.txt', 'attachment 1.eml/message.txt']);
    expect(await readFile(parts[1]?.path ?? '', 'utf8')).toContain('Innerer Text');
    expect(skipped).toEqual([{ name: 'attachment 1.eml/deep.pdf', code: 'attached_inside', reason: expect.stringContaining('Upload that e-mail by itself') }]);
  });

  test('says that what Outlook packs for itself is not read', async () => {
    const { skipped } = await unpack(mixed(attached('winmail.dat', Buffer.from('789f3e22', 'hex'), 'application/ms-tnef')));
    expect(skipped).toEqual([{ name: 'winmail.dat', code: 'outlook', reason: 'winmail.dat is an Outlook attachment (winmail.dat).' }]);
  });

  test('whose subject makes up a header has it as text', async () => {
    const { parts } = await unpack('From: a@example.org\r\nSubject: =?utf-8?Q?x=0AMIME-Version:_1.0?=\r\n\r\nReceived: no header');
    expect(parts).toMatchObject([{ name: 'message.txt', format: 'text' }]);
    expect(await readFile(parts[0]?.path ?? '', 'utf8')).toBe('From: a@example.org\nSubject: x MIME-Version: 1.0\n\nReceived: no header\n');
  });

  test.each<[string, () => string, string]>([
    ['an archive', () => mixed(attached('all.zip', makeZip({ 'a.txt': 'x' }))), 'all.zip is an archive inside of it'],
    ['macros', () => mixed(attached('a.xlsm', Buffer.from('x'))), 'a.xlsm holds macros'],
    ['a name that leads elsewhere', () => mixed(attached('../../a.txt', Buffer.from('x'))), '../../a.txt would be written outside'],
    ['parts in parts without end', () => Array.from({ length: 60 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join(''), 'mail.eml is damaged'],
  ])('with %s is refused', async (_, make, message) => {
    await expect(unpack(make())).rejects.toMatchObject({ code: 'unreadable_file', message: expect.stringContaining(message) });
  });
});
