/** What symbol fonts have where, for glyphs that a PDF names only by their place in the font (U+F000–F0FF). */
const WINGDINGS: Record<number, string> = {
  0x52: '☑', 0x53: '☒', 0x54: '☒', 0x6c: '●', 0x6e: '■', 0x6f: '☐', 0x71: '☐', 0x72: '☐', 0x73: '◆', 0x75: '◆', 0x76: '❖', 0x78: '☒', 0x9f: '•', 0xa7: '▪', 0xa8: '☐',
  0xd8: '➢', 0xe0: '→', 0xf0: '→', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
};
const SYMBOL: Record<number, string> = { 0x2d: '−', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xa3: '≤', 0xb7: '•', 0xde: '⇒', 0xae: '→', 0xd7: '⋅' };

/** A private-use character as the sign that it shows; any other character as it is. */
export function readableSymbol(code: number, font: string): string {
  const place = code - 0xf000;
  if (place < 0 || place > 0xff) return String.fromCodePoint(code);
  const table = /wingdings/i.test(font) ? WINGDINGS : SYMBOL;
  return table[place] ?? String.fromCodePoint(code);
}
