import type { Source, Unit } from '../source/source.ts';
import { cleanName, parseNumber } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { isWhole } from './group.ts';
import { tablesOf } from './in-tables.ts';
import { lotAt, standingAt } from './standing.ts';

const OVERALL = /^(?:overall|total|gesamt)[\s-]*(?:weight(?:ing|age)?|%|\p{L}*gewicht(?:ung)?)(?:\s*(?:in\s*)?\(?%\)?)?$/iu;
const WITHIN = /weight|gewicht|wichtung|%/iu;
const SHARE = /^\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*%?\s*$/u;
const MAX_NAME = 90;

/**
 * Tables in parts, one for each criterion: a head with its name, a column for the weights within it and one for its share of the whole
 * (`Quality | Area weighting | Overall weighting`). Only shares that make up 100 count.
 */
export function criteriaInPartedTables(source: Source): CriteriaGroup[] {
  return tablesOf(source).flatMap(({ rows, at }): CriteriaGroup[] => {
    const criteria = rows.flatMap((row, i) => partAt(source, rows, row, i)).map((one) => ({ ...one, lot: lotAt(source, at) }));
    const standing = standingAt(source, at);
    return criteria.length >= 2 && isWhole(criteria) ? [{ criteria, standing: standing === 'none' ? 'evaluation' : standing, clear: 1 }] : [];
  });
}

/** The criterion whose part of the table a row heads: its share stands in the next row that has one. */
function partAt(source: Source, rows: Unit[], row: Unit, at: number): FoundCriterion[] {
  const column = overallColumn(source, row);
  const cell = row.cells[0];
  if (column < 2 || !cell) return [];
  const name = cleanName(textOf(source, cell));
  const next = rows.slice(at + 1).findIndex((other) => overallColumn(source, other) >= 0);
  const part = rows.slice(at + 1, next < 0 ? rows.length : at + 1 + next);
  const percent = part.map((other) => SHARE.exec(textOf(source, other.cells[column]))?.[1]).find((figure) => figure !== undefined);
  if (!percent || name.length > MAX_NAME || !/\p{L}{3}/u.test(name)) return [];
  return [{ source, name, start: cell.start, end: cell.end, percent: parseNumber(percent), points: null, lot: null, sureness: 0 }];
}

/** The column for shares of the whole, beside one for weights within the part; -1 in rows that head none. */
function overallColumn(source: Source, { cells }: Unit): number {
  const column = cells.findIndex((cell) => OVERALL.test(textOf(source, cell)));
  return column >= 2 && cells.slice(1, column).some((cell) => WITHIN.test(textOf(source, cell))) ? column : -1;
}

function textOf(source: Source, cell: { start: number; end: number } | undefined): string {
  return cell ? source.text.slice(cell.start, cell.end).replace(/\s+/gu, ' ').trim() : '';
}
