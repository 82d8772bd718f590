import type { Source, Unit } from '../source/source.ts';

/** A cell's text as written, with its column (0 is A) and its place in the flat text. */
export type TableCell = { column: number; start: number; end: number; text: string };

/** A row of a table or sheet; `table` tells tables apart: rows of one have the same. */
export type TableRow = { table: number; start: number; end: number; cells: TableCell[] };

const SHEET_ROW = /^(?<sheet>.*)!(?<column>[A-Z]{1,3})\d+(?::[A-Z]{1,3}\d+)?$/su;

/** The rows of all tables of a document, empty cells left out. A sheet is one table; elsewhere rows that follow each other are. */
export function tableRowsOf(source: Source): TableRow[] {
  const rows: TableRow[] = [];
  let table = -1;
  let sheet: string | null = null;
  let open = false;
  for (const unit of source.units) {
    const place = SHEET_ROW.exec(unit.path ?? '')?.groups;
    if (unit.kind !== 'table_row') {
      open = false;
      continue;
    }
    const here = place?.['sheet'] ?? null;
    if (here !== sheet || (here === null && !open) || table < 0) table += 1;
    [sheet, open] = [here, true];
    const first = columnNumber(place?.['column'] ?? 'A');
    const cells = unit.cells.map((cell, i) => ({ column: first + i, ...cell, text: source.text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim() }));
    rows.push({ table, start: unit.start, end: unit.end, cells: cells.filter(({ text }) => text !== '') });
  }
  return rows;
}

/** The cells of a row, those left of its first one added as empty, so that the same index is the same column in each row of a sheet. */
export function alignedCells(unit: Unit): { start: number; end: number }[] {
  const first = columnNumber(SHEET_ROW.exec(unit.path ?? '')?.groups?.['column'] ?? 'A');
  return [...Array.from({ length: first }, () => ({ start: unit.start, end: unit.start })), ...unit.cells];
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
