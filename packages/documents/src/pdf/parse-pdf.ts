import { AppError } from '@0711/contract/errors';
import { layoutRecognised } from '../ocr/layout-recognised.ts';
import type { Recognised, Unrecognised } from '../ocr/recognised.ts';
import type { Line, Page, ParsedDocument, ReadWarning } from '../types.ts';
import { Fonts } from './fonts.ts';
import { withPdf } from './open-pdf.ts';
import { findBlocks } from './pdf-blocks.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { type TextLine, writeLine } from './text-line.ts';

type Read = Pick<ParsedDocument, 'text' | 'pages' | 'blocks' | 'warnings'>;

/** A page as soon as it is read: its lines, and its text (with the \f that ends the page before). `textless`: only its picture tells more. */
export type PageRead = { page: Page; text: string; pages: number; textless: boolean };

/** What was recognised in the pictures of pages, by page number. */
export type Recognitions = ReadonlyMap<number, Recognised | Unrecognised>;

/** Reads a PDF page by page. `onPage` takes each page; what is kept until the end is what its blocks need. */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  onPage: (read: PageRead) => void | Promise<void>,
  recognitions: Recognitions = new Map(),
): Promise<Pick<Read, 'blocks' | 'warnings'>> {
  return withPdf(bytes, name, async ({ pdfium, document, pages }) => {
    const fonts = new Fonts(pdfium);
    const kept: TextLine[] = [];
    const warnings: ReadWarning[] = [];
    let at = 0;
    let damaged = 0;
    for (let index = 0; index < pages; index += 1) {
      const number = index + 1;
      const start = index === 0 ? 0 : at + 1;
      const drawn = readPage(pdfium, document, index, fonts);
      if (drawn === null) damaged += 1;
      const textless = drawn !== null && (drawn.scanned || drawn.garbled);
      const recognition = textless ? recognitions.get(number) : undefined;
      const { read, ocr } = complete(drawn, recognition);
      const { lines, text } = writePage(read, number, start, kept);
      const { width, height, scanned } = read ?? { width: 0, height: 0, scanned: false };
      if (ocr === null) warnings.push(...warningsOf(read, number, recognition));
      at = start + text.length;
      await onPage({ page: { page: number, width, height, start, end: at, scanned, ocr, lines }, text: (index === 0 ? '' : '\f') + text, pages, textless });
    }
    if (damaged === pages) {
      throw new AppError('unreadable_file', `${name} is damaged: none of its pages can be read.`);
    }
    return { blocks: findBlocks(kept), warnings };
  });
}

/** A page with what was recognised in its picture in place of what little text it has. */
function complete(read: ReadPage | null, recognition: Recognised | Unrecognised | undefined): { read: ReadPage | null; ocr: number | null } {
  if (!read || !recognition || 'failed' in recognition || recognition.confidence === null) return { read, ocr: null };
  return { read: { ...read, lines: layoutRecognised(recognition, read) }, ocr: recognition.confidence };
}

function warningsOf(read: ReadPage | null, page: number, recognition: Recognised | Unrecognised | undefined): ReadWarning[] {
  if (recognition && 'failed' in recognition) {
    const why = recognition.failed === 'timeout' ? 'it takes too long' : 'recognising it fails';
    return [{ code: 'unreadable_page', page, message: `The text of page ${page} cannot be recognised: ${why}.` }];
  }
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

/** A whole PDF at once; the text of pictures is not recognised. */
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
