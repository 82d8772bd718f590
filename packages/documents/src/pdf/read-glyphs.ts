import type { Box } from '@0711/contract/evidence';
import type { Fonts } from './fonts.ts';
import { boxToShown, type PageGeometry, shownDirection, toShown } from './page-geometry.ts';
import type { Pdfium } from './pdfium.ts';
import { readableSymbol } from './symbols.ts';

/** One character as drawn. `box` spans ascent to descent; `baseline` is where it stands, across its direction. */
export type Glyph = {
  text: string;
  box: Box;
  baseline: number;
  size: number;
  bold: boolean;
  direction: 0 | 1 | 2 | 3;
  /** What stands before it: a space that is drawn, one that PDFium infers from a gap, or neither. */
  space: 'drawn' | 'inferred' | null;
  /** Whether it is part of the same ligature as the character before it, with which it shares its box. */
  joined: boolean;
  /** Whether the font says which character it shows. */
  known: boolean;
};

type Style = { size: number; bold: boolean; direction: 0 | 1 | 2 | 3; font: string };

const FILL_AND_STROKE = 2;

/** The characters of a page in the order they are drawn. `text` is PDFium's text page; `scratch` points to 64 bytes. */
export function readGlyphs(pdfium: Pdfium, text: number, geometry: PageGeometry, fonts: Fonts, scratch: number): Glyph[] {
  const { call } = pdfium;
  const glyphs: Glyph[] = [];
  const styles = new Map<number, Style>();
  const count = call.FPDFText_CountChars(text);
  let space: Glyph['space'] = null;
  let before: { object: number; box: Box } | null = null;
  for (let i = 0; i < count; i += 1) {
    const code = call.FPDFText_GetUnicode(text, i);
    if (code === 13 || code === 10) continue;
    if (code === 32 || code === 0xa0 || code === 9) {
      if (space !== 'drawn') space = call.FPDFText_IsGenerated(text, i) === 1 ? 'inferred' : 'drawn';
      continue;
    }
    if (call.FPDFText_IsGenerated(text, i) === 1) continue;
    const object = call.FPDFText_GetTextObject(text, i);
    let style = styles.get(object);
    if (!style) {
      style = readStyle(pdfium, text, i, object, geometry, scratch, fonts);
      styles.set(object, style);
    }
    const glyph = place(pdfium, text, i, geometry, style, scratch);
    if (!glyph) continue;
    glyph.text = character(code, style.font);
    if (glyph.text === '') continue;
    glyph.space = space;
    glyph.joined = before !== null && before.object === object && sameBox(before.box, glyph.box);
    glyph.known = code !== 0xfffd && call.FPDFText_HasUnicodeMapError(text, i) !== 1;
    space = null;
    before = { object, box: glyph.box };
    glyphs.push(glyph);
  }
  return glyphs;
}

function sameBox(a: Box, b: Box): boolean {
  return a.every((at, i) => at === b[i]);
}

function character(code: number, font: string): string {
  // PDFium marks a hyphen at a line's end as 2 or U+FFFE, and unreadable glyphs as 0.
  if (code === 2 || code === 0xfffe || code === 0xad) return '-';
  if (code < 32 || code === 0xffff || code > 0x10ffff) return '';
  return readableSymbol(code, font);
}

function readStyle(pdfium: Pdfium, text: number, i: number, object: number, geometry: PageGeometry, scratch: number, fonts: Fonts): Style {
  const { call } = pdfium;
  call.FPDFText_GetMatrix(text, i, scratch);
  const [a = 1, b = 0, c = 0, d = 1] = pdfium.f32().subarray(scratch >> 2, (scratch >> 2) + 4);
  const size = call.FPDFText_GetFontSize(text, i) * Math.hypot(c, d);
  const direction = shownDirection(geometry, a, b);
  if (object === 0) return { size, bold: false, direction, font: '' };
  const font = fonts.get(call.FPDFTextObj_GetFont(object));
  return { size, bold: font.bold || call.FPDFTextObj_GetTextRenderMode(object) === FILL_AND_STROKE, direction, font: font.name };
}

function place(pdfium: Pdfium, text: number, i: number, geometry: PageGeometry, style: Style, scratch: number): Glyph | null {
  const { call } = pdfium;
  if (call.FPDFText_GetLooseCharBox(text, i, scratch) === 0) return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.f32().subarray(scratch >> 2, (scratch >> 2) + 4);
  call.FPDFText_GetCharOrigin(text, i, scratch + 16, scratch + 24);
  const f64 = pdfium.f64();
  const [x, y] = toShown(geometry, f64[(scratch + 16) >> 3] ?? 0, f64[(scratch + 24) >> 3] ?? 0);
  const box = boxToShown(geometry, left, bottom, right, top);
  const baseline = style.direction === 0 || style.direction === 2 ? y : x;
  return { text: '', box, baseline, size: style.size, bold: style.bold, direction: style.direction, space: null, joined: false, known: true };
}
