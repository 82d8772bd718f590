import type { Source, Unit } from '../source/source.ts';
import { alignedCells } from '../structured/table-rows.ts';
import { cleanName, CRITERIA_SECTION, depthOf, parseNumber, wholeLevel } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';

const NAME_HEAD = /kriteri|criteri|factor|wertung|merkmal|aspekt/iu;
const PERCENT_HEAD = /gewicht|weight|%|prozent|per ?cent|anteil/iu;
const POINTS_HEAD = /punkt|points|score|maximum|max\.?(?!\p{L})/iu;
const TOTAL = /^(?:summe|gesamt(?:summe|punktzahl)?|total|insgesamt|sum)(?!\p{L})/iu;
const NUMBER = /^\s*(?:max\.?\s*)?(\d{1,4}(?:[.,]\d{1,4})?)\s*(%|v\.\s?h\.|prozent|percent|punkte?|points?|pkt\.?)?\s*$/iu;

/** Criteria in tables with a column for weights or points. Of a hierarchy, the level whose weights make up the whole. */
export function criteriaInTables(source: Source): FoundCriterion[] {
  return tablesOf(source).flatMap((rows) => readTable(source, rows));
}

function tablesOf(source: Source): Unit[][] {
  const tables: Unit[][] = [];
  let open: Unit[] = [];
  for (const unit of source.units) {
    if (unit.kind === 'table_row') open.push(source.document.format === 'xlsx' ? { ...unit, cells: alignedCells(unit) } : unit);
    else if (open.length > 0) {
      tables.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...tables, open] : tables;
}

type Row = { name: string; start: number; end: number; value: number | null; unit: string; depth: number };

function readTable(source: Source, rows: Unit[]): FoundCriterion[] {
  const text = (cell: { start: number; end: number } | undefined): string => (cell ? source.text.slice(cell.start, cell.end).trim() : '');
  const head = rows.findIndex((row) => row.cells.some((c) => NAME_HEAD.test(text(c)) && text(c).length < 70) && row.cells.some((c) => (PERCENT_HEAD.test(text(c)) || POINTS_HEAD.test(text(c))) && text(c).length < 50));
  const header = rows[head];
  const section = source.sections[rows[0]?.section ?? -1]?.path.some((title) => CRITERIA_SECTION.test(title)) ?? false;
  if (!header && !section) return [];
  const nameColumn = header ? header.cells.findIndex((c) => NAME_HEAD.test(text(c))) : 0;
  const percentColumn = header?.cells.findIndex((c, i) => i !== nameColumn && PERCENT_HEAD.test(text(c))) ?? -1;
  const pointsColumn = header?.cells.findIndex((c, i) => i !== nameColumn && POINTS_HEAD.test(text(c)) && !/mindest|minimum/iu.test(text(c))) ?? -1;
  const found: Row[] = [];
  for (const row of rows.slice(head + 1)) {
    const name = row.cells[nameColumn];
    const column = percentColumn >= 0 ? percentColumn : pointsColumn;
    const figure = column >= 0 ? NUMBER.exec(text(row.cells[column])) : row.cells.map((c) => NUMBER.exec(text(c))).find((m) => m?.[2]);
    if (!name || TOTAL.test(text(name))) break;
    if (!/\p{L}{3,}/u.test(text(name))) continue;
    const depth = depthOf(text(name));
    found.push({ name: text(name), start: name.start, end: name.end, value: figure?.[1] ? parseNumber(figure[1]) : null, unit: figure?.[2] ?? (percentColumn >= 0 ? '%' : ''), depth });
  }
  if (!header && found.every((row) => row.value === null)) return [];
  const shares = source.document.format === 'xlsx' && areShares(found);
  return wholeLevel(shares ? found.map((row) => ({ ...row, value: row.value === null ? null : Math.round(row.value * 10_000) / 100, unit: '%' })) : found).map((row) => ({
    source,
    name: cleanName(row.name),
    start: row.start,
    end: row.end,
    percent: /%|v\.|prozent|percent/iu.test(row.unit) ? row.value : null,
    points: /%|v\.|prozent|percent/iu.test(row.unit) ? null : row.value,
    lot: null,
    sureness: header ? 0.92 : 0.7,
    ...(shares ? { derived: true as const } : {}),
  }));
}

/** Sheets keep `60 %` as 0.6: figures that make up one are shares of it. */
function areShares(rows: Row[]): boolean {
  const values = rows.flatMap(({ value }) => value ?? []);
  return values.length >= 2 && values.every((value) => value <= 1) && Math.abs(values.reduce((sum, value) => sum + value, 0) - 1) < 0.011;
}
