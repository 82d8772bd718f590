import type { Box } from '@0711/contract/evidence';
import type { Pdfium } from './pdfium.ts';

/** How a page's own coordinates (from the bottom left, before cropping and turning) map to the page as shown. */
export type PageGeometry = { width: number; height: number; left: number; bottom: number; right: number; top: number; turn: 0 | 1 | 2 | 3 };

/** Reads a loaded page's size, crop and rotation. `scratch` points to 16 bytes. */
export function readGeometry(pdfium: Pdfium, page: number, scratch: number): PageGeometry {
  const { call } = pdfium;
  call.FPDF_GetPageBoundingBox(page, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.f32().subarray(scratch >> 2, (scratch >> 2) + 4);
  const quarter = call.FPDFPage_GetRotation(page) & 3;
  const turn = quarter === 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 0;
  return { width: call.FPDF_GetPageWidthF(page), height: call.FPDF_GetPageHeightF(page), left, bottom, right, top, turn };
}

/** A point as shown: points from the top left. */
export function toShown(g: PageGeometry, x: number, y: number): [number, number] {
  if (g.turn === 0) return [x - g.left, g.top - y];
  if (g.turn === 1) return [y - g.bottom, x - g.left];
  if (g.turn === 2) return [g.right - x, y - g.bottom];
  return [g.top - y, g.right - x];
}

/** A rectangle as shown. */
export function boxToShown(g: PageGeometry, x0: number, y0: number, x1: number, y1: number): Box {
  const [ax, ay] = toShown(g, x0, y0);
  const [bx, by] = toShown(g, x1, y1);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** Which way text with the baseline direction (a, b) runs as shown, in quarter turns clockwise: 0 is upright. */
export function shownDirection(g: PageGeometry, a: number, b: number): 0 | 1 | 2 | 3 {
  const angle = Math.round(Math.atan2(-b, a) / (Math.PI / 2)) + g.turn;
  const quarter = ((angle % 4) + 4) % 4;
  return quarter === 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 0;
}
