import { AppError } from '@0711/contract/errors';
import type { Line, Page, ParsedDocument, ReadWarning } from '../types.ts';
import { Fonts } from './fonts.ts';
import { withPdf } from './open-pdf.ts';
import { findBlocks } from './pdf-blocks.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { type TextLine, writeLine } from './text-line.ts';

type Read = Pick<ParsedDocument, 'text' | 'pages' | 'blocks' | 'warnings'>;

/** A page as soon as it is read: its lines, and its text (with the \f that ends the page before). */
export type PageRead = { page: Page; text: string; pages: number };

/** Reads a PDF page by page. `onPage` takes each page; what is kept until the end is what its blocks need. */
export async function readPdf(bytes: Uint8Array, name: string, onPage: (read: PageRead) => void | Promise<void>): Promise<Pick<Read, 'blocks' | 'warnings'>> {
  return withPdf(bytes, name, async ({ pdfium, document, pages }) => {
    const fonts = new Fonts(pdfium);
    const kept: TextLine[] = [];
    const warnings: ReadWarning[] = [];
    let at = 0;
    for (let index = 0; index < pages; index += 1) {
      const number = index + 1;
      const start = index === 0 ? 0 : at + 1;
      const read = readPage(pdfium, document, index, fonts);
      const { lines, text } = writePage(read, number, start, kept);
      const { width, height, scanned } = read ?? { width: 0, height: 0, scanned: false };
      warnings.push(...warningsOf(read, number));
      at = start + text.length;
      await onPage({ page: { page: number, width, height, start, end: at, scanned, ocr: null, lines }, text: (index === 0 ? '' : '\f') + text, pages });
    }
    if (at === pages - 1 && warnings.filter((warning) => warning.code === 'unreadable_page').length === pages) {
      throw new AppError('unreadable_file', `${name} is damaged: none of its pages can be read.`);
    }
    return { blocks: findBlocks(kept), warnings };
  });
}

function warningsOf(read: ReadPage | null, page: number): ReadWarning[] {
  if (!read) return [{ code: 'unreadable_page', page, message: `Page ${page} is damaged and cannot be read.` }];
  if (read.scanned) return [{ code: 'scanned_page', page, message: `Page ${page} is a picture without text. Only a person can read it.` }];
  if (read.garbled) return [{ code: 'unreadable_page', page, message: `The text of page ${page} cannot be decoded: its fonts do not say what they show.` }];
  return [];
}

/** A page's lines as text; what its blocks need is added to `kept`. */
function writePage(read: ReadPage | null, number: number, start: number, kept: TextLine[]): { lines: Line[]; text: string } {
  const lines: Line[] = [];
  let text = '';
  for (const laid of read?.lines ?? []) {
    const written = writeLine(laid, number, start + text.length);
    if (!written) continue;
    lines.push(written.line);
    kept.push(written.text);
    text += `${written.text.text}\n`;
  }
  return { lines, text };
}

/** A whole PDF at once. */
export async function parsePdf(bytes: Uint8Array, name: string, onPage?: (page: number, pages: number) => void): Promise<Read> {
  const pages: Page[] = [];
  const text: string[] = [];
  const rest = await readPdf(bytes, name, (read) => {
    pages.push(read.page);
    text.push(read.text);
    onPage?.(pages.length, read.pages);
  });
  return { text: text.join(''), pages, ...rest };
}
