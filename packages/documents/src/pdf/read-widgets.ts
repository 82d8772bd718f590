import type { Box } from '@0711/contract/evidence';
import { boxToShown, type PageGeometry } from './page-geometry.ts';
import type { Pdfium } from './pdfium.ts';

/** A tick box or radio button of a form. */
export type Widget = { box: Box; on: boolean };

const FREE_TEXT = 3;
const STAMP = 13;
const WIDGET = 20;

/**
 * The form buttons of a loaded page, and whether it has annotations whose text is part of what it shows.
 * `scratch` points to 64 bytes.
 */
export function readWidgets(pdfium: Pdfium, page: number, geometry: PageGeometry, scratch: number): { widgets: Widget[]; shown: boolean } {
  const { call } = pdfium;
  const widgets: Widget[] = [];
  let shown = false;
  const count = call.FPDFPage_GetAnnotCount(page);
  for (let i = 0; i < count; i += 1) {
    const annotation = call.FPDFPage_GetAnnot(page, i);
    const type = call.FPDFAnnot_GetSubtype(annotation);
    shown ||= type === FREE_TEXT || type === STAMP || type === WIDGET;
    const state = type === WIDGET ? appearance(pdfium, annotation, scratch) : '';
    if (state !== '') {
      call.FPDFAnnot_GetRect(annotation, scratch);
      const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.f32().subarray(scratch >> 2, (scratch >> 2) + 4);
      widgets.push({ box: boxToShown(geometry, left, bottom, right, top), on: state !== 'Off' });
    }
    call.FPDFPage_CloseAnnot(annotation);
  }
  return { widgets, shown };
}

/** The appearance state, which only buttons have: `Off` or the name of what is on. */
function appearance(pdfium: Pdfium, annotation: number, scratch: number): string {
  const { call } = pdfium;
  pdfium.u8().set([0x41, 0x53, 0], scratch);
  const length = call.FPDFAnnot_GetStringValue(annotation, scratch, scratch + 8, 56);
  return length > 2 && length <= 56 ? Buffer.from(pdfium.u8().subarray(scratch + 8, scratch + 8 + length - 2)).toString('utf16le') : '';
}
