import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import type { FoundLot } from './found-lot.ts';
import { isTitle } from './lot-words.ts';

const HEAD = /^(?:fach|teil|gebiets)?(?:los|lot)(?:[-\s]?(?:nr\.?|nummer|no\.?|number|#))?$/iu;
const NOTICE_NUMBER = /^(?:los-?nr\.?|lot no)\s*:\s*(\d{1,3})$/iu;
const NOTICE_TITLE = /^(?:bezeichnung des auftrags|title|titel)\s*:?\s*(.{3,200})$/iu;
const REACH = 12;

/** Lots in the rows of a table that has a column for their numbers. */
export function lotsInRows(source: Source): FoundLot[] {
  return source.units.flatMap((unit, i) => {
    if (unit.kind !== 'table_row') return [];
    const cells = unit.cells.map((cell) => source.text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim());
    const header = source.units.slice(Math.max(0, i - REACH), i).some((row) => row.kind === 'table_row' && HEAD.test(source.text.slice(row.cells[0]?.start ?? 0, row.cells[0]?.end ?? 0).trim()));
    const number = (header ? /^(?:fach|teil|gebiets)?(?:los|lot)?\s*(\d{1,3}|[A-H])$/iu : /^(?:fach|teil|gebiets)?(?:los|lot)\s*(?:nr\.?|no\.?)?\s*(\d{1,3})$/iu).exec(cells[0] ?? '')?.[1];
    const title = cells.slice(1).find(isTitle);
    return number && title ? [{ source, number, title, start: unit.start, end: unit.end, sureness: 0.88 }] : [];
  });
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
