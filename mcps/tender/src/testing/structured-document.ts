import type { DocumentFormat } from '@0711/contract/document';
import type { Block } from '@0711/documents/types';
import type { ReadDocument } from '@0711/mcp-sdk/context';
import { openSource } from '../source/open-source.ts';
import type { Source } from '../source/source.ts';

/** A block as readers of structured files give it: where it stands, and its text or the cells of its row. */
export type TestBlock = { path: string; text?: string; cells?: string[]; kind?: Block['kind'] };

/** A document as the readers of XML, GAEB and sheets make it, from its blocks. */
export function structuredDocument(format: DocumentFormat, blocks: TestBlock[], file = `tender.${format}`): ReadDocument {
  let text = '';
  const made = blocks.map(({ path, text: words, cells, kind }): Block => {
    const start = text.length;
    const places = (cells ?? []).map((cell, i) => {
      if (i > 0) text += '\t';
      text += cell;
      return { start: text.length - cell.length, end: text.length };
    });
    text += words ?? '';
    const block: Block = { kind: kind ?? (cells ? 'table_row' : 'paragraph'), level: kind === 'heading' ? 2 : null, start, end: text.length, cells: places, page: null, path };
    text += '\n';
    return block;
  });
  const page = { page: null, width: null, height: null, start: 0, end: text.length, scanned: false, ocr: null, lines: [] };
  return { id: file, file, sha256: file, format, parser: { name: 'test', version: '1' }, text, pages: [page], blocks: made, language: 'de', warnings: [] };
}

/** The same, as the engine sees it. */
export function structuredSource(format: DocumentFormat, blocks: TestBlock[]): Source {
  return openSource(structuredDocument(format, blocks), 0, {});
}
