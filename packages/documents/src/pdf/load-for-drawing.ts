import { readGeometry } from './page-geometry.ts';
import type { Pdfium } from './pdfium.ts';
import { readWidgets } from './read-widgets.ts';

/** Loads a page (from 0) for a picture of it; 0 where PDFium can't. What is filled into forms is drawn only once it is part of the page. */
export function loadForDrawing(pdfium: Pdfium, document: number, index: number): number {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(document, index);
  if (page === 0) return 0;
  const scratch = call.malloc(64);
  const { shown } = readWidgets(pdfium, page, readGeometry(pdfium, page, scratch), scratch);
  call.free(scratch);
  if (!shown) return page;
  call.FPDFPage_Flatten(page, 0);
  call.FPDF_ClosePage(page);
  return call.FPDF_LoadPage(document, index);
}
