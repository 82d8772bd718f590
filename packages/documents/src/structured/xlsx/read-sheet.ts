import { refuseFile } from '@0711/contract/file-fault';
import { scanXml } from '../scan-xml.ts';
import type { CellFormat } from './cell-format.ts';
import { type NumberStyle, showNumber } from './cell-value.ts';
import { cellAt } from './columns.ts';
import { hideCovered, type Range } from './merged-cells.ts';
import { unescapeString } from './read-strings.ts';

/** A row by its number from 1: the cells from its first used column (from 0) to its last. */
export type Row = { number: number; first: number; cells: string[] };

/** How many cells may still be read, of all sheets together. */
export type Budget = { left: number; most: number };

export type SheetOptions = { file: string; strings: string[]; formats: CellFormat[]; numbers: NumberStyle; budget: Budget };

const STORED: CellFormat = { kind: 'stored' };

/** A cell while it is read: its kind and style, where it stands, and its value (formulas by what they last gave). */
type Cell = { type: string; format: CellFormat; column: number; value: string; inline: string };

/** The rows of a sheet that have content, each value once: what lies under a merged cell is not shown. Numbers and dates as `showNumber` gives them. */
export function readSheet(bytes: Uint8Array, { file, strings, formats, numbers, budget }: SheetOptions): Row[] {
  const rows = new Map<number, Map<number, string>>();
  const merged: Range[] = [];
  let number = 0;
  let column = -1;
  let cell: Cell | null = null;
  let within: 'value' | 'inline' | null = null;
  let phonetic = false;

  const openCell = (attribute: (name: string) => string | null): void => {
    const at = cellAt(attribute('r') ?? '');
    column = at?.column ?? column + 1;
    cell = { type: attribute('t') ?? 'n', format: formats[Number(attribute('s') ?? 0)] ?? STORED, column, value: '', inline: '' };
  };
  const keep = (value: string): void => {
    if (value.trim() === '') return;
    spend(budget, file);
    const row = rows.get(number) ?? new Map<number, string>();
    row.set(column, value);
    rows.set(number, row);
  };
  scanXml(bytes, file, {
    open: (name, attribute) => {
      if (name === 'row') {
        number = Number(attribute('r')) || number + 1;
        column = -1;
      } else if (name === 'c') openCell(attribute);
      else if (name === 'v') within = 'value';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') within = phonetic ? null : 'inline';
      else if (name === 'mergeCell') {
        const [from, to] = (attribute('ref') ?? '').split(':').map(cellAt);
        if (from && to) merged.push({ from, to });
      }
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false;
      else if (name === 'v' || name === 't') within = null;
      else if (name === 'c' && cell) {
        keep(valueOf(cell, strings, numbers));
        cell = null;
      }
    },
    text: (text) => {
      if (cell && within === 'value') cell.value += text;
      else if (cell && within === 'inline') cell.inline += text;
    },
  });
  hideCovered(rows, merged);
  return [...rows].sort(([a], [b]) => a - b).flatMap(([at, cells]) => toRow(at, cells, budget, file));
}

function valueOf({ type, format, value, inline }: Cell, strings: string[], numbers: NumberStyle): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr') return unescapeString(inline);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return type === 'n' ? showNumber(value, format, numbers) : unescapeString(value);
}

function toRow(number: number, cells: Map<number, string>, budget: Budget, file: string): Row[] {
  const columns = [...cells.keys()];
  if (columns.length === 0) return [];
  const first = Math.min(...columns);
  const last = Math.max(...columns);
  spend(budget, file, last - first + 1 - columns.length);
  return [{ number, first, cells: Array.from({ length: last - first + 1 }, (_, i) => cells.get(first + i) ?? '') }];
}

function spend(budget: Budget, file: string, cells = 1): void {
  budget.left -= cells;
  if (budget.left < 0) throw refuseFile('unreadable_file', 'too_extensive', `${file} has more than ${budget.most} cells.`);
}
