import { MAX_DOCUMENT_PAGES } from '@0711/contract/document';
import { AppError } from '@0711/contract/errors';
import { refuseFile } from '@0711/contract/file-fault';
import { loadPdfium, type Pdfium } from './pdfium.ts';

export type OpenPdf = { pdfium: Pdfium; document: number; pages: number };

const WRONG_PASSWORD = 4;
const UNKNOWN_SECURITY = 5;

/**
 * Opens a PDF for as long as `work` runs. Throws AppError `encrypted_file`, `unreadable_file` or
 * `too_many_pages`, whose message names the file.
 */
export async function withPdf<T>(bytes: Uint8Array, name: string, work: (pdf: OpenPdf) => T | Promise<T>): Promise<T> {
  const pdfium = await loadPdfium();
  const { call } = pdfium;
  const at = call.malloc(bytes.length);
  if (at === 0) throw refuseFile('unreadable_file', 'too_extensive', `${name} is too large to be opened.`);
  pdfium.u8().set(bytes, at);
  const document = call.FPDF_LoadMemDocument(at, bytes.length, 0);
  try {
    if (document === 0) throw loadError(call.FPDF_GetLastError(), name);
    if (isCutOff(pdfium, document, bytes)) throw new AppError('unreadable_file', `${name} is cut off: the end of the PDF is missing. Upload it again.`);
    const pages = call.FPDF_GetPageCount(document);
    if (pages < 1) throw new AppError('unreadable_file', `${name} is a PDF without pages.`);
    if (pages > MAX_DOCUMENT_PAGES) throw new AppError('too_many_pages', `${name} has ${pages} pages; 0711 reads up to ${MAX_DOCUMENT_PAGES}.`);
    return await work({ pdfium, document, pages });
  } finally {
    if (document !== 0) call.FPDF_CloseDocument(document);
    call.free(at);
  }
}

/** Without its end a PDF has no index; PDFium then guesses at what is left, and pages would be missing silently. */
function isCutOff({ call }: Pdfium, document: number, bytes: Uint8Array): boolean {
  return call.FPDF_DocumentHasValidCrossReferenceTable(document) === 0 && !Buffer.from(bytes.subarray(-4096)).includes('%%EOF');
}

function loadError(code: number, name: string): AppError {
  if (code === WRONG_PASSWORD) return new AppError('encrypted_file', `${name} is protected by a password. Save it without one and upload it again.`);
  if (code === UNKNOWN_SECURITY) return new AppError('encrypted_file', `${name} is encrypted in a way that 0711 cannot open.`);
  return new AppError('unreadable_file', `${name} is damaged or cut off: it cannot be opened as a PDF.`);
}
