import sharp from 'sharp';
import { AppError } from '@0711/contract/errors';
import { loadForDrawing } from './load-for-drawing.ts';
import { type OpenPdf, withPdf } from './open-pdf.ts';

const ANNOTATIONS = 0x01;
const RGBA_ORDER = 0x10;
const BGRA = 4;
const WHITE = 0xffffffff;
const MOST_PIXELS = 12_000_000;
const SMALLEST_SCALE = 0.1;
const LARGEST_SCALE = 4;

export type RenderWish = { page: number; scale: number };

/**
 * A page as WebP. `scale` is pixels per point, held between 0.1 and 4 and to 12 megapixels. Throws AppError `not_found` for a page
 * that is not there, and what opening the file throws.
 */
export async function renderPdfPage(bytes: Uint8Array, name: string, wish: RenderWish): Promise<Uint8Array> {
  const { data, width, height } = await withPdf(bytes, name, (pdf) => drawPage(pdf, name, wish));
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha().webp({ quality: 82 }).toBuffer();
}

type Bitmap = { data: Buffer; width: number; height: number };

function drawPage({ pdfium, document, pages }: OpenPdf, name: string, { page: number, scale }: RenderWish): Bitmap {
  if (!Number.isInteger(number) || number < 1 || number > pages) throw new AppError('not_found', `${name} has no page ${number}.`);
  const { call } = pdfium;
  const page = loadForDrawing(pdfium, document, number - 1);
  if (page === 0) throw new AppError('unreadable_file', `Page ${number} of ${name} is damaged and cannot be shown.`);
  const [points, lines] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)];
  const most = Math.sqrt(MOST_PIXELS / Math.max(1, points * lines));
  const used = Math.min(Math.max(scale, SMALLEST_SCALE), LARGEST_SCALE, most);
  const [width, height] = [Math.max(1, Math.round(points * used)), Math.max(1, Math.round(lines * used))];
  const at = call.malloc(width * height * 4);
  if (at === 0) throw new AppError('unreadable_file', `Page ${number} of ${name} is too large to be shown.`);
  const bitmap = call.FPDFBitmap_CreateEx(width, height, BGRA, at, width * 4);
  call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS | RGBA_ORDER);
  const data = Buffer.from(pdfium.u8().slice(at, at + width * height * 4));
  call.FPDFBitmap_Destroy(bitmap);
  call.free(at);
  call.FPDF_ClosePage(page);
  return { data, width, height };
}
