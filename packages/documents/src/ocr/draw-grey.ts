import type { OpenPdf } from '../pdf/open-pdf.ts';
import { loadForDrawing } from '../pdf/load-for-drawing.ts';
import { type Turned, upright } from '../pdf/turn.ts';
import type { GreyImage } from './tesseract.ts';

const GREY = 1;
const ANNOTATIONS = 0x01;
const GREYSCALE = 0x08;
const WHITE = 0xffffffff;
const MOST_PIXELS = 12_000_000;

/** A page's picture with `scale` pixels a point, and how it lies. */
export type GreyPage = GreyImage & { scale: number; turned: Turned };

/**
 * Draws a page (from 1) in grey, turned so that lines that run in `direction` and fall by `skew` radians are level. Null where PDFium
 * can't load it. `dotsPerInch` is what is wished for; a very large page gets fewer, for 12 megapixels in all.
 */
export function drawGrey({ pdfium, document }: OpenPdf, number: number, { direction, skew }: Pick<Turned, 'direction' | 'skew'>, dotsPerInch: number): GreyPage | null {
  const { call } = pdfium;
  const page = loadForDrawing(pdfium, document, number - 1);
  if (page === 0) return null;
  const turned: Turned = { width: call.FPDF_GetPageWidthF(page), height: call.FPDF_GetPageHeightF(page), direction, skew };
  const scale = Math.min(dotsPerInch / 72, Math.sqrt(MOST_PIXELS / Math.max(1, turned.width * turned.height)));
  const [across, down] = direction % 2 === 0 ? [turned.width, turned.height] : [turned.height, turned.width];
  const [width, height] = [Math.max(1, Math.round(across * scale)), Math.max(1, Math.round(down * scale))];
  const at = call.malloc(width * height);
  const scratch = call.malloc(40);
  try {
    if (at === 0 || scratch === 0) throw new RangeError(`page ${number} is too large to be drawn`);
    const [x, y] = upright([0, 0], turned);
    const [right, down1] = upright([1, 0], turned);
    const [right2, down2] = upright([0, 1], turned);
    // As PDFium takes it: where the page's unit vectors and its corner come to lie, then what to draw.
    pdfium.f32().set([...[right - x, down1 - y, right2 - x, down2 - y, x, y].map((points) => points * scale), 0, 0, width, height], scratch >> 2);
    const bitmap = call.FPDFBitmap_CreateEx(width, height, GREY, at, width);
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    call.FPDF_RenderPageBitmapWithMatrix(bitmap, page, scratch, scratch + 24, ANNOTATIONS | GREYSCALE);
    call.FPDFBitmap_Destroy(bitmap);
    return { data: pdfium.u8().slice(at, at + width * height), width, height, scale, turned };
  } finally {
    call.free(scratch);
    call.free(at);
    call.FPDF_ClosePage(page);
  }
}
