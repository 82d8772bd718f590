import { expect, test } from 'vitest';
import { readPdf } from '../pdf/parse-pdf.ts';
import { makeScan, type ScanOptions } from '../testing/make-scan.ts';
import { readDrawn } from '../testing/read-blocks.ts';
import type { Page, ReadWarning } from '../types.ts';
import type { Recognised } from './recognised.ts';
import { serveTesseract } from './serve-tesseract.ts';

type Draw = Parameters<typeof makeScan>[0];
const LINES = ['Die Angebotsfrist endet am 12.03.2027 um 10:00 Uhr.', 'Größe und Prüfung der Flächen gemäß § 7 Absatz 2', 'übernimmt der Auftraggeber für Öl, Äpfel und Übungen.'];

const letter: Draw = (pdf) => {
  pdf.fontSize(18).text('Leistungsbeschreibung', 40, 30, { lineBreak: false }).fontSize(11);
  LINES.forEach((line, i) => pdf.text(line, 40, 80 + 16 * i, { lineBreak: false }));
};

async function recognise(draw: Draw, options: ScanOptions = {}): Promise<{ recognised: Recognised; page: Page; text: string; warnings: ReadWarning[]; kinds: string[] }> {
  const bytes = await makeScan(draw, options);
  const recognised = await serveTesseract(bytes, 'scan.pdf', 1, 'deu');
  const read: { page: Page; text: string }[] = [];
  const { blocks, warnings } = await readPdf(bytes, 'scan.pdf', (one) => void read.push(one), new Map([[1, recognised]]));
  const [{ page, text } = { page: null, text: '' }] = read;
  if (!page) throw new Error('no page was read');
  return { recognised, page, text, warnings, kinds: blocks.map((block) => block.kind) };
}

/** The same page with its text. */
async function asDrawn(draw: Draw): Promise<{ page: Page; text: string }> {
  const { text, pages } = await readDrawn(draw, { size: [420, 220] });
  const [page] = pages;
  if (!page) throw new Error('no page was read');
  return { page, text };
}

/** Where a word stands on the page. */
function boxOf({ page, text }: { page: Page; text: string }, word: string): number[] {
  const at = text.indexOf(word);
  return page.lines.flatMap((line) => line.words).find(({ start }) => start === at)?.box ?? [];
}

test('a scanned page reads as what was drawn: umlauts, lines, paragraphs, a heading, and words where they stand', async () => {
  const read = await recognise(letter);
  expect(read.text).toBe(`Leistungsbeschreibung\n${LINES.join('\n')}\n`);
  expect(read.kinds.slice(0, 2)).toEqual(['heading', 'paragraph']);
  expect(read.page).toMatchObject({ scanned: true, ocr: read.recognised.confidence });
  expect(read.page.ocr).toBeGreaterThan(85);
  expect(read.warnings).toEqual([]);
  const [drawn, seen] = [boxOf(await asDrawn(letter), 'Angebotsfrist'), boxOf(read, 'Angebotsfrist')];
  expect(drawn).toHaveLength(4);
  drawn.forEach((at, i) => expect(Math.abs((seen[i] ?? NaN) - at)).toBeLessThan(3));
});

test('a page that lay askew, with dust, reads the same, and its words are marked where they lie', async () => {
  const read = await recognise(letter, { turned: 3, noise: 40 });
  for (const line of LINES) expect(read.text).toContain(line);
  expect(read.recognised.skew * (180 / Math.PI)).toBeCloseTo(3, 0);
  const [left = 0, right = 0] = [boxOf(read, 'Die'), boxOf(read, 'Uhr')].map(([, y0 = 0]) => y0);
  expect(right - left).toBeGreaterThan(8);
});

test('a page on its side is turned, and its words are marked on the page as it is shown', async () => {
  const read = await recognise(letter, { turned: 90 });
  for (const line of LINES) expect(read.text).toContain(line);
  expect(read.recognised.direction).toBe(1);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = boxOf(read, 'Angebotsfrist');
  expect(y1 - y0).toBeGreaterThan(2 * (x1 - x0));
});

test('a table of a scan keeps its rows', async () => {
  const read = await recognise((pdf) => {
    [['Kriterium', 'Gewichtung'], ['Preis des Angebots', '60 %'], ['Konzept', '30 %'], ['Termine', '10 %']].forEach(([label = '', value = ''], i) => {
      pdf.fontSize(12).text(label, 40, 40 + 22 * i, { lineBreak: false }).text(value, 260, 40 + 22 * i, { lineBreak: false });
    });
  });
  expect(read.text).toBe('Kriterium Gewichtung\nPreis des Angebots 60 %\nKonzept 30 %\nTermine 10 %\n');
  expect(read.kinds).toEqual(['table_row', 'table_row', 'table_row', 'table_row']);
});

test('a picture without words gives none, and says so', async () => {
  const read = await recognise((pdf) => pdf.rect(60, 40, 200, 120).fill('#777777').circle(330, 100, 40).fill('#222222'), { noise: 60 });
  expect(read.text).toBe('');
  expect(read.page).toMatchObject({ scanned: true, ocr: null });
  expect(read.warnings).toMatchObject([{ code: 'scanned_page', page: 1 }]);
});
