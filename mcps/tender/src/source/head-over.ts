import { indexAt } from './source.ts';
import type { Source } from './source.ts';

/** The text of the cell at the top of the column that holds the place `at`; empty outside a table and in its top row. */
export function headOver(source: Source, at: number): string {
  let place = indexAt(source.units, at);
  const row = source.units[place];
  if (row?.kind !== 'table_row' || at >= row.end) return '';
  const column = row.cells.findIndex((cell) => cell.start <= at && at < cell.end);
  let head = row;
  for (place -= 1; ; place -= 1) {
    const above = source.units[place];
    if (above?.kind !== 'table_row' || above.cells.length !== row.cells.length) break;
    head = above;
  }
  const cell = head === row ? undefined : head.cells[column];
  return cell ? source.text.slice(cell.start, cell.end) : '';
}
