import { indexAt } from '../source/source.ts';
import type { Source, Unit } from '../source/source.ts';
import type { FoundLot } from './found-lot.ts';
import { isTitle } from './lot-words.ts';

const HEAD = /^(?:fach|teil|gebiets)?(?:los|lot)(?:[-\s]?(?:nr\.?|nummer|no\.?|number|#))?$/iu;
const NOTICE_NUMBER = /^(?:los-?nr\.?|lot no)\s*:\s*(\d{1,3})$/iu;
const NOTICE_TITLE = /^(?:bezeichnung des auftrags|title|titel)\s*:?\s*(.{3,200})$/iu;
const UNDER_HEAD = /^(?:fach|teil|gebiets)?(?:los|lot)?\s*(\d{1,3}|[A-H])$/iu;
const NAMED = /^(?:fach|teil|gebiets)?(?:los|lot)\s*(?:nr\.?|no\.?)?\s*(\d{1,3})$/iu;
// A number of the row may stand before that of the lot.
const MAX_COLUMN = 2;

/** Lots in the rows of a table that has a column for their numbers, or of one whose first cells name them. */
export function lotsInRows(source: Source): FoundLot[] {
  const text = (cell: { start: number; end: number }): string => source.text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim();
  let column = -1;
  return source.units.flatMap((unit, i): FoundLot[] => {
    if (unit.kind !== 'table_row') return [];
    const cells = unit.cells.map(text);
    // What heads one table says nothing of the next.
    if (source.units[i - 1]?.kind !== 'table_row') column = -1;
    const head = cells.slice(0, MAX_COLUMN).findIndex((cell) => HEAD.test(cell));
    if (head >= 0) {
      column = head;
      return [];
    }
    return column >= 0 ? lotIn(source, unit, cells, column, UNDER_HEAD) : lotIn(source, unit, cells, 0, NAMED);
  });
}

function lotIn(source: Source, { start, end }: Unit, cells: string[], column: number, pattern: RegExp): FoundLot[] {
  const number = pattern.exec(cells[column] ?? '')?.[1];
  const title = cells.slice(column + 1).find(isTitle);
  return number && title ? [{ source, number, title, start, end, sureness: 0.88 }] : [];
}

/** EU notices: the title stands on the line before `Los-Nr.: 2`. */
export function lotsInNotice(source: Source): FoundLot[] {
  return source.lines.flatMap((line) => {
    const number = NOTICE_NUMBER.exec(line.text)?.[1];
    if (!number) return [];
    const at = indexAt(source.lines, line.start);
    const near = [source.lines[at - 1], source.lines[at - 2], source.lines[at + 1]].filter((other) => other !== undefined);
    const titled = near.map((other) => ({ other, title: NOTICE_TITLE.exec(other.text)?.[1] ?? null })).find(({ title }) => title && isTitle(title));
    const plain = near[0] && isTitle(near[0].text) && !near[0].text.endsWith(':') ? near[0] : null;
    const place = titled?.other ?? plain ?? line;
    return [{ source, number, title: titled?.title ?? plain?.text ?? null, start: Math.min(place.start, line.start), end: Math.max(place.end, line.end), sureness: 0.9, numbered: true }];
  });
}
