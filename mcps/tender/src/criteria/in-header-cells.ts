import type { Source, Unit } from '../source/source.ts';
import { cleanName, parseNumber } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { lotAt, standingAt } from './standing.ts';

const WEIGHTS = /gewicht|wichtung|weight|punkte|points|marks|%|anteil/iu;
const CELL = /^\(?(?:max\.?\s*)?(\d{1,3}(?:[.,]\d{1,2})?)\s*(%|v\.\s?h\.|prozent|per ?cent)?\)?$/iu;
const TOTAL = /^(?:total|sum|summe|gesamt)/iu;
const MAX_NAME = 80;

/** Criteria that are the columns of a table, their weights in a row below: `| | Price | Quality |`, `| Weight | 60 % | 40 % |`. */
export function criteriaInHeaderCells(source: Source): CriteriaGroup[] {
  return source.units.flatMap((unit, at): CriteriaGroup[] => {
    const head = source.units[at - 1];
    if (unit.kind !== 'table_row' || head?.kind !== 'table_row') return [];
    const criteria = pairsOf(source, head, unit).map((one) => ({ ...one, lot: lotAt(source, at) }));
    if (criteria.length < 2 || Math.abs(criteria.reduce((sum, { percent, points }) => sum + (percent ?? points ?? 0), 0) - 100) > 0.6) return [];
    return [{ criteria, standing: standingAt(source, at), clear: 0.7 }];
  });
}

/** Each name of the head with the figure below it; none where the row holds anything else or does not say that it weighs. */
function pairsOf(source: Source, head: Unit, row: Unit): FoundCriterion[] {
  const text = ({ start, end }: { start: number; end: number }): string => source.text.slice(start, end).replace(/\s+/g, ' ').trim();
  const label = row.cells[0] ? text(row.cells[0]) : '';
  const labelled = !CELL.test(label);
  const weighs = labelled ? WEIGHTS.test(label) : row.cells.every((cell) => /%|v\.\s?h\./iu.test(text(cell)));
  if (!weighs || head.cells.length !== row.cells.length) return [];
  const pairs = row.cells.slice(labelled ? 1 : 0).map((cell, i) => ({ cell, name: head.cells[labelled ? i + 1 : i] }));
  const found = pairs.flatMap(({ cell, name }): FoundCriterion[] => {
    const [, figure, unit] = CELL.exec(text(cell)) ?? [];
    const words = name ? cleanName(text(name)) : '';
    if (!figure || !name || words.length > MAX_NAME || !/\p{L}{3}/u.test(words) || TOTAL.test(words)) return [];
    const percent = unit !== undefined || /gewicht|wichtung|weight|%/iu.test(label);
    return [{ source, name: words, start: name.start, end: cell.end, percent: percent ? parseNumber(figure) : null, points: percent ? null : parseNumber(figure), lot: null, sureness: 0 }];
  });
  return pairs.every(({ cell, name }) => CELL.test(text(cell)) || (name && TOTAL.test(text(name))) || text(cell) === '') ? found : [];
}
