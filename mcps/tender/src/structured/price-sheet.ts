import { numberOf } from '../fields/money.ts';
import type { Source } from '../source/source.ts';
import type { BoqItem } from './boq-item.ts';
import { kindInWords } from './boq-item.ts';
import { priceColumns } from './price-columns.ts';
import type { PriceColumn } from './price-columns.ts';
import { tableRowsOf } from './table-rows.ts';
import type { TableRow } from './table-rows.ts';

const SUM = /(?<!\p{L})(?:summe|zwischensumme|gesamt(?:summe|preis|betrag|kosten)?|total(?:s| project)?|subtotal|sum|übertrag|mwst|umsatzsteuer|vat|mehrwertsteuer|nettosumme|bruttosumme|grand total)(?!\p{L})/iu;
const NUMBER = /^[+-]?(?:[€$£]\s?)?\d[\d.,' ]*(?:\s?(?:€|EUR|USD|\$|£))?$/u;

/**
 * The rows of price tables, in sheets or on pages: those below a row that names its columns (Pos, Bezeichnung, Menge, Einheit, EP,
 * GP). A price of 0 is a blank that the bidder fills in, so it is null. Empty where no table has such a head.
 */
export function priceSheet(source: Source): BoqItem[] {
  const items: BoqItem[] = [];
  let columns: Map<number, PriceColumn> | null = null;
  let table = -1;
  let group: string[] = [];
  for (const row of tableRowsOf(source)) {
    if (row.table !== table) [table, columns, group] = [row.table, null, []];
    const head = priceColumns(row);
    if (head) {
      columns = head;
      continue;
    }
    if (!columns) continue;
    const item = itemOf(source, row, columns, group);
    if (item) items.push(item);
    else if (isGroup(row)) group = [row.cells.map(({ text }) => text).join(' ')];
  }
  return items;
}

function itemOf(source: Source, row: TableRow, columns: Map<number, PriceColumn>, group: string[]): BoqItem | null {
  const text = (kind: PriceColumn): string => row.cells.filter(({ column }) => columns.get(column) === kind).map((cell) => cell.text).join(' ');
  const title = text('title') || text('description');
  if (!/\p{L}{2}/u.test(title) || (SUM.test(title) && title.split(' ').length < 9) || /^[*＊†]/u.test(title)) return null;
  const quantity = numberIn(source, text('quantity'));
  const unit = text('unit');
  const [unitPrice, total] = [price(source, text('unitPrice')), price(source, text('total'))];
  const first = row.cells[0]?.text ?? '';
  const position = text('position') || (/^\d+(?:\.\d+)*\.?$/.test(first) && first !== title ? first : '');
  // A line with nothing but a name is a heading, unless it is numbered like the items around it.
  if (quantity === null && !unit && unitPrice === null && total === null && !text('unitPrice') && !text('total') && !position) return null;
  const longText = text('title') ? text('description') : '';
  return { position: position || null, title, longText, quantity, unit: unit || null, unitPrice, total, kind: kindInWords(`${title}\n${longText}`), group, spans: [{ source, start: row.start, end: row.end }] };
}

function isGroup(row: TableRow): boolean {
  return row.cells.length <= 2 && row.cells.some(({ text }) => /\p{L}{3}/u.test(text)) && !row.cells.some(({ text }) => SUM.test(text)) && row.cells.every(({ text }) => text.length < 150);
}

function price(source: Source, text: string): number | null {
  const amount = numberIn(source, text);
  return amount === 0 ? null : amount;
}

/** Sheets keep numbers with a decimal point; pages write them as German or English does. */
function numberIn(source: Source, text: string): number | null {
  const plain = text.trim();
  if (!NUMBER.test(plain)) return null;
  const figures = plain.replace(/[^\d.,'+-]/g, '');
  const value = source.document.format === 'xlsx' && /^[+-]?\d+(?:\.\d+)?$/.test(figures) ? Number(figures) : numberOf(figures.replace(/^[+-]/, ''));
  return Number.isFinite(value) ? value : null;
}
