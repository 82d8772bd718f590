import type { DocumentBlock } from '@0711/contract/document';
import { describe, expect, it } from 'vitest';
import { billOf } from './bill-model.ts';

const block = (kind: DocumentBlock['kind'], path: string | null, cells: DocumentBlock['cells'] = []): DocumentBlock => ({ kind, level: kind === 'heading' ? 2 : null, start: 0, end: 9, path, cells });
const cells = [{ start: 0, end: 3 }, { start: 4, end: 5 }, { start: 6, end: 9 }, { start: 9, end: 9 }, { start: 9, end: 9 }];

describe('billOf', () => {
  it('gives categories, items with their long texts and marks, and remarks, in order', () => {
    const { lines, data } = billOf([
      block('paragraph', 'GAEB/PrjInfo/NamePrj'),
      block('heading', 'BoQ/01'),
      block('table_row', 'BoQ/01.0010', cells),
      block('paragraph', 'BoQ/01.0010/Provis'),
      block('paragraph', 'BoQ/01.0010/text'),
      block('paragraph', 'BoQ/01.0010/text'),
      block('paragraph', 'BoQ/01/remark'),
      block('table_row', 'BoQ/01.0020', cells),
      block('table_row', 'BoQ/01.0020/sub/1', cells),
    ]);
    expect(data).toHaveLength(1);
    expect(lines.map((line) => (line.kind === 'remark' ? 'remark' : `${line.kind} ${line.position}`))).toEqual(['category 01', 'item 01.0010', 'remark', 'item 01.0020', 'item 01.0020/1']);
    expect(lines[1]).toMatchObject({ quantity: { start: 0, end: 3 }, unitPrice: null, facts: [{ name: 'Provis' }] });
    expect(lines[1]).toHaveProperty('long.length', 2);
  });

  it('keeps a table inside of a long text with its item', () => {
    const { lines } = billOf([block('table_row', 'BoQ[2]/01.0010', cells), block('table_row', 'BoQ[2]/01.0010/text', cells)]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toHaveProperty('long.length', 1);
  });
});
