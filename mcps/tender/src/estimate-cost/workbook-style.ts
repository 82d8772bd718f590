import type ExcelJS from 'exceljs';

export const GREY = 'FF6B6862';
export const RULE = 'FFD8D4CB';
export const FILL_OPEN = 'FFFBEFC9';

/** Money with two decimals and its currency behind it. */
export function moneyFormat(currency: string): string {
  return currency === 'EUR' ? '#,##0.00\\ "€"' : `#,##0.00\\ "${currency}"`;
}

// A cell holds 32,767 characters; XML 1.0 holds no control characters.
const MOST = 32_000;
// oxlint-disable-next-line no-control-regex -- these are what must not reach the file
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Writes words of others into a cell so that they stay words: as a string, in the text format, so that not even editing the cell turns
 * `=cmd|…` into a formula.
 */
export function asText(cell: ExcelJS.Cell, text: string): void {
  if (text === '') return;
  cell.value = text.replace(FORBIDDEN, '').slice(0, MOST);
  cell.numFmt = '@';
}
