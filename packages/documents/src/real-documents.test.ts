import type { DocumentFormat } from '@0711/contract/document';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from './parse-document.ts';
import type { ParsedDocument } from './types.ts';

/*
 * Real tenders that may not be committed, with passages that people marked. They lie beside the repository; without them these tests
 * are skipped, and the drawn documents of the other tests stand in.
 */
const SET = path.join(import.meta.dirname, '../../../../shared/data/tender-dev');
const FORMATS: Record<string, DocumentFormat> = { '.pdf': 'pdf', '.docx': 'docx', '.html': 'html', '.md': 'markdown', '.xlsx': 'xlsx', '.xml': 'xml', '.x83': 'gaeb' };

type Marked = { quote: string; page: number | null };
type Label = { file: string; language: string; text_layer?: boolean; evidence: Record<string, Marked>; requirements: { text: string; page: number | null }[] };

const labels: Label[] = existsSync(SET)
  ? readdirSync(path.join(SET, 'labels'))
      .map((name): Label => JSON.parse(readFileSync(path.join(SET, 'labels', name), 'utf8')))
      .filter((label) => path.extname(label.file) in FORMATS)
  : [];

/** Text without what may differ: spaces, hyphens and Markdown's marks. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\-\u00ad\u2010-\u2014>*_\\|\u200b\ufeff]+/g, '');
}

function withoutTags(quote: string): string {
  return quote.replace(/<[^>]*>/g, '').replace(/^<|^\w+="([^"]*)"$/, '$1');
}

function read(label: Label): Promise<ParsedDocument> {
  const bytes = new Uint8Array(readFileSync(path.join(SET, 'docs', label.file)));
  return parseDocument({ bytes, format: FORMATS[path.extname(label.file)] ?? 'text', name: label.file });
}

const readable = labels.filter((label) => label.text_layer !== false);

const absent = labels.length === 0;

describe.skipIf(absent)(`real tenders${absent ? ' (skipped: ../shared/data/tender-dev is absent)' : ''}`, () => {
  test('every marked passage is in the text, on its page', async () => {
    for (const label of readable) {
      const parsed = await read(label);
      const pages = parsed.pages.map((page) => bare(parsed.text.slice(page.start, page.end)));
      const marked = [...Object.values(label.evidence).map((one) => ({ ...one })), ...label.requirements.map(({ text, page }) => ({ quote: text, page }))];
      // Some passages of XML were marked with their tags; the text of a document has none.
      if (parsed.format === 'xml' || parsed.format === 'gaeb') for (const one of marked) one.quote = withoutTags(one.quote);
      const missing = marked.filter(({ quote, page }) => !`${pages[(page ?? 1) - 1] ?? ''}${pages[page ?? 1] ?? ''}`.includes(bare(quote)));
      expect(missing, label.file).toEqual([]);
      expect(parsed.language).toBe(label.language);
    }
  });

  test('a requirement is in one block', async () => {
    for (const label of readable) {
      const parsed = await read(label);
      const blocks = parsed.blocks.map((block) => bare(parsed.text.slice(block.start, block.end)));
      const torn = label.requirements.filter(({ text }) => !blocks.some((block) => block.includes(bare(text)) || (block.length > 20 && bare(text).startsWith(block))));
      expect(torn.length, label.file).toBeLessThanOrEqual(label.requirements.length * 0.03);
    }
  });

  test('offsets point where they say', async () => {
    for (const label of readable) {
      const { text, pages, blocks } = await read(label);
      let at = 0;
      for (const block of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(at);
        expect(text.slice(block.start, block.end)).toMatch(/[\p{L}\p{N}]/u);
        at = block.end;
      }
      for (const page of pages) {
        const [width = Infinity, height = Infinity] = [page.width ?? undefined, page.height ?? undefined];
        for (const word of page.lines.flatMap((line) => line.words)) {
          expect(text.slice(word.start, word.end)).toMatch(/^\S+$/);
          expect(word.box[0] >= -20 && word.box[1] >= -20 && word.box[2] <= width + 20 && word.box[3] <= height + 20, label.file).toBe(true);
        }
      }
    }
  });

  test('a scan is told to be one', async () => {
    for (const label of labels.filter((one) => one.text_layer === false)) {
      const parsed = await read(label);
      expect(parsed.pages.map((page) => page.scanned), label.file).toEqual([true]);
      expect(parsed.warnings).toMatchObject([{ code: 'scanned_page', page: 1 }]);
    }
  });
});
