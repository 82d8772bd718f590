import type ExcelJS from 'exceljs';

/** Longest text that a cell of Excel takes. */
const MOST = 32_767;
// XML 1.0 holds no control characters, and no half of a letter.
// oxlint-disable-next-line no-control-regex -- these are what must not reach the file
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as a file of Excel can hold it. */
export function cellText(text: string): string {
  return text.replace(FORBIDDEN, '').slice(0, MOST).replace(/[\ud800-\udbff]$/, '');
}

/**
 * Writes words of others into a cell so that they stay words: as a string, in the text format, so that not even editing the cell turns
 * `=cmd|…` into a formula.
 */
export function asText(cell: ExcelJS.Cell, text: string): void {
  if (text !== '') cell.value = cellText(text);
  cell.numFmt = '@';
}

const LINE_POINTS = 15;
/** Excel shows no higher row. */
const MOST_POINTS = 409;

/** Makes a row as high as its wrapped words need: `cells` are texts with the width of their column. Not every program does so by itself. */
export function fitHeight(row: ExcelJS.Row, cells: readonly (readonly [text: string, width: number])[]): void {
  const lines = cells.map(([text, width]) => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((1.1 * line.length) / width)), 0));
  row.height = Math.min(MOST_POINTS, LINE_POINTS * Math.max(1, ...lines));
}
