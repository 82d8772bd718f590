import type { Source } from '../source/source.ts';
import { indexAt } from '../source/source.ts';
import { cleanName, parseNumber, PRICE, TOPIC, TOTAL } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import { drawnRows } from './drawn-rows.ts';
import type { DrawnCell, DrawnRow } from './drawn-rows.ts';
import type { CriteriaGroup } from './group.ts';
import { nameBesides } from './name-besides.ts';
import { depthOf, wholeLevel } from './levels.ts';
import { lotAt, saysOf, standingAt } from './standing.ts';

const SPEAKS = /kriteri|criteri|factor|weight|gewicht|wichtung|punkt|points|marks|score|zuschlag|evaluat/iu;
const FIGURE = /^\(?(?:(?:max(?:imal|imum)?\.?|up to|bis(?: zu)?)\s*)?(?<figure>\d{1,3}(?:[.,]\d{1,2})?)\s?(?<unit>%|v\.\s?H\.|prozent|per ?cent|punkte?n?|points?|pkte?\.?|pts\.?|marks?)?\)?$/iu;
const PERCENT = /%|v\.|prozent|per ?cent/iu;
const NAME_HEAD = /kriteri|criteri|factor|merkmal|aspekt|evaluation (?:item|area|component)/iu;
const WEIGHT_HEAD = /gewicht|weight|wichtung|%|prozent|anteil|punkt|points|score|marks|maximum|max\./iu;
const SUBTOTAL = /^(?:sub-?\s?total|zwischensumme)/iu;
const HEAD_ROWS = 5;
// Figures further apart than this (in rows) belong to different tables.
const MAX_ROWS_APART = 30;
const MAX_FIGURES = 16;

/**
 * Criteria of a table that is drawn without rules: figures that stand under each other and make up 100, or the total below them, where
 * words above announce an evaluation or a head names criteria and weights; the names stand beside them, over one line or several.
 */
export function criteriaInDrawnColumns(source: Source): CriteriaGroup[] {
  return drawnRows(source, (text) => SPEAKS.test(text)).flatMap((rows) => columnsOf(rows).flatMap((column) => readColumn(source, rows, column)));
}

type Figure = { cell: DrawnCell; row: number; value: number; percent: boolean };

/** Figures that stand under each other, each column from top to bottom. */
function columnsOf(rows: DrawnRow[]): Figure[][] {
  const columns: Figure[][] = [];
  let open: Figure[][] = [];
  for (const [row, { cells }] of rows.entries()) {
    open = open.filter((column) => row - (column.at(-1)?.row ?? row) <= MAX_ROWS_APART);
    for (const cell of cells) {
      const groups = FIGURE.exec(cell.text)?.groups;
      if (!groups?.['figure'] || cells.some(({ text }) => SUBTOTAL.test(text))) continue;
      const figure = { cell, row, value: parseNumber(groups['figure']), percent: PERCENT.test(groups['unit'] ?? '') };
      const column = open.find((other) => isUnder(other.at(-1), figure));
      if (column) column.push(figure);
      else {
        open.push([figure]);
        columns.push(...open.slice(-1));
      }
    }
  }
  return columns.filter(({ length }) => length >= 2);
}

/** Columns are set to the left, in the middle, or to the right. */
function isUnder(above: Figure | undefined, { cell, row }: Figure): boolean {
  if (!above || row === above.row) return false;
  const [a, b] = [above.cell, cell];
  return Math.min(Math.abs(a.x0 - b.x0), Math.abs(a.x1 - b.x1), Math.abs(a.x0 + a.x1 - b.x0 - b.x1) / 2) < 4;
}

function readColumn(source: Source, rows: DrawnRow[], column: Figure[]): CriteriaGroup[] {
  const isTotal = ({ row }: Figure): boolean => rows[row]?.cells.some(({ text }) => TOTAL.test(text)) === true;
  const end = column.findIndex(isTotal);
  const parts = levelled(source, rows, end < 0 ? column : column.slice(0, end));
  if (parts) return [parts];
  for (let from = 0; from < column.length - 1; from++) {
    for (let to = Math.min(column.length, from + MAX_FIGURES); to - from >= 2; to--) {
      const figures = column.slice(from, to);
      const next = column[to];
      const sum = sumOf(figures);
      const stated = next !== undefined && Math.abs(next.value - sum) < 0.01 && isTotal(next);
      if ((Math.abs(sum - 100) > 0.6 && !stated) || figures.some((figure) => figure.value === 0 || figure.value === sum || isTotal(figure))) continue;
      const group = groupOf(source, rows, figures);
      if (group) return [group];
    }
  }
  return [];
}

const sumOf = (some: { value: number | null }[]): number => some.reduce((total, { value }) => total + (value ?? 0), 0);

/** Of criteria and their parts in one column (`2 Concept 70 %`, `2.1 Design 40 %`) the level that makes up the whole. */
function levelled(source: Source, rows: DrawnRow[], figures: Figure[]): CriteriaGroup | null {
  if (figures.length < 3 || figures.length > MAX_FIGURES || Math.abs(sumOf(figures) - 100) < 0.6 || figures.some(({ value }) => value === 0)) return null;
  const group = groupOf(source, rows, figures);
  if (!group) return null;
  const numberOf = (figure: Figure): string => rows[figure.row]?.cells[0]?.text ?? '';
  const level = wholeLevel(group.criteria.map((criterion, i) => ({ criterion, value: figures[i]?.value ?? null, depth: figures[i] ? depthOf(`${numberOf(figures[i])} `) : 1 })));
  return level.length >= 2 && level.length < figures.length && Math.abs(sumOf(level) - 100) < 0.6 ? { ...group, criteria: level.map(({ criterion }) => criterion) } : null;
}

function groupOf(source: Source, rows: DrawnRow[], figures: Figure[]): CriteriaGroup | null {
  const [first] = figures;
  if (!first) return null;
  const top = Math.max(0, first.row - HEAD_ROWS);
  const heads = rows.slice(top, first.row).flatMap(({ cells }) => cells).filter(({ text }) => text.length < 60);
  const over = heads.filter((cell) => cell.x0 < first.cell.x1 + 12 && cell.x1 > first.cell.x0 - 12);
  const weights = over.some(({ text }) => WEIGHT_HEAD.test(text));
  const names = heads.findLast(({ text }) => NAME_HEAD.test(text));
  const at = indexAt(source.units, first.cell.start);
  const around = standingAt(source, at, 8);
  const above = saysOf(rows.slice(top, first.row).flatMap(({ cells }) => cells.map(({ text }) => text)).join(' '));
  const standing = around === 'other' ? around : [around, above].find((says) => says === 'award' || says === 'other') ?? (around === 'evaluation' || (weights && names) ? 'evaluation' : 'none');
  if (standing === 'none' || standing === 'other' || (!weights && !figures.every(({ percent }) => percent))) return null;
  const headRow = rows.slice(top, first.row).findLastIndex(({ cells }) => cells.some((cell) => cell === names || over.includes(cell)));
  const found = nameBesides(rows, figures.map(({ cell, row }) => ({ cell, row })), headRow < 0 ? top - 1 : top + headRow, names ?? null);
  if (!found) return null;
  const percent = figures.some((figure) => figure.percent) || over.some(({ text }) => PERCENT.test(text) || /gewicht|weight|wichtung|anteil/iu.test(text));
  const criteria = found.map(({ name, start, end }, i): FoundCriterion => ({ source, name: cleanName(name), start, end, percent: percent ? (figures[i]?.value ?? null) : null, points: percent ? null : (figures[i]?.value ?? null), lot: lotAt(source, at), sureness: 0 }));
  // Without a head that says what they are, names have to sound like what bids are judged by, and weights are round.
  const known = criteria.filter(({ name }) => PRICE.test(name) || TOPIC.test(name)).length * 2 >= criteria.length && figures.every(({ value }) => Number.isInteger(value * 2));
  if (!names && !known) return null;
  return new Set(criteria.map(({ name }) => name)).size === criteria.length && criteria.every(({ name }) => name.length >= 3 && /\p{L}{3}/u.test(name) && !TOTAL.test(name)) ? { criteria, standing, clear: weights && names ? 0.75 : 0.55, drawn: true } : null;
}
