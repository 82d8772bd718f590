import { AppError } from '@0711/contract/errors';
import { cleanText } from '../clean-text.ts';
import type { Block, Line, Page, ParsedDocument, ReadWarning, Word } from '../types.ts';
import { union } from './boxes.ts';
import { readGeometry } from './page-geometry.ts';
import { layoutPage, type LayoutLine } from './page-layout.ts';
import { loadPdfium, type Pdfium } from './pdfium.ts';
import { readGlyphs } from './read-glyphs.ts';
import { buildSegments } from './segments.ts';

type Read = Pick<ParsedDocument, 'text' | 'pages' | 'blocks' | 'warnings'>;

export async function parsePdf(bytes: Uint8Array, onPage?: (page: number, pages: number) => void): Promise<Read> {
  const pdfium = await loadPdfium();
  const { call } = pdfium;
  const at = call.malloc(bytes.length);
  pdfium.u8().set(bytes, at);
  const doc = call.FPDF_LoadMemDocument(at, bytes.length, 0);
  try {
    if (doc === 0) throw loadError(call.FPDF_GetLastError());
    const count = call.FPDF_GetPageCount(doc);
    const read: Read = { text: '', pages: [], blocks: [], warnings: [] };
    for (let i = 0; i < count; i += 1) {
      readPage(pdfium, doc, i, read);
      onPage?.(i + 1, count);
    }
    return read;
  } finally {
    if (doc !== 0) call.FPDF_CloseDocument(doc);
    call.free(at);
  }
}

function loadError(code: number): AppError {
  if (code === 4) return new AppError('encrypted_file', 'The PDF is protected by a password.');
  return new AppError('unreadable_file', 'The PDF is damaged and cannot be read.');
}

function readPage(pdfium: Pdfium, doc: number, index: number, read: Read): void {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(doc, index);
  const text = call.FPDFText_LoadPage(page);
  const scratch = call.malloc(64);
  const geometry = readGeometry(pdfium, page, scratch);
  const glyphs = readGlyphs(pdfium, text, geometry, scratch);
  call.free(scratch);
  call.FPDFText_ClosePage(text);
  call.FPDF_ClosePage(page);
  if (index > 0) read.text += '\f';
  const start = read.text.length;
  const lines = layoutPage(buildSegments(glyphs)).flatMap((line) => writeLine(read, line));
  const scanned = glyphs.length < 20;
  read.pages.push({ page: index + 1, width: geometry.width, height: geometry.height, start, end: read.text.length, scanned, lines });
  if (scanned) read.warnings.push(scannedWarning(index + 1));
  read.blocks.push(...blocksOf(lines, index + 1));
}

function scannedWarning(page: number): ReadWarning {
  return { code: 'scanned_page', page, message: `Page ${page} is an image without text.` };
}

function writeLine(read: Read, line: LayoutLine): Line[] {
  const words: Word[] = [];
  let text = '';
  const base = read.text.length;
  for (const word of line.segments.flatMap((segment) => segment.words)) {
    const clean = cleanText(word.text).trim();
    if (clean === '') continue;
    if (text !== '') text += ' ';
    words.push({ start: base + text.length, end: base + text.length + clean.length, box: word.box });
    text += clean;
  }
  const first = line.segments[0];
  if (!first || words.length === 0) return [];
  read.text += `${text}\n`;
  return [{ start: base, end: base + text.length, box: union(words.map((w) => w.box)), words, fontSize: first.size, bold: line.segments.every((s) => s.bold) }];
}

function blocksOf(lines: Line[], page: Page['page']): Block[] {
  const blocks: Block[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const open = blocks.at(-1);
    const follows = last && open && line.box[1] - last.box[3] < 0.6 * line.fontSize && line.box[1] > last.box[1] && line.bold === last.bold && Math.abs(line.fontSize - last.fontSize) < 1;
    if (follows && open) open.end = line.end;
    else blocks.push({ kind: line.bold || line.fontSize > 13 ? 'heading' : 'paragraph', level: line.bold || line.fontSize > 13 ? 2 : null, start: line.start, end: line.end, cells: [], page });
    last = line;
  }
  return blocks;
}
