import type { Source, Unit } from '../source/source.ts';
import { alignedCells } from '../structured/table-rows.ts';
import { cleanName, parseNumber, PRICE, TOPIC, TOTAL } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import { isPriced, isWhole } from './group.ts';
import type { CriteriaGroup } from './group.ts';
import { depthOf, wholeLevel } from './levels.ts';
import { namesOfCells } from './name-of-cell.ts';
import { lotAt, saysOf, standingAt } from './standing.ts';
import type { Standing } from './standing.ts';

const NAME_HEAD = /kriteri|criteri|factor|wertung|merkmal|aspekt|evaluation (?:item|area|component)|(?:award|scoring|rated) (?:item|element|component)|bestandteil|(?:award|quality|evaluation|tender|scored) question|^(?:proposal|submission|bid|scored) sections?$/iu;
const PERCENT_HEAD = /gewicht|weight|wichtung|%|prozent|per ?cent|anteil/iu;
const POINTS_HEAD = /punkt|points|score|marks|maximum|max\.?(?!\p{L})/iu;
// What a bid got is filled in later; what it needs at least is no weight.
const NOT_WEIGHT = /mindest|minimum|threshold|erreicht|obtained|awarded|achieved|erzielt/iu;
const SUBTOTAL = /^(?:zwischensumme|sub-?\s?total)/iu;
const NUMBER = /^\s*[∑Σ]?\s*(?:insgesamt\s*)?\(?(?:(?:max(?:imal|imum)?\.?|up to|bis(?: zu)?|0\s*[-–]|0\s*(?:bis|to))\s*)?(\d{1,4}(?:[.,]\d{1,4})?)\s*(%|v\.\s?h\.|prozent|per ?cent|punkte?n?|points?|pkte?\.?|pts\.?|marks?)?(?:\s*(?:max\.?|\/\s*100))?\)?\s*$/iu;
const PERCENT = /%|v\.|prozent|per ?cent/iu;
// `Total marks of technical proposal`: what goes before it is part of it.
const TOTAL_OF = /^(?:total|summe)\s*(?:(?:marks|points|score|weight\p{L}*|punkte)\s*(?:of|for|der|des|[:–-])?|of|for|der|des|[:–-])\s*(?:the\s+)?(?<part>\p{L}.{2,80})$/iu;
const WEIGHT_HEAD = /(?<!\p{L})(?:weight(?:ing|age)?s?|\p{L}*gewicht(?:ung)?|wichtung)(?!\p{L})/iu;
const PAYS = /payment|zahlung|milestone|meilenstein|instal+ment|(?<!\p{L})kg(?!\p{L})|weight (?:in|of)/iu;
const LEAST_PERCENT = 10;

type Row = { name: string; start: number; end: number; value: number | null; most: number | null; unit: string; depth: number };
type Columns = { name: number; inner: number; percent: number; points: number };

/** Criteria in tables with a column for weights or points, a group for each table. Of a hierarchy, the level whose weights make up the whole. */
export function criteriaInTables(source: Source): CriteriaGroup[] {
  return tablesOf(source).flatMap(({ rows, at }) => readTable(source, rows, at));
}

/** The tables of a document: rows that follow each other. `at` is the index of the first row's unit. */
export function tablesOf(source: Source): { rows: Unit[]; at: number }[] {
  const tables: { rows: Unit[]; at: number }[] = [];
  for (const [at, unit] of source.units.entries()) {
    if (unit.kind !== 'table_row') continue;
    const row = source.document.format === 'xlsx' ? { ...unit, cells: alignedCells(unit) } : unit;
    if (at > 0 && source.units[at - 1]?.kind === 'table_row') tables.at(-1)?.rows.push(row);
    else tables.push({ rows: [row], at });
  }
  return tables;
}

function readTable(source: Source, rows: Unit[], at: number): CriteriaGroup[] {
  const text = (cell: { start: number; end: number } | undefined): string => (cell ? source.text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim() : '');
  const head = rows.findIndex((row) => row.cells.some((c) => NAME_HEAD.test(text(c)) && text(c).length < 70) && row.cells.some((c) => isFigureHead(text(c))));
  if (head < 0) {
    const weighted = weightedTable(source, rows, at);
    if (weighted) return [weighted];
  }
  const header = rows[head];
  const around = standingAt(source, at);
  if (!header && around !== 'award' && around !== 'evaluation') return [];
  const columns = header ? columnsOf(header.cells.map(text)) : { name: -1, inner: -1, percent: -1, points: -1 };
  const found: Row[] = [];
  const body = rows.slice(head + 1).map((row) => ({ row, cells: row.cells.map(text) })).map(({ row, cells }) => ({ row, cells, named: nameCell(cells, columns) }));
  const names = new Map(namesOfCells(source, body.flatMap(({ row, named }) => row.cells[named] ?? [])).map((name) => [name.start, name]));
  for (const { row, cells, named } of body) {
    const figure = figureIn(cells, columns, header !== undefined);
    const cell = row.cells[named];
    const name = cell && (names.get(cell.start) ?? cell);
    if (cells.some((cell) => TOTAL.test(cell)) && (named < 0 || TOTAL.test(cells[named] ?? '') || cells.findIndex((cell) => TOTAL.test(cell)) < named)) break;
    if (!name || SUBTOTAL.test(text(name)) || !/\p{L}{3,}/u.test(text(name))) continue;
    const number = named > 0 && /^[\d.]{1,8}$/.test(cells[0] ?? '') ? `${cells[0]} ` : '';
    const most = columns.percent >= 0 && columns.points >= 0 ? NUMBER.exec(cells[columns.points] ?? '')?.[1] : undefined;
    found.push({ name: beforeParts(source.text.slice(name.start, name.end)), start: name.start, end: name.end, value: figure?.[1] ? parseNumber(figure[1]) : null, most: most ? parseNumber(most) : null, unit: figure?.[2] ?? (columns.percent >= 0 ? '%' : ''), depth: depthOf(number + text(name)) });
  }
  const standing = header ? ofHead(header.cells.map(text).join(' | '), around) : around;
  const criteria = criteriaOf(source, folded(found), lotAt(source, at));
  if (criteria.length < (header ? 1 : 2) || criteria.every(({ percent, points }) => percent === null && points === null && !(header && standing === 'award'))) return [];
  if (!header && Math.abs(criteria.reduce((sum, { percent, points }) => sum + (percent ?? points ?? 0), 0) - 100) > 0.6) return [];
  return [{ criteria, standing, clear: header ? 1 : 0.6, ...(isTorn(found) ? { torn: true as const } : {}) }];
}

/**
 * A table whose head says `weight` and nothing of criteria: what makes up the whole, with the price among it or names that all sound like
 * what bids are judged by, weighs bids, whatever it is called and wherever it stands.
 */
function weightedTable(source: Source, rows: Unit[], at: number): CriteriaGroup | null {
  const text = (cell: { start: number; end: number }): string => source.text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim();
  const heads = rows[0]?.cells.map(text) ?? [];
  const column = heads.findIndex((head) => head.length < 40 && WEIGHT_HEAD.test(head));
  if (column < 0 || heads.some((head) => PAYS.test(head)) || standingAt(source, at) === 'other') return null;
  const found: Row[] = [];
  for (const row of rows.slice(1)) {
    const cells = row.cells.map(text);
    if (cells.some((cell) => TOTAL.test(cell))) break;
    const named = cells.findIndex((cell, i) => i !== column && /\p{L}{3,}/u.test(cell));
    const [figure, cell] = [NUMBER.exec(cells[column] ?? ''), row.cells[named]];
    if (cell && figure?.[1]) found.push({ name: cells[named] ?? '', start: cell.start, end: cell.end, value: parseNumber(figure[1]), most: null, unit: '%', depth: depthOf(cells.slice(0, named + 1).join(' ')) });
  }
  const criteria = criteriaOf(source, found, lotAt(source, at));
  const known = criteria.filter(({ name }) => TOPIC.test(name) || PRICE.test(name)).length;
  return criteria.length >= 2 && isWhole(criteria) && (isPriced(criteria) || known === criteria.length) ? { criteria, standing: 'evaluation', clear: 0.8 } : null;
}

/** Whether some rows have no figure, as lines of a name have none where a page without rules was cut at each line. */
function isTorn(found: Row[]): boolean {
  return found.some(({ value }) => value === null) && found.some(({ value }) => value !== null);
}

/** A cell's name without the list of what belongs to it. */
function beforeParts(text: string): string {
  const [name = ''] = text.split(/\n\s*[-–•▪➢]\s/u);
  return name.replace(/\s+/g, ' ').trim();
}

function criteriaOf(source: Source, found: Row[], lot: string | null): FoundCriterion[] {
  const shares = source.document.format === 'xlsx' && areShares(found);
  const rows = wholeLevel(shares ? found.map((row) => ({ ...row, value: row.value === null ? null : Math.round(row.value * 10_000) / 100, unit: '%' })) : found);
  // Weights such as 3, 2 and 1 are factors, not percent.
  const factors = rows.every(({ value, unit }) => unit === '' || (value ?? 0) < LEAST_PERCENT) && rows.reduce((sum, { value }) => sum + (value ?? 0), 0) < 90;
  return rows.map((row) => {
    const percent = PERCENT.test(row.unit);
    return { source, name: cleanName(row.name), start: row.start, end: row.end, percent: percent && !factors ? row.value : null, points: percent ? row.most : row.value, lot, sureness: 0, ...(shares ? { derived: true as const } : {}) };
  });
}

/** Rows that a later one adds up become that one: `Technology 15, Method 45, Total of technical proposal 60` is a technical proposal of 60. */
function folded(found: Row[]): Row[] {
  const rows: Row[] = [];
  for (const row of found) {
    const part = TOTAL_OF.exec(row.name)?.groups?.['part'];
    let from = rows.length;
    for (let sum = 0; from > 0 && sum < (row.value ?? 0); ) sum += rows[--from]?.value ?? 0;
    const parts = rows.slice(from);
    const all = row === found.at(-1) && rows.slice(0, from).every(({ value }) => value === null);
    if (part && !all && parts.length >= 2 && Math.abs(parts.reduce((sum, { value }) => sum + (value ?? 0), 0) - (row.value ?? 0)) < 0.01) rows.splice(from, parts.length, { ...row, name: part });
    else rows.push(row);
  }
  return rows;
}

function isFigureHead(text: string): boolean {
  return text.length < 50 && !NOT_WEIGHT.test(text) && (PERCENT_HEAD.test(text) || POINTS_HEAD.test(text));
}

function columnsOf(heads: string[]): Columns {
  const name = heads.findIndex((head) => NAME_HEAD.test(head));
  const inner = heads.findIndex((head, i) => i > name && /unter|sub|teil/iu.test(head) && NAME_HEAD.test(head));
  const other = (words: RegExp): number => heads.findIndex((head, i) => i !== name && i !== inner && isFigureHead(head) && words.test(head));
  const [first] = [PERCENT_HEAD, POINTS_HEAD].map(other).filter((column) => column >= 0);
  // Where weights of the main criteria stand before the parts, the main ones are the scale.
  return { name, inner: first !== undefined && first < inner ? -1 : inner, percent: other(PERCENT_HEAD), points: other(POINTS_HEAD) };
}

/** The cell with a row's name: under the head for names; where the main criterion spans rows, that of the sub-criterion. */
function nameCell(cells: string[], { name, inner }: Columns): number {
  if (name < 0) return cells.findIndex((cell) => /\p{L}{3,}/u.test(cell) && !NUMBER.test(cell));
  if (inner >= 0 && cells[inner]) return inner;
  return /\p{L}{3,}/u.test(cells[name] ?? '') ? name : cells.findIndex((cell, i) => i > name && /\p{L}{3,}/u.test(cell) && !NUMBER.test(cell));
}

function figureIn(cells: string[], { percent, points }: Columns, headed: boolean): RegExpExecArray | null {
  const column = percent >= 0 ? percent : points;
  if (column >= 0) return NUMBER.exec(cells[column] ?? '') ?? (cells.length <= column ? (cells.slice(1).map((cell) => NUMBER.exec(cell)).find((match) => match !== null) ?? null) : null);
  const figures = cells.map((cell) => NUMBER.exec(cell));
  return figures.find((match) => match?.[2]) ?? figures.slice(headed ? 0 : 1).findLast((match) => match !== null) ?? null;
}

function ofHead(head: string, around: Standing): Standing {
  const says = saysOf(head);
  if (says === 'award') return around === 'other' ? 'evaluation' : 'award';
  if (says === 'other' || around === 'other') return 'other';
  return around === 'none' ? 'evaluation' : around;
}

/** Sheets keep `60 %` as 0.6: figures that make up one are shares of it. */
function areShares(rows: Row[]): boolean {
  const values = rows.flatMap(({ value }) => value ?? []);
  return values.length >= 2 && values.every((value) => value <= 1) && Math.abs(values.reduce((sum, value) => sum + value, 0) - 1) < 0.011;
}
