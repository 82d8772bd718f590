import type { Source } from '../source/source.ts';
import { cleanName, PRICE, TOPIC } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { tablesOf } from './in-tables.ts';
import { lotAt, saysOf, standingAt } from './standing.ts';

const NAME_HEAD = /^(?:(?:evaluation|award|selection|assessment|scoring)\s+)?(?:criteri(?:a|on)|factors?)$|^(?:zuschlags|wertungs|bewertungs)?kriteri(?:um|en)$/iu;
const TELLS_HEAD = /descri|erläuter|beschreib|definition|explanation|consideration|look for|aspe[ck]t|details?|inhalt/iu;
const MAX_NAME = 120;

/** Criteria without weights in a table with a column for names and one that describes them, where award criteria are announced. */
export function criteriaInDescribedTables(source: Source): CriteriaGroup[] {
  return tablesOf(source).flatMap(({ rows, at }): CriteriaGroup[] => {
    const text = (cell: { start: number; end: number } | undefined): string => (cell ? source.text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim() : '');
    const heads = rows[0]?.cells.map(text) ?? [];
    const column = heads.findIndex((head) => NAME_HEAD.test(head));
    if (column < 0 || !heads.some((head, i) => i > column && TELLS_HEAD.test(head))) return [];
    if (saysOf(heads[column] ?? '') !== 'award' && standingAt(source, at) !== 'award') return [];
    const criteria = rows.slice(1).flatMap((row) => {
      const cell = row.cells[column];
      const name = cleanName(text(cell));
      return cell && name.length >= 3 && name.length <= MAX_NAME ? [{ source, name, start: cell.start, end: cell.end, percent: null, points: null, lot: lotAt(source, at), sureness: 0 }] : [];
    });
    const known = criteria.filter(({ name }) => TOPIC.test(name) || PRICE.test(name)).length;
    return criteria.length >= 2 && known * 2 >= criteria.length ? [{ criteria, standing: 'award', clear: 0.4 }] : [];
  });
}
