import { expect, test } from 'vitest';
import { prose, readDrawn } from '../testing/read-blocks.ts';
import { packedPages, packLines, unpackLines } from './pack-lines.ts';

test('packed lines come out as they went in', async () => {
  const { pages } = await readDrawn((pdf) => pdf.font('Helvetica-Bold').text('Titel', 50.33, 40.7).font('Helvetica').text(prose('Der', 300), 50, 80, { width: 433.3 }));
  const lines = pages[0]?.lines ?? [];
  expect(lines.length).toBeGreaterThan(10);
  expect(unpackLines(packLines(lines))).toEqual(lines);
});

test('pages that are kept packed look as any others: read one by one, spread, or as JSON', async () => {
  const { pages } = await readDrawn((pdf) => {
    pdf.text('Angebot', 50, 40);
    pdf.addPage().text('Frist', 50, 40);
  });
  const keep = packedPages();
  const kept = pages.map((page) => keep({ ...page, lines: packLines(page.lines) }));
  expect(kept).toEqual(pages);
  expect(JSON.stringify(kept.map((page) => ({ ...page })))).toBe(JSON.stringify(pages));
  expect(kept[1]?.lines[0]).toBe(kept[1]?.lines[0]);
});

test('a kept page holds no more of what it came in than its own lines', () => {
  const pipe = new Int32Array(100_000);
  const keep = packedPages();
  const view = pipe.subarray(0, 9);
  const page = keep({ page: 1, width: 1, height: 1, start: 0, end: 0, scanned: false, ocr: null, lines: view });
  pipe.fill(7);
  expect(page.lines).toEqual([{ start: 0, end: 0, box: [0, 0, 0, 0], words: [], fontSize: 0, bold: false }]);
});
