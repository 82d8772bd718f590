import type { DocumentFormat } from '@0711/contract/document';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { unpackContainer } from './container/unpack-container.ts';
import { inspectDocument } from './inspect-document.ts';
import { parseDocument } from './parse-document.ts';

/* Real notices, bills of quantities and workbooks that may not be committed; they lie beside the repository, without them this is skipped. */
const DATA = path.join(import.meta.dirname, '../../../../shared/data');
const FOLDERS = ['tender-unlabelled/eforms', 'tender-unlabelled/gaeb', 'tender-unlabelled/ted-de', 'tender-unlabelled/vergabe-xlsx', 'tender-dev/docs'];
const absent = !existsSync(DATA);
const files = absent ? [] : FOLDERS.flatMap((folder) => readdirSync(path.join(DATA, folder)).map((name) => path.join(DATA, folder, name)));

/** Text without what may differ, as the labels' quotes are compared. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\-\u00ad\u2010-\u2014>*_\\|\u200b\ufeff]+/g, '');
}

/** An XML source without its tags and pictures, its characters written out. */
function withoutTags(source: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return source.replace(/(<image\b[^>]*>)[^<]*/g, '$1').replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1').replace(/<(?:"[^"]*"|[^>"])*>/g, '').replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name?: string) => {
    if (name) return named[name] ?? '';
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
  });
}

async function read(file: string): Promise<{ format: DocumentFormat; parsed: Awaited<ReturnType<typeof parseDocument>>; source: string }> {
  const bytes = new Uint8Array(readFileSync(file));
  const { format } = await inspectDocument({ name: path.basename(file), bytes });
  return { format, parsed: await parseDocument({ bytes, format, name: path.basename(file) }), source: Buffer.from(bytes).toString('utf8') };
}

describe.skipIf(absent)(`real structured files${absent ? ' (skipped: ../shared/data is absent)' : ''}`, () => {
  test('are all read, with every block and cell inside of the text and behind the one before', async () => {
    const seen = new Set<DocumentFormat>();
    for (const file of files.filter((one) => /\.(?:xml|xlsx|x8\d)$/i.test(one))) {
      const { format, parsed } = await read(file);
      seen.add(format);
      let at = 0;
      for (const { start, end, cells, path: where } of parsed.blocks) {
        expect(where, file).toMatch(/\S/);
        expect(start >= at && end > start && cells.every((cell, i) => cell.start >= (cells[i - 1]?.end ?? start) && cell.end >= cell.start && cell.end <= end), `${file} ${where}`).toBe(true);
        at = end;
      }
      expect(parsed.blocks.length, file).toBeGreaterThan(2);
      expect(at).toBeLessThanOrEqual(parsed.text.length);
    }
    expect([...seen].toSorted()).toEqual(['gaeb', 'xlsx', 'xml']);
  });

  test('have no word that their source does not have', async () => {
    for (const file of files.filter((one) => /\.(?:xml|x8\d)$/i.test(one))) {
      const { parsed, source } = await read(file);
      const plain = bare(withoutTags(source));
      const attributes = bare(source);
      // Rows are put together from several elements, so their cells are looked for one by one.
      const pieces = parsed.blocks.flatMap((block) => (block.cells.length > 0 ? block.cells : [block]));
      const foreign = pieces.map(({ start, end }) => bare(parsed.text.slice(start, end))).filter((text) => !plain.includes(text) && !attributes.includes(text) && !attributes.includes(text.replaceAll('&', '&amp;')));
      expect(foreign, file).toEqual([]);
    }
  });

  test('and archives of real documents are taken apart', async () => {
    for (const file of files.filter((one) => one.endsWith('.zip'))) {
      const { parts, skipped } = await unpackContainer({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)), format: 'zip' }, null);
      expect(parts.length).toBeGreaterThan(1);
      expect(skipped).toEqual([]);
    }
  });
});
