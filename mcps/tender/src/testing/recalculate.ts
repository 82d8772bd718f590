import type ExcelJS from 'exceljs';
import FormulaParser from 'fast-formula-parser';

/** Reads cells by working their formulas out, and those that they refer to: nothing that the file says of results is used. */
export function recalculator(workbook: ExcelJS.Workbook): (sheet: string, row: number, column: number) => unknown {
  const known = new Map<string, unknown>();
  return valueOf;

  function valueOf(sheet: string, row: number, column: number): unknown {
    const key = `${sheet}!${row}:${column}`;
    if (!known.has(key)) known.set(key, work(sheet, row, column));
    return known.get(key);
  }

  function work(sheet: string, row: number, col: number): unknown {
    const cell = workbook.getWorksheet(sheet)?.getRow(row).getCell(col);
    if (!cell) throw new Error(`no sheet ${sheet}`);
    if (!cell.formula) return cell.value;
    // One parser works out one formula at a time, and those that it refers to come in between.
    const parser = new FormulaParser({
      onCell: ({ sheet, row, col }) => valueOf(sheet, row, col),
      onRange: ({ sheet, from, to }) =>
        Array.from({ length: to.row - from.row + 1 }, (_, r) => Array.from({ length: to.col - from.col + 1 }, (_none, c) => valueOf(sheet, from.row + r, from.col + c))),
    });
    const value = parser.parse(cell.formula, { sheet, row, col });
    if (typeof value === 'object') throw new Error(`${cell.address}: ${String(value)}`);
    return value;
  }
}
