import { expect, test } from 'vitest';
import { prose, readDrawn } from '../testing/read-blocks.ts';
import { packLines, unpackLines } from './pack-lines.ts';

test('packed lines come out as they went in', async () => {
  const { pages } = await readDrawn((pdf) => pdf.font('Helvetica-Bold').text('Titel', 50.33, 40.7).font('Helvetica').text(prose('Der', 300), 50, 80, { width: 433.3 }));
  const lines = pages[0]?.lines ?? [];
  expect(lines.length).toBeGreaterThan(10);
  expect(unpackLines(packLines(lines))).toEqual(lines);
});
