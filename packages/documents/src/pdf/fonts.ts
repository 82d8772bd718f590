import type { Pdfium } from './pdfium.ts';

export type Font = { name: string; bold: boolean };

const FORCE_BOLD = 1 << 18;
const HEAVY = 600;

/** The fonts of one document. A page's handles are only good for that page, so fonts are known by name and weight. */
export class Fonts {
  #pdfium: Pdfium;
  #known = new Map<string, Font>();

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium;
  }

  get(handle: number): Font {
    if (handle === 0) return { name: '', bold: false };
    const { call } = this.#pdfium;
    const name = this.#name(handle);
    const weight = call.FPDFFont_GetWeight(handle);
    const key = `${name} ${weight}`;
    const known = this.#known.get(key);
    if (known) return known;
    const font = { name, bold: this.#isBold(handle, name, weight) };
    this.#known.set(key, font);
    return font;
  }

  #name(handle: number): string {
    const { call } = this.#pdfium;
    const length = call.FPDFFont_GetBaseFontName(handle, 0, 0);
    if (length < 2 || length > 512) return '';
    const at = call.malloc(length);
    call.FPDFFont_GetBaseFontName(handle, at, length);
    const name = Buffer.from(this.#pdfium.u8().subarray(at, at + length - 1)).toString('latin1');
    call.free(at);
    return name;
  }

  /** The name tells, else the font file; the weight that PDFium gives is a guess from the stem width and often far off. */
  #isBold(handle: number, name: string, weight: number): boolean {
    if (/bold|black|heavy|demi|fett/i.test(name)) return true;
    if ((this.#pdfium.call.FPDFFont_GetFlags(handle) & FORCE_BOLD) !== 0) return true;
    return weight >= HEAVY && (boldInFile(this.#file(handle)) ?? weight < 1000);
  }

  #file(handle: number): Buffer {
    const { call } = this.#pdfium;
    const size = call.malloc(4);
    call.FPDFFont_GetFontData(handle, 0, 0, size);
    const length = this.#pdfium.i32()[size >> 2] ?? 0;
    const at = length > 0 ? call.malloc(length) : 0;
    if (at !== 0) call.FPDFFont_GetFontData(handle, at, length, size);
    const file = Buffer.from(this.#pdfium.u8().slice(at, at === 0 ? 0 : at + length));
    if (at !== 0) call.free(at);
    call.free(size);
    return file;
  }
}

/** What a TrueType or OpenType file says of itself: the bold bit of `head.macStyle`. Null when it has no such table. */
function boldInFile(file: Buffer): boolean | null {
  if (file.length < 12) return null;
  const tables = file.readUInt16BE(4);
  for (let i = 0; i < tables && 28 + 16 * i <= file.length; i += 1) {
    const entry = 12 + 16 * i;
    if (file.toString('latin1', entry, entry + 4) !== 'head') continue;
    const at = file.readUInt32BE(entry + 8) + 44;
    return at + 2 <= file.length ? (file.readUInt16BE(at) & 1) === 1 : null;
  }
  return null;
}
