import type { Box } from '@0711/contract/evidence';
import { holds } from './boxes.ts';
import { findTables } from './find-tables.ts';
import type { Fonts } from './fonts.ts';
import type { LayoutLine } from './layout-line.ts';
import { readGeometry } from './page-geometry.ts';
import { layoutPage } from './page-layout.ts';
import type { Pdfium } from './pdfium.ts';
import { type Glyph, readGlyphs } from './read-glyphs.ts';
import { type Drawing, readDrawing, type Rule } from './read-rules.ts';
import { readWidgets, type Widget } from './read-widgets.ts';
import { buildSegments, type Segment } from './segments.ts';
import { findTickBoxes, type TickBox } from './tick-boxes.ts';
import { type Quarter, turnBox, type Turned, turnGlyph, turnRule } from './turn.ts';

/** A line with boxes as they lie on the turned page. */
export type TurnedLine = LayoutLine & { turned: Turned };

/** A page as read: its size as shown, and its lines in reading order. Garbled ones have fonts that don't say what they show. */
export type ReadPage = { width: number; height: number; lines: TurnedLine[]; scanned: boolean; garbled: boolean };

const QUARTERS: Quarter[] = [0, 1, 2, 3];
/** A page with fewer characters than this beside a picture is a scan with, at most, a stamped page number. */
const FEW_CHARACTERS = 40;
const TYPED_TICK = /^[Xx×✕✖]$/u;

/** Reads one page, from 0; null where PDFium can't load it. Throws when PDFium itself fails: it can't be used any more then. */
export function readPage(pdfium: Pdfium, document: number, index: number, fonts: Fonts): ReadPage | null {
  const { call } = pdfium;
  const scratch = call.malloc(64);
  let page = call.FPDF_LoadPage(document, index);
  try {
    if (page === 0) return null;
    const geometry = readGeometry(pdfium, page, scratch);
    const { widgets, shown } = readWidgets(pdfium, page, geometry, scratch);
    if (shown) {
      // What is filled in lies above the page; PDFium reads it once it is part of the page.
      call.FPDFPage_Flatten(page, 0);
      call.FPDF_ClosePage(page);
      page = call.FPDF_LoadPage(document, index);
    }
    const text = call.FPDFText_LoadPage(page);
    const glyphs = readGlyphs(pdfium, text, geometry, fonts, scratch).filter(({ box }) => holds([0, 0, geometry.width, geometry.height], box));
    call.FPDFText_ClosePage(text);
    const drawing = readDrawing(pdfium, page, geometry, scratch);
    return {
      width: geometry.width,
      height: geometry.height,
      lines: layoutGlyphs(glyphs, drawing, widgets, geometry),
      scanned: glyphs.length < FEW_CHARACTERS && showsMore(drawing, geometry),
      garbled: glyphs.filter((glyph) => !glyph.known).length * 2 > glyphs.length,
    };
  } finally {
    if (page !== 0) call.FPDF_ClosePage(page);
    call.free(scratch);
  }
}

/** Whether pictures, or drawing by the thousand strokes, cover a good part of the page. */
function showsMore({ images, paths, heavy }: Drawing, { width, height }: { width: number; height: number }): boolean {
  const covered = images.reduce((sum, [x0, y0, x1, y1]) => sum + (x1 - x0) * (y1 - y0), 0);
  return covered > 0.25 * width * height || (heavy && paths > 0);
}

/** Lays out the text of each direction by itself, the most frequent first. */
function layoutGlyphs(glyphs: Glyph[], drawing: Drawing, widgets: Widget[], size: { width: number; height: number }): TurnedLine[] {
  const counts = QUARTERS.map((direction) => glyphs.filter((glyph) => glyph.direction === direction).length);
  const directions = QUARTERS.filter((direction) => (counts[direction] ?? 0) > 0).toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return directions.flatMap((direction, i) => {
    const segments = buildSegments(glyphs.filter((glyph) => glyph.direction === direction).map((glyph) => turnGlyph(glyph, size)));
    const turned = { width: size.width, height: size.height, direction };
    const lines = i === 0 ? layoutMain(segments, drawing, widgets, turned) : layoutPage(segments, []);
    return lines.map((line) => ({ ...line, turned }));
  });
}

function layoutMain(segments: Segment[], drawing: Drawing, widgets: Widget[], turned: Turned): LayoutLine[] {
  const rules = drawing.rules.map((rule) => turnRule(rule, turned));
  const marks = drawing.marks.map((mark) => turnBox(mark, turned));
  const buttons = widgets.map(({ box, on }) => ({ box: turnBox(box, turned), on }));
  const found = findTickBoxes(rules, marks, buttons);
  const read = segments.map((segment) => tickLetters(segment, found.boxes));
  const lines = layoutPage([...dropDoubles(read), ...found.boxes.flatMap((box) => tickSegment(box, read))], findTables(found.rules));
  for (const line of lines) line.underlined = found.rules.some((rule) => isUnder(rule, line.box));
  return lines;
}

/** Whether a rule underlines a line: just below it, as long as it, and not longer. */
function isUnder({ horizontal, at, from, to }: Rule, [x0, y0, x1, y1]: Box): boolean {
  const height = y1 - y0;
  return horizontal && at > y1 - 0.35 * height && at < y1 + 0.15 * height && Math.abs(from - x0) < 3 && Math.abs(to - x1) < 3;
}

/** Text drawn twice at one place, for shadow or weight, is read once. */
function dropDoubles(segments: Segment[]): Segment[] {
  const seen = new Map<string, Box[]>();
  return segments.filter((segment) => {
    const text = segment.words.map((word) => word.text).join(' ');
    const places = seen.get(text) ?? [];
    if (places.some((box) => box.every((at, i) => Math.abs(at - (segment.box[i] ?? 0)) < 1.5))) return false;
    seen.set(text, [...places, segment.box]);
    return true;
  });
}

/** A box with the letter X typed into it is ticked, as one with a drawn cross is. */
function tickLetters(segment: Segment, boxes: TickBox[]): Segment {
  if (boxes.length === 0 || !segment.words.some(({ text }) => TYPED_TICK.test(text))) return segment;
  const words = segment.words.map((word) => (TYPED_TICK.test(word.text) && boxes.some(({ box }) => holds(box, word.box)) ? { ...word, text: '☒' } : word));
  return { ...segment, words };
}

/** A tick box as a word, where it has a text beside it. */
function tickSegment({ box, ticked }: TickBox, segments: Segment[]): Segment[] {
  const beside = segments.filter((segment) => {
    const shared = Math.min(box[3], segment.box[3]) - Math.max(box[1], segment.box[1]);
    return shared > 0.4 * Math.min(box[3] - box[1], segment.box[3] - segment.box[1]);
  });
  if (beside.some((segment) => segment.words.some((word) => holds(box, word.box)))) return [];
  const away = (segment: Segment): number => (segment.box[0] >= box[2] - 2 ? segment.box[0] - box[2] : Math.max(0, box[0] - segment.box[2]));
  const nearest = beside.toSorted((a, b) => away(a) - away(b))[0];
  if (!nearest || away(nearest) > 90) return [];
  return [{ words: [{ text: ticked ? '☒' : '☐', box, bold: false, size: box[3] - box[1] }], box, order: nearest.order }];
}
