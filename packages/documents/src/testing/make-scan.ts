import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { renderPdfPage } from '../pdf/render-page.ts';
import { makePdf } from './make-pdf.ts';

export type ScanOptions = {
  /** How far the paper lay askew, in degrees clockwise; quarter turns too. */
  turned?: number;
  /** How much darker or lighter dots may be than they should, 0–255. */
  noise?: number;
  size?: [number, number];
};

/** What would be drawn, as a scanner gives it: a page that is a picture of 200 dots an inch, in grey, and nothing else. */
export async function makeScan(draw: Parameters<typeof makePdf>[0], { size = [420, 220], ...options }: ScanOptions = {}): Promise<Uint8Array> {
  return scanPage(await makePdf(draw, { size }), 1, options);
}

/** A page of a PDF, from 1, as a scanner gives it. */
export async function scanPage(bytes: Uint8Array, page: number, { turned = 0, noise = 0 }: Omit<ScanOptions, 'size'> = {}): Promise<Uint8Array> {
  const drawn = await renderPdfPage(bytes, 'drawn.pdf', { page, scale: 200 / 72 });
  const { data, info } = await sharp(drawn).rotate(turned, { background: '#ffffff' }).greyscale().raw().toBuffer({ resolveWithObject: true });
  const picture = await sharp(noisy(data, noise), { raw: { width: info.width, height: info.height, channels: 1 } }).jpeg({ quality: 80 }).toBuffer();
  const pdf = await PDFDocument.create();
  const image = await pdf.embedJpg(picture);
  const [width, height] = [(info.width * 72) / 200, (info.height * 72) / 200];
  pdf.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  return pdf.save();
}

/** PDFs one after the other, as one. */
export async function joinPdfs(...files: Uint8Array[]): Promise<Uint8Array> {
  const joined = await PDFDocument.create();
  for (const file of files) {
    const source = await PDFDocument.load(file);
    for (const page of await joined.copyPages(source, source.getPageIndices())) joined.addPage(page);
  }
  return joined.save();
}

/** The same dots on every run. */
function noisy(grey: Buffer, most: number): Buffer {
  let state = 1;
  const dots = Buffer.from(grey);
  for (const [i, value] of grey.entries()) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    dots[i] = Math.min(255, Math.max(0, value + (state / 2 ** 32 - 0.5) * 2 * most));
  }
  return dots;
}
