import type { DocumentPage } from '@0711/contract/document';
import { describe, expect, it } from 'vitest';
import { evidenceBetween } from './selection-evidence.ts';

const source = { id: 'd1', name: 'tender.pdf' };
const page = (over: Partial<DocumentPage>): DocumentPage => ({
  page: 1, width: 600, height: 800, start: 0, end: 22, text: 'Los 1: Nord\nLos 2: Süd', scanned: false, ocr: null, blocks: [],
  lines: [
    { start: 0, end: 11, box: [100, 50, 210, 62] },
    { start: 12, end: 22, box: [100, 70, 200, 82] },
  ],
  ...over,
});

describe('evidenceBetween', () => {
  it('quotes the canonical text verbatim and covers the part of the line', () => {
    expect(evidenceBetween(source, [page({})], 7, 11)).toEqual({
      document: 'd1', file: 'tender.pdf', quote: 'Nord', start: 7, end: 11, page: 1, regions: [{ page: 1, box: [170, 50, 210, 62] }],
    });
  });

  it('leaves out white space at the ends and has a region for each line', () => {
    const evidence = evidenceBetween(source, [page({})], 6, 17);
    expect(evidence).toMatchObject({ quote: 'Nord\nLos 2', start: 7, end: 17 });
    expect(evidence?.regions).toHaveLength(2);
  });

  it('gives no page and no regions for a format without pages', () => {
    const flow = page({ page: null, width: null, height: null, lines: [] });
    expect(evidenceBetween(source, [flow], 0, 5)).toMatchObject({ quote: 'Los 1', page: null, regions: [] });
  });

  it('cuts a long quote at 300 characters and moves its end', () => {
    const long = page({ text: 'x'.repeat(900), start: 1000, end: 1900, lines: [] });
    const evidence = evidenceBetween(source, [long], 1000, 1900);
    expect(evidence?.quote).toHaveLength(300);
    expect(evidence?.end).toBe(1300);
  });

  it('is nothing for white space', () => {
    expect(evidenceBetween(source, [page({})], 11, 12)).toBeNull();
  });
});
