import type { Candidate } from '../engine/candidate.ts';
import { isGenericTitle } from '../labels/generic-titles.ts';
import { isLabel } from '../labels/is-label.ts';
import { findDates } from '../dates/find-dates.ts';
import type { Source } from '../source/source.ts';
import { tableRowsOf } from './table-rows.ts';
import type { TableCell } from './table-rows.ts';

const HEAD_ROWS = 4;
// A code at the beginning of a sheet's heading, or after its words: `ID09160019 Pricing Template`, `Preisblatt VG-2024-17`.
const CODE = /(?:^|\s)(?=[^\s]*\d{2})((?:[A-Z]{1,6}[-/_]?)?\d[\dA-Z]*(?:[-/_.][\dA-Z]+)*)(?=$|[\s,;:–-])/u;

/** The number in the heading of a sheet, which stands there without a label. */
export function sheetNumbers(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    headings(source).flatMap((cell) => {
      const code = CODE.exec(cell.text)?.[1];
      if (!code || code.replace(/\D/g, '').length < 4 || /^(?:19|20)\d\d$/.test(code) || findDates(cell.text).length > 0) return [];
      const start = cell.start + source.text.slice(cell.start, cell.end).indexOf(code);
      return [{ value: code, finder: 'bare', strength: 0.7, spans: [{ source, start, end: start + code.length }], derived: false }];
    }),
  );
}

/** What the heading of a sheet says beside the kind of sheet that it is. */
export function sheetTitles(sources: Source[]): Candidate<string>[] {
  return sources.flatMap((source) =>
    headings(source).slice(0, 1).flatMap((cell) => {
      const words = cell.text.match(/\p{L}{3,}/gu) ?? [];
      if (words.length < 2 || cell.text.length > 160 || isGenericTitle(cell.text) || /[.!?]$/.test(cell.text)) return [];
      return [{ value: cell.text, finder: 'head', strength: 0.7, spans: [{ source, start: cell.start, end: cell.end }], derived: false }];
    }),
  );
}

/** Cells that stand alone in one of the first rows of a workbook, and are no label. */
function headings(source: Source): TableCell[] {
  if (source.document.format !== 'xlsx') return [];
  return tableRowsOf(source)
    .slice(0, HEAD_ROWS)
    .flatMap(({ cells }) => (cells.length === 1 ? cells : []))
    .filter(({ text }) => text.length < 200 && !isLabel(text) && !/:\s*$/.test(text));
}
