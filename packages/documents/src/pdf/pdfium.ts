import { PDFiumModule } from '@hyzyla/pdfium';

type Native = (...args: number[]) => number;

const FUNCTIONS = [
  'malloc', 'free', 'FPDF_LoadMemDocument', 'FPDF_GetLastError', 'FPDF_CloseDocument', 'FPDF_GetPageCount',
  'FPDF_DocumentHasValidCrossReferenceTable', 'FPDF_LoadPage', 'FPDF_ClosePage', 'FPDF_GetPageWidthF', 'FPDF_GetPageHeightF',
  'FPDF_GetPageBoundingBox', 'FPDFPage_GetRotation', 'FPDFPage_CountObjects', 'FPDFPage_GetObject', 'FPDFPageObj_GetType',
  'FPDFPageObj_GetMatrix', 'FPDFFormObj_CountObjects', 'FPDFFormObj_GetObject', 'FPDFPath_CountSegments', 'FPDFPath_GetPathSegment',
  'FPDFPath_GetDrawMode', 'FPDFPathSegment_GetPoint', 'FPDFPathSegment_GetType', 'FPDFPathSegment_GetClose', 'FPDFPage_GetAnnotCount',
  'FPDFPage_GetAnnot', 'FPDFPage_CloseAnnot', 'FPDFAnnot_GetSubtype', 'FPDFAnnot_GetRect', 'FPDFAnnot_GetStringValue', 'FPDFPage_Flatten',
  'FPDFText_LoadPage', 'FPDFText_ClosePage', 'FPDFText_CountChars', 'FPDFText_GetUnicode', 'FPDFText_IsGenerated', 'FPDFText_GetFontSize',
  'FPDFText_GetTextObject', 'FPDFText_GetMatrix', 'FPDFText_GetLooseCharBox', 'FPDFText_GetCharOrigin', 'FPDFTextObj_GetFont',
  'FPDFTextObj_GetTextRenderMode', 'FPDFFont_GetWeight', 'FPDFFont_GetFlags', 'FPDFFont_GetBaseFontName', 'FPDFFont_GetFontData',
  'FPDFBitmap_CreateEx', 'FPDFBitmap_FillRect', 'FPDFBitmap_Destroy', 'FPDF_RenderPageBitmap', 'FPDF_RenderPageBitmapWithMatrix', 'FPDFText_HasUnicodeMapError',
] as const;

export type PdfiumFunction = (typeof FUNCTIONS)[number];

/** PDFium's C functions and its memory. Views are taken anew at each use, since the memory moves when it grows. */
export type Pdfium = { call: Record<PdfiumFunction, Native>; u8: () => Uint8Array; f32: () => Float32Array; f64: () => Float64Array; i32: () => Int32Array };

const WASM_PAGE_BYTES = 65_536;

let loading: Promise<Pdfium> | null = null;
let mostBytes = Infinity;
let starved = false;

/** Bounds the memory of a PDFium that is loaded after this. What needs more fails. */
export function limitPdfium(megabytes: number): void {
  mostBytes = megabytes * 1024 * 1024;
}

/** Loads PDFium into this process, once. Only ever called in a process that may be killed. */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= start();
  return loading;
}

async function start(): Promise<Pdfium> {
  const module = await PDFiumModule({});
  const exported: object = module.wasmExports;
  const call = Object.fromEntries(FUNCTIONS.map((name) => [name, native(exported, name)])) as Record<PdfiumFunction, Native>;
  boundMemory(exported);
  let views = viewsOf(module.HEAPU8.buffer);
  // Growing the memory swaps the buffer behind HEAPU8.
  const current = (): Views => {
    if (views.u8.buffer !== module.HEAPU8.buffer) views = viewsOf(module.HEAPU8.buffer);
    return views;
  };
  const config = call.malloc(32);
  current().i32.fill(0, config >> 2, (config >> 2) + 8);
  current().i32[config >> 2] = 2;
  native(exported, 'FPDF_InitLibraryWithConfig')(config);
  return { call, u8: () => current().u8, f32: () => current().f32, f64: () => current().f64, i32: () => current().i32 };
}

/** Whether PDFium asked for more memory than it may have. It usually ends itself then. */
export function pdfiumStarved(): boolean {
  return starved;
}

/** PDFium grows its memory through `memory.grow`, which nothing bounds below 4 GB. */
function boundMemory(exported: object): void {
  const memory: unknown = Reflect.get(exported, 'memory');
  if (typeof memory !== 'object' || memory === null) throw new Error('PDFium came without its memory');
  const grow = native(memory, 'grow');
  const size = (): number => Number(Reflect.get(Object(Reflect.get(memory, 'buffer')), 'byteLength'));
  const bounded = (pages: number): number => {
    starved ||= size() + pages * WASM_PAGE_BYTES > mostBytes;
    if (starved) throw new RangeError('the document needs more memory than it may have');
    return Reflect.apply(grow, memory, [pages]);
  };
  Object.defineProperty(memory, 'grow', { value: bounded });
}

type Views = { u8: Uint8Array; f32: Float32Array; f64: Float64Array; i32: Int32Array };

function viewsOf(buffer: ArrayBufferLike): Views {
  return { u8: new Uint8Array(buffer), f32: new Float32Array(buffer), f64: new Float64Array(buffer), i32: new Int32Array(buffer) };
}

function native(exported: object, name: string): Native {
  const found: unknown = Reflect.get(exported, name);
  if (!isNative(found)) throw new Error(`PDFium has no ${name}`);
  return found;
}

function isNative(value: unknown): value is Native {
  return typeof value === 'function';
}
