import type { DocumentBlock } from '@0711/contract/document';
import { describe, expect, it } from 'vitest';
import { columnLetters, columnNumber, isFigure, sheetsOf } from './sheet-model.ts';

const row = (path: string, cells: number): DocumentBlock => ({ kind: 'table_row', level: null, start: 0, end: 9, path, cells: Array.from({ length: cells }, (_, n) => ({ start: n, end: n + 1 })) });
const heading = (path: string): DocumentBlock => ({ kind: 'heading', level: 1, start: 0, end: 5, path, cells: [] });

describe('sheetsOf', () => {
  it('puts rows into their sheet, with the numbers and columns that they have in the file', () => {
    const [prices, hints] = sheetsOf([heading('Preise'), row('Preise!B2:D2', 3), row('Preise!C7', 1), heading('Mein! Blatt'), row('Mein! Blatt!A1:AB1', 28)]);
    expect(prices).toMatchObject({ firstColumn: 2, columns: 3 });
    expect(prices?.rows.map(({ number, firstColumn }) => [number, firstColumn])).toEqual([[2, 2], [7, 3]]);
    expect(hints).toMatchObject({ firstColumn: 1, columns: 28 });
  });

  it('keeps the comments on cells beside the rows, with the cell that each is on', () => {
    const comment: DocumentBlock = { kind: 'paragraph', level: null, start: 20, end: 30, path: 'Preise!AB2', cells: [] };
    const [prices, second] = sheetsOf([heading('Preise'), row('Preise!A2:D2', 4), comment, heading('Los 2'), row('Los 2!A1:A1', 1)]);
    expect(prices).toMatchObject({ columns: 4, rows: [{ number: 2 }], comments: [{ cell: 'AB2', block: comment }] });
    expect(second).toMatchObject({ rows: [{ number: 1 }], comments: [] });
  });

  it('takes rows without a place one by one, and a sheet without rows as it is', () => {
    const [sheet] = sheetsOf([{ ...row('', 2), path: null }, { ...row('', 2), path: null }]);
    expect(sheet?.rows.map(({ number }) => number)).toEqual([1, 2]);
    expect(sheetsOf([heading('Leer')])).toMatchObject([{ columns: 0, rows: [] }]);
  });
});

describe('columns', () => {
  it('count as spreadsheets count', () => {
    for (const [letters, number] of [['A', 1], ['Z', 26], ['AA', 27], ['AZ', 52], ['XFD', 16384]] as const) {
      expect(columnNumber(letters)).toBe(number);
      expect(columnLetters(number)).toBe(letters);
    }
  });
});

describe('isFigure', () => {
  it('knows numbers from words', () => {
    expect(['12', '-3.5', '1,5', '40 %', '1e6'].every(isFigure)).toBe(true);
    expect(['', '12 m', '01.02.2027', '2027-01-01', 'x1'].some(isFigure)).toBe(false);
  });
});
