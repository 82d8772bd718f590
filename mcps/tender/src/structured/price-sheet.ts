import type { Source } from '../source/source.ts';
import type { BoqItem } from './boq-item.ts';
import { kindInWords } from './boq-item.ts';
import { priceColumns } from './price-columns.ts';
import type { PriceColumn } from './price-columns.ts';
import { tableRowsOf } from './table-rows.ts';
import type { TableRow } from './table-rows.ts';
import { timeUnit } from './time-unit.ts';
import { decimalMark, writtenNumber } from './written-number.ts';

const SUM = /(?<!\p{L})(?:summe|zwischensumme|gesamt(?:summe|preis|betrag|kosten)?|total(?:s| project)?|subtotal|sum|übertrag|mwst|umsatzsteuer|vat|mehrwertsteuer|nettosumme|bruttosumme|grand total|angebots(?:summe|preis|betrag)|auftragssumme|endsumme|nachlass|skonto|rebate|discount)(?!\p{L})/iu;
// `ca. 300 m²`, `€ 49,90`: a number, how rough it is, and what it counts.
const NUMBER = /^(?:ca\.?|circa|etwa|rund|approx(?:imately)?\.?|about|~)?\s?(?<number>[+-]?\s?(?:[€$£]\s?)?\d[\d.,’' ]*)(?<unit>\s?(?!\d)\p{L}[\p{L}\d²³./]{0,15}|\s?[€$£])?$/iu;

type Table = { columns: Map<number, PriceColumn>; mark: ',' | '.'; /** What the head of the quantities says that they count. */ unit: string };

/**
 * The rows of price tables, in sheets or on pages: those below a row that names its columns (Pos, Bezeichnung, Menge, Einheit, EP,
 * GP). A price of 0 is a blank that the bidder fills in, so it is null. Empty where no table has such a head.
 */
export function priceSheet(source: Source): BoqItem[] {
  const items: BoqItem[] = [];
  let open: Table | null = null;
  let table = -1;
  let group: string[] = [];
  const rows = tableRowsOf(source);
  for (const row of rows) {
    if (row.table !== table) [table, open, group] = [row.table, null, []];
    const columns = priceColumns(row);
    if (columns) {
      open = { columns, mark: decimalMark(figuresOf(rows.filter((one) => one.table === row.table), columns), source.language), unit: headUnit(row, columns) };
      continue;
    }
    if (!open) continue;
    const item = itemOf(source, row, open, group);
    if (item) items.push(item);
    else if (isGroup(row)) group = [row.cells.map(({ text }) => text).join(' ')];
  }
  return items;
}

function itemOf(source: Source, row: TableRow, { columns, mark, unit: headed }: Table, group: string[]): BoqItem | null {
  const text = (kind: PriceColumn): string => row.cells.filter(({ column }) => columns.get(column) === kind).map((cell) => cell.text).join(' ');
  const title = text('title') || text('description');
  if (!/\p{L}{2}/u.test(title) || /^[*＊†]/u.test(title)) return null;
  const counted = NUMBER.exec(text('quantity'))?.groups;
  const quantity = numberIn(source, text('quantity'), mark);
  const unit = text('unit') || (counted?.['unit']?.trim() || headed);
  const [unitPrice, total] = [price(source, text('unitPrice'), mark), price(source, text('total'), mark)];
  const first = row.cells[0]?.text ?? '';
  const position = text('position') || (/^\d+(?:\.\d+)*\.?$/.test(first) && first !== title ? first : '');
  // Sums have no unit and rarely a number; a thing may well be called `Total station`.
  const ordered = quantity !== null && unit !== '' && position !== '';
  if (SUM.test(title) && title.split(' ').length < 9 && !ordered) return null;
  // A line with nothing but a name is a heading, unless it is numbered like the items around it.
  if (quantity === null && !unit && unitPrice === null && total === null && !text('unitPrice') && !text('total') && !position) return null;
  const longText = text('title') ? text('description') : '';
  return { position: position || null, title, longText, quantity, unit: unit || null, unitPrice, total, kind: kindInWords(`${title}\n${longText}`), group, spans: [{ source, start: row.start, end: row.end }] };
}

function headUnit(head: TableRow, columns: Map<number, PriceColumn>): string {
  const text = head.cells.find(({ column }) => columns.get(column) === 'quantity')?.text ?? '';
  return timeUnit(text) ?? '';
}

function isGroup(row: TableRow): boolean {
  return row.cells.length <= 2 && row.cells.some(({ text }) => /\p{L}{3}/u.test(text)) && !row.cells.some(({ text }) => SUM.test(text)) && row.cells.every(({ text }) => text.length < 150);
}

function figuresOf(rows: TableRow[], columns: Map<number, PriceColumn>): string[] {
  const figures = new Set<PriceColumn | undefined>(['quantity', 'unitPrice', 'total']);
  return rows.flatMap(({ cells }) => cells.flatMap(({ column, text }) => (figures.has(columns.get(column)) ? bare(text) : [])));
}

function price(source: Source, text: string, mark: Table['mark']): number | null {
  const amount = numberIn(source, text, mark);
  return amount === 0 ? null : amount;
}

/** Sheets keep numbers with a decimal point; pages write them as their table does. */
function numberIn(source: Source, text: string, mark: Table['mark']): number | null {
  const [figures] = bare(text);
  if (figures === undefined) return null;
  return source.document.format === 'xlsx' && /^[+-]?\d+(?:\.\d+)?$/.test(figures) ? Number(figures) : writtenNumber(figures, mark);
}

/** The figures of a cell without currency and unit; none where it holds no number. */
function bare(text: string): string[] {
  const number = NUMBER.exec(text.trim())?.groups?.['number'];
  return number === undefined ? [] : [number.replace(/[^\d.,'’+-]/gu, '')];
}
