import { AppError } from '@0711/contract/errors';
import type { DocumentFormat } from '@0711/contract/document';
import { describe, expect, test } from 'vitest';
import { unpackContainer } from './container/unpack-container.ts';
import { inspectDocument } from './inspect-document.ts';
import { parseDocument } from './parse-document.ts';
import { makeDocx, wordParagraph, wordXml } from './testing/make-docx.ts';
import { makeXlsx, textRow } from './testing/make-xlsx.ts';
import { makeZip } from './testing/make-zip.ts';
import { prose } from './testing/read-blocks.ts';

/*
 * Files that broke on their way: cut off anywhere, or with bits turned. Each is read, or refused with a reason that names it, and soon.
 */
const LONGEST_MS = 5000;
const TRIES = 60;

const rows = Array.from({ length: 40 }, (_, i) => textRow(i + 1, [`${i}`, prose('Leistung', 8), '12.5'])).join('');
const items = Array.from({ length: 20 }, (_, i) => `<Item RNoPart="${i}"><Qty>${i}.000</Qty><QU>m</QU><Description><CompleteText><DetailTxt><Text><p><span>${prose('Rohr', 20)}</span></p></Text></DetailTxt></CompleteText></Description></Item>`).join('');
const SOUND: Record<string, [DocumentFormat, Uint8Array]> = {
  'bid.xlsx': ['xlsx', makeXlsx([{ name: 'Preise', rows }])],
  'bid.docx': ['docx', makeDocx({ 'word/document.xml': wordXml(wordParagraph(prose('Der', 200))) })],
  'letter.docx': ['docx', makeDocx({
    'word/document.xml': wordXml(`<w:p><w:r><w:drawing><w:txbxContent>${wordParagraph(prose('Ein', 40))}</w:txbxContent></w:drawing></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="h" xmlns:r="r"/></w:sectPr>`),
    'word/_rels/document.xml.rels': '<Relationships><Relationship Id="h" Type="http://x/header" Target="header1.xml"/></Relationships>',
    'word/header1.xml': `<w:hdr xmlns:w="w"><w:tbl><w:tr><w:tc>${wordParagraph('Stadt')}</w:tc><w:tc>${wordParagraph(prose('Az', 40))}</w:tc></w:tr></w:tbl></w:hdr>`,
  })],
  'notice.xml': ['xml', Buffer.from(`<?xml version="1.0"?><N>${`<P a="1">${prose('Die', 30)}</P>`.repeat(20)}</N>`)],
  'lv.x83': ['gaeb', Buffer.from(`<?xml version="1.0"?><GAEB><Award><BoQ><BoQBody><Itemlist>${items}</Itemlist></BoQBody></BoQ></Award></GAEB>`)],
  'mail.eml': ['email', Buffer.from(`From: a@example.org\r\nSubject: Bid\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${prose('Die', 100)}\r\n--b\r\nContent-Disposition: attachment; filename=a.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(prose('Der', 100)).toString('base64')}\r\n--b--\r\n`)],
  'all.zip': ['zip', makeZip({ 'a.txt': prose('Die', 300), 'b/lv.x83': '<?xml version="1.0"?><GAEB/>', 'c.docx': makeDocx() })],
};

/** The same numbers on every run, so that a failure comes again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function broken(sound: Uint8Array, next: () => number): Uint8Array {
  if (next() < 0.4) return sound.slice(0, Math.floor(next() * sound.length));
  const bytes = Uint8Array.from(sound);
  for (let flips = 1 + Math.floor(next() * 8); flips > 0; flips -= 1) {
    const at = Math.floor(next() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8));
  }
  return bytes;
}

async function open(name: string, format: DocumentFormat, bytes: Uint8Array): Promise<string> {
  await inspectDocument({ name, bytes });
  if (format === 'zip' || format === 'email') return `${(await unpackContainer({ name, bytes, format }, null)).parts.length} parts`;
  const { text, blocks } = await parseDocument({ name, bytes, format });
  for (const block of blocks) for (const cell of block.cells) if (cell.start < block.start || cell.end > block.end) throw new Error('a cell lies outside of its block');
  return text;
}

describe.each(Object.entries(SOUND))('%s', (name, [format, sound]) => {
  test('is read as it is, and read or refused by name when it broke', async () => {
    expect(await open(name, format, sound)).not.toBe('');
    const next = random(711);
    let refused = 0;
    for (let i = 0; i < TRIES; i += 1) {
      const from = performance.now();
      const outcome = await open(name, format, broken(sound, next)).catch((error: unknown) => error);
      expect(performance.now() - from).toBeLessThan(LONGEST_MS);
      if (typeof outcome === 'string') continue;
      expect(outcome).toBeInstanceOf(AppError);
      expect(outcome).toMatchObject({ message: expect.stringContaining(name) });
      refused += 1;
    }
    expect(refused).toBeGreaterThan(format === 'email' ? 0 : TRIES / 5);
  });
});
