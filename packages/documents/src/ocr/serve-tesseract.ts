import { AppError } from '@0711/contract/errors';
import { withPdf } from '../pdf/open-pdf.ts';
import { recognisePage } from './recognise-page.ts';
import type { Recognised } from './recognised.ts';
import { type OcrLanguage, Tesseract } from './tesseract.ts';

let loading: Promise<Tesseract> | null = null;

/** Recognises a page (from 1) in this process, which keeps Tesseract for the next one. Throws what opening the file throws. */
export async function serveTesseract(bytes: Uint8Array, name: string, page: number, language: OcrLanguage): Promise<Recognised> {
  loading ??= Tesseract.load();
  const tesseract = await loading;
  await tesseract.use(language);
  return withPdf(bytes, name, (pdf) => {
    if (page < 1 || page > pdf.pages) throw new AppError('not_found', `${name} has no page ${page}.`);
    return recognisePage(pdf, page, tesseract);
  });
}
