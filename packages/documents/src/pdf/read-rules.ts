import type { Box } from '@0711/contract/evidence';
import { toShown, type PageGeometry } from './page-geometry.ts';
import type { Pdfium } from './pdfium.ts';

/** A straight drawn line, as shown. `at` is its y (horizontal) or x (vertical), `from`–`to` where it runs. */
export type Rule = { horizontal: boolean; at: number; from: number; to: number };

/** What a page shows beside its text: lines that may border cells, small shapes that may be ticks, and pictures. */
export type Drawing = { rules: Rule[]; marks: Box[]; images: Box[]; paths: number; heavy: boolean };

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

const PATH = 2;
const IMAGE = 3;
const FORM = 5;
const LINE_TO = 0;
const MOVE_TO = 2;
const THIN = 3;
const SHORTEST = 6;
const LARGEST_MARK = 14;
const MOST_SEGMENTS = 20_000;
const DEEPEST = 3;
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Reads the rules and pictures of a loaded page. Pages that draw more than 20,000 path segments are drawings and give no rules. */
export function readDrawing(pdfium: Pdfium, page: number, geometry: PageGeometry, scratch: number): Drawing {
  const reader = new DrawingReader(pdfium, geometry, scratch);
  const count = pdfium.call.FPDFPage_CountObjects(page);
  for (let i = 0; i < count; i += 1) reader.read(pdfium.call.FPDFPage_GetObject(page, i), IDENTITY, 0);
  return { rules: reader.segments > MOST_SEGMENTS ? [] : reader.rules, marks: reader.marks, images: reader.images, paths: reader.paths, heavy: reader.segments > MOST_SEGMENTS };
}

class DrawingReader {
  readonly rules: Rule[] = [];
  readonly marks: Box[] = [];
  readonly images: Box[] = [];
  segments = 0;
  paths = 0;
  #pdfium: Pdfium;
  #geometry: PageGeometry;
  #scratch: number;

  constructor(pdfium: Pdfium, geometry: PageGeometry, scratch: number) {
    this.#pdfium = pdfium;
    this.#geometry = geometry;
    this.#scratch = scratch;
  }

  read(object: number, outer: Matrix, depth: number): void {
    const { call } = this.#pdfium;
    const type = call.FPDFPageObj_GetType(object);
    if (type === PATH) this.#path(object, multiply(this.#matrix(object), outer));
    else if (type === IMAGE) this.#image(multiply(this.#matrix(object), outer));
    else if (type === FORM && depth < DEEPEST) {
      const inner = multiply(this.#matrix(object), outer);
      const count = call.FPDFFormObj_CountObjects(object);
      for (let i = 0; i < count; i += 1) this.read(call.FPDFFormObj_GetObject(object, i), inner, depth + 1);
    }
  }

  #matrix(object: number): Matrix {
    if (this.#pdfium.call.FPDFPageObj_GetMatrix(object, this.#scratch) === 0) return IDENTITY;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = this.#pdfium.f32().subarray(this.#scratch >> 2, (this.#scratch >> 2) + 6);
    return [a, b, c, d, e, f];
  }

  #image(matrix: Matrix): void {
    const corners = [[0, 0], [1, 0], [0, 1], [1, 1]].map(([x = 0, y = 0]) => this.#shown(matrix, x, y));
    const xs = corners.map((p) => p[0]);
    const ys = corners.map((p) => p[1]);
    this.images.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
  }

  #path(object: number, matrix: Matrix): void {
    const { call } = this.#pdfium;
    this.paths += 1;
    const count = call.FPDFPath_CountSegments(object);
    this.segments += count;
    if (this.segments > MOST_SEGMENTS) return;
    call.FPDFPath_GetDrawMode(object, this.#scratch, this.#scratch + 4);
    const filled = this.#pdfium.i32()[this.#scratch >> 2] !== 0;
    const stroked = this.#pdfium.i32()[(this.#scratch >> 2) + 1] !== 0;
    for (const points of this.#subpaths(object, count, matrix)) {
      if (stroked) this.#stroke(points);
      else if (filled) this.#fill(points);
    }
  }

  /** The corners of each part of a path; a part with a curve in it gives none. */
  #subpaths(object: number, count: number, matrix: Matrix): Point[][] {
    const { call } = this.#pdfium;
    const parts: Point[][] = [];
    let points: Point[] = [];
    let straight = true;
    const end = (): void => {
      if (straight && points.length > 1) parts.push(points);
      points = [];
      straight = true;
    };
    for (let i = 0; i < count; i += 1) {
      const segment = call.FPDFPath_GetPathSegment(object, i);
      const type = call.FPDFPathSegment_GetType(segment);
      if (type === MOVE_TO) end();
      else if (type !== LINE_TO) straight = false;
      call.FPDFPathSegment_GetPoint(segment, this.#scratch, this.#scratch + 4);
      const f32 = this.#pdfium.f32();
      points.push(this.#shown(matrix, f32[this.#scratch >> 2] ?? 0, f32[(this.#scratch >> 2) + 1] ?? 0));
      const first = points[0];
      if (first && call.FPDFPathSegment_GetClose(segment) === 1) points.push(first);
    }
    end();
    return parts;
  }

  #stroke(points: Point[]): void {
    for (let i = 1; i < points.length; i += 1) {
      const [a, b] = [points[i - 1], points[i]];
      if (!a || !b) continue;
      const box: Box = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
      this.#line(...box);
      const [width, height] = [box[2] - box[0], box[3] - box[1]];
      if (width <= LARGEST_MARK && height <= LARGEST_MARK && width > 2 && height > 2) this.marks.push(box);
    }
  }

  #fill(points: Point[]): void {
    const xs = points.map((p) => p[0]);
    const ys = points.map((p) => p[1]);
    const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    this.#line(...box);
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    // Black squares and drawn ticks; a filled rectangle as large as a tick box would be its background.
    if (width <= LARGEST_MARK && height <= LARGEST_MARK && width > 2 && height > 2 && points.length > 5) this.marks.push(box);
  }

  #line(x0: number, y0: number, x1: number, y1: number): void {
    const [width, height] = [x1 - x0, y1 - y0];
    if (height <= THIN && width >= SHORTEST && width > 2 * height) this.rules.push({ horizontal: true, at: (y0 + y1) / 2, from: x0, to: x1 });
    else if (width <= THIN && height >= SHORTEST && height > 2 * width) this.rules.push({ horizontal: false, at: (x0 + x1) / 2, from: y0, to: y1 });
  }

  #shown(m: Matrix, x: number, y: number): Point {
    return toShown(this.#geometry, m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]);
  }
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}
