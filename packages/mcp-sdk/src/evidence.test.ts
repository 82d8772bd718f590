import { expect, test } from 'vitest';
import type { ReadDocument } from './context.ts';
import { evidenceFor } from './evidence.ts';

const read = (text: string): ReadDocument => ({
  id: 'a', file: 'a.txt', sha256: '', format: 'text', parser: { name: 'p', version: '1' }, text, blocks: [], language: null, warnings: [],
  pages: [{ page: null, width: null, height: null, start: 0, end: text.length, scanned: false, ocr: null, lines: [] }],
});

test('a long quote is cut between characters, not in the middle of one', () => {
  const text = `${'x'.repeat(299)}😀 end`;
  const { quote, start, end } = evidenceFor(read(text), 0, text.length);
  expect(quote.isWellFormed()).toBe(true);
  expect(quote).toBe(text.slice(start, end));
  expect(quote).toHaveLength(299);
});

test('white space at both ends is left out, and nothing but white space is an empty quote where it ends', () => {
  expect(evidenceFor(read('a  b c '), 1, 7)).toMatchObject({ quote: 'b c', start: 3, end: 6 });
  expect(evidenceFor(read('a   b'), 1, 4)).toMatchObject({ quote: '', start: 4, end: 4 });
});
