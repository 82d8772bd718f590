import type ExcelJS from 'exceljs';
import { asText, fitHeight } from '../cell-text.ts';
import { itemCost } from './cost-totals.ts';
import type { CostItem, EstimateCostOutput } from './schema.ts';
import { FILL_OPEN, GREY, RULE, moneyFormat } from './workbook-style.ts';
import type { WorkbookWords } from './workbook-words.ts';

/** Cells of the surcharges sheet that the calculation refers to. */
export const SURCHARGE_CELLS = { overhead: '$B$4', risk: '$B$5', profit: '$B$6' } as const;

const WIDTHS = [12, 52, 11, 10, 11, 12, 13, 11, 14, 14, 15, 9, 16, 46];
/** Columns of figures, whose heads stand over them at the right, and columns of words behind such a one. */
const FIGURES = [3, 5, 6, 7, 8, 9, 10, 11];
const BEHIND_FIGURES = [4, 12];
const HEAD_ROW = 4;
const SUM_MARK = 'Σ';

type Sums = { hours: number; labour: number; material: number };

/** The sheet with one row per position. Lines, sums of groups, surcharges and the count of open positions are formulas. */
export function writeCalculation(sheet: ExcelJS.Worksheet, output: EstimateCostOutput, words: WorkbookWords): void {
  WIDTHS.forEach((width, i) => (sheet.getColumn(i + 1).width = width));
  sheet.getColumn(1).width = widest(output.items.map(({ position }) => position ?? ''), WIDTHS[0]);
  // Room for the separators of thousands.
  sheet.getColumn(3).width = widest(output.items.map(({ quantity }) => `${quantity ?? ''}----`), WIDTHS[2]);
  sheet.getCell('A1').value = words.title;
  sheet.getCell('A1').font = { bold: true, size: 16 };
  sheet.getCell('A2').value = `${words.currency(output.currency)} · ${words.from} ${words.origin[output.source]}`;
  sheet.getCell('A2').font = { color: { argb: GREY } };
  const head = sheet.getRow(HEAD_ROW);
  head.values = Object.values(words.columns);
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: 'bottom' };
  head.border = { bottom: { style: 'medium' } };
  for (const column of FIGURES) head.getCell(column).alignment = { wrapText: true, vertical: 'bottom', horizontal: 'right' };
  for (const column of BEHIND_FIGURES) head.getCell(column).alignment = { wrapText: true, vertical: 'bottom', horizontal: 'left', indent: 1 };
  let row = HEAD_ROW + 1;
  const first = row;
  for (const [group, items] of groupsOf(output.items)) {
    const from = row;
    for (const item of items) writeItem(sheet, row++, item, output.currency, words);
    if (group !== null) writeSum(sheet, row++, from, words.sumOf(group), items, output.currency);
  }
  const last = Math.max(first, row - 1);
  writeTotals(sheet, last + 2, [first, last], output, words);
  sheet.views = [{ state: 'frozen', ySplit: HEAD_ROW, xSplit: 2 }];
  sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: last, column: WIDTHS.length } };
  sheet.addConditionalFormatting({ ref: `A${first}:N${last}`, rules: [{ type: 'expression', priority: 1, formulae: [`$L${first}="${words.open}"`], style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: FILL_OPEN } } } }] });
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`, margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } };
  sheet.headerFooter.oddFooter = `&R${words.page_of[0]}&P${words.page_of[1]}&N`;
}

/** A width that holds the longest text, at least the usual one, at most twice that. */
function widest(texts: string[], usual = 0): number {
  return Math.min(2 * usual, Math.max(usual, ...texts.map((text) => text.length + 2)));
}

/** Positions in their order, by what stands before the last point of their number that is no position itself (`0010.A` is a variant of `0010`); null where they have none. */
function groupsOf(items: CostItem[]): [string | null, CostItem[]][] {
  const groups: [string | null, CostItem[]][] = [];
  const numberOf = ({ position }: CostItem): string => position?.replace(/\.+$/, '') ?? '';
  const numbers = new Set(items.filter(({ quantity }) => quantity !== null).map(numberOf));
  const above = (number: string): string | null => (number.includes('.') ? number.replace(/\.[^.]*$/, '') : null);
  for (const item of items) {
    const parent = above(numberOf(item));
    const group = parent !== null && numbers.has(parent) ? above(parent) : parent;
    const last = groups.at(-1);
    if (last && last[0] === group) last[1].push(item);
    else groups.push([group, [item]]);
  }
  return groups;
}

function writeItem(sheet: ExcelJS.Worksheet, n: number, item: CostItem, currency: string, words: WorkbookWords): void {
  const cost = itemCost(item);
  const row = sheet.getRow(n);
  row.alignment = { vertical: 'top', wrapText: true };
  asText(row.getCell(1), item.position ?? '');
  asText(row.getCell(2), item.title);
  row.getCell(3).value = item.quantity;
  asText(row.getCell(4), item.unit ?? '');
  row.getCell(5).value = item.hours_per_unit;
  row.getCell(6).value = item.hourly_rate;
  row.getCell(7).value = item.material_per_unit;
  row.getCell(8).value = { formula: `IF(L${n}="",C${n}*E${n},0)`, result: cost?.hours ?? 0 };
  row.getCell(9).value = { formula: `IF(L${n}="",ROUND(C${n}*E${n}*N(F${n}),2),0)`, result: cost?.labour ?? 0 };
  row.getCell(10).value = { formula: `IF(L${n}="",ROUND(C${n}*G${n},2),0)`, result: cost?.material ?? 0 };
  row.getCell(11).value = { formula: `I${n}+J${n}`, result: (cost?.labour ?? 0) + (cost?.material ?? 0) };
  row.getCell(12).value = { formula: `IF(AND(ISNUMBER(C${n}),ISNUMBER(E${n}),ISNUMBER(G${n}),OR(N(E${n})=0,ISNUMBER(F${n}))),"","${words.open}")`, result: cost === null ? words.open : '' };
  asText(row.getCell(13), words.basis[item.basis]);
  asText(row.getCell(14), item.note);
  for (const column of BEHIND_FIGURES) row.getCell(column).alignment = { vertical: 'top', wrapText: true, horizontal: 'left', indent: 1 };
  row.getCell(3).numFmt = '#,##0.###';
  row.getCell(5).numFmt = '#,##0.####';
  row.getCell(8).numFmt = '#,##0.00';
  for (const column of [6, 7, 9, 10, 11]) row.getCell(column).numFmt = moneyFormat(currency);
  fitHeight(row, [[item.title, WIDTHS[1] ?? 0], [item.note, WIDTHS[13] ?? 0]]);
  row.border = { bottom: { style: 'hair', color: { argb: RULE } } };
}

function writeSum(sheet: ExcelJS.Worksheet, n: number, from: number, label: string, items: CostItem[], currency: string): void {
  const row = sheet.getRow(n);
  const sums = sumOf(items);
  asText(row.getCell(2), label);
  row.font = { bold: true };
  row.border = { top: { style: 'thin' }, bottom: { style: 'thin' } };
  // SUBTOTAL would change its sum when somebody filters; the mark tells rows of sums apart for the sum of all.
  const cell = (column: string, result: number): ExcelJS.CellFormulaValue => ({ formula: `SUM(${column}${from}:${column}${n - 1})`, result });
  row.getCell(12).value = SUM_MARK;
  row.getCell(8).value = cell('H', sums.hours);
  row.getCell(9).value = cell('I', sums.labour);
  row.getCell(10).value = cell('J', sums.material);
  row.getCell(11).value = cell('K', sums.labour + sums.material);
  row.getCell(8).numFmt = '#,##0.00';
  for (const column of [9, 10, 11]) row.getCell(column).numFmt = moneyFormat(currency);
}

function sumOf(items: CostItem[]): Sums {
  const costs = items.flatMap((item) => itemCost(item) ?? []);
  return { hours: costs.reduce((sum, cost) => sum + cost.hours, 0), labour: costs.reduce((sum, cost) => sum + cost.labour, 0), material: costs.reduce((sum, cost) => sum + cost.material, 0) };
}

function writeTotals(sheet: ExcelJS.Worksheet, start: number, [first, last]: [number, number], output: EstimateCostOutput, words: WorkbookWords): void {
  const { totals } = output;
  const range = (column: string): string => `${column}${first}:${column}${last}`;
  const share = (cell: string): string => `'${words.sheets.surcharges}'!${cell}`;
  const n = start;
  const lines: [string, string, number][] = [
    [words.total, `I${n}+J${n}`, totals.labour + totals.material],
    [words.overhead, `ROUND(K${n}*${share(SURCHARGE_CELLS.overhead)},2)`, totals.overhead],
    [words.risk, `ROUND((K${n}+K${n + 1})*${share(SURCHARGE_CELLS.risk)},2)`, totals.risk],
    [words.profit, `ROUND((K${n}+K${n + 1}+K${n + 2})*${share(SURCHARGE_CELLS.profit)},2)`, totals.profit],
    [words.net, `SUM(K${n}:K${n + 3})`, totals.net],
  ];
  lines.forEach(([label, formula, result], i) => {
    const row = sheet.getRow(n + i);
    row.getCell(2).value = label;
    row.getCell(11).value = { formula, result };
    row.getCell(11).numFmt = moneyFormat(output.currency);
  });
  const sum = sheet.getRow(n);
  const all = (column: string): string => `ROUND(SUMIF(${range('L')},"<>${SUM_MARK}",${range(column)}),2)`;
  sum.getCell(8).value = { formula: all('H'), result: totals.hours };
  sum.getCell(9).value = { formula: all('I'), result: totals.labour };
  sum.getCell(10).value = { formula: all('J'), result: totals.material };
  sum.getCell(8).numFmt = '#,##0.00';
  for (const column of [9, 10]) sum.getCell(column).numFmt = moneyFormat(output.currency);
  for (const line of [n, n + 4]) Object.assign(sheet.getRow(line), { font: { bold: true }, border: { top: { style: 'medium' } } });
  const open = sheet.getRow(n + 6);
  open.getCell(2).value = words.openItems;
  open.getCell(11).value = { formula: `COUNTIF(${range('L')},"${words.open}")`, result: totals.open_items };
}
