import type { Source, Unit } from '../source/source.ts';
import { TOTAL, cleanName, parseNumber } from './criterion.ts';
import { shortened } from './figures-of-text.ts';
import { tablesOf } from './in-tables.ts';
import { depthOf } from './levels.ts';
import { namesOfCells } from './name-of-cell.ts';
import { partsOfCell } from './parts-of-cell.ts';
import { groupsOf } from './propose-lines.ts';
import type { Entry, ProposedGroup } from './proposed-group.ts';

const FIGURE = /^\s*[∑Σ(]*\s*(?:(?:max\p{L}*\.?|up to|bis(?: zu)?|0\s*[-–]|0\s*(?:bis|to)|\p{L}*gewichtung|weight\p{L}*|insgesamt)\s*:?\s*)*(?<figure>\d{1,4}(?:[.,]\d{1,2})?)\s*(?<unit>%|v\.\s?h\.|prozent|per ?cent|\p{L}*punkte?n?|points?|pkte?\.?|pts\.?|marks?)?(?:\s*(?:max\p{L}*\.?|\/\s*\d{2,4}|each))?\s*\)?\s*$/iu;
const PERCENT = /%|v\.|prozent|per ?cent/iu;
const PERCENT_HEAD = /gewicht|weight|wichtung|%|prozent|per ?cent|anteil/iu;
const POINTS_HEAD = /punkt|points|score|marks/iu;
const MOST_COLUMNS = 8;
const HEAD_ROWS = 2;
// One that is left out for its length takes the total with it.
const MOST_NAME = 200;
// Longer ones are price sheets and bills of quantities.
const MOST_ROWS = 400;

/** Groups of table rows: each column of names with each column of figures beside it, and columns of names alone. */
export function proposeTables(source: Source): ProposedGroup[] {
  return tablesOf(source).filter(({ rows }) => rows.length <= MOST_ROWS).flatMap(({ rows, at }) => {
    const width = Math.min(MOST_COLUMNS, Math.max(...rows.map(({ cells }) => cells.length)));
    const columns = Array.from({ length: width }, (_, column) => column);
    const names = columns.filter((column) => rows.filter((row) => /\p{L}{3}/u.test(textOf(source, row, column))).length >= 2);
    const figures = [...columns, -1].filter((column) => rows.filter((row) => FIGURE.test(textOf(source, row, column))).length >= 2);
    const beside = names.flatMap((name) => figures.filter((figure) => figure !== name).flatMap((figure) => readColumns(source, rows, at, name, figure)));
    return [...beside, ...names.slice(0, 2).flatMap((name) => namesAlone(source, rows, at, name))];
  });
}

/** A cell's text; column -1 is a row's last. */
function textOf(source: Source, { cells }: Unit, column: number): string {
  const cell = cells.at(column);
  return cell ? source.text.slice(cell.start, cell.end).replace(/\s+/gu, ' ').trim() : '';
}

function readColumns(source: Source, rows: Unit[], at: number, nameColumn: number, figureColumn: number): ProposedGroup[] {
  const first = rows.findIndex((row) => FIGURE.test(textOf(source, row, figureColumn)));
  const heads = rows.slice(Math.max(0, first - HEAD_ROWS), first).flatMap((row) => row.cells.map((_, i) => textOf(source, row, i)));
  const over = rows.slice(0, first).map((row) => textOf(source, row, figureColumn)).join(' ');
  const percent = PERCENT_HEAD.test(over) && !POINTS_HEAD.test(over);
  const body = rows.slice(first);
  const cuts = namesOfCells(source, body.flatMap((row) => row.cells[nameColumn] ?? []));
  const cutAt = new Map(cuts.map((cut) => [cut.start, cut]));
  const entries: Entry[] = [];
  let total: number | null = null;
  for (const [i, row] of body.entries()) {
    const groups = FIGURE.exec(textOf(source, row, figureColumn))?.groups;
    const value = groups?.['figure'] ? parseNumber(groups['figure']) : null;
    if (row.cells.some((_, column) => TOTAL.test(textOf(source, row, column)))) {
      total = value;
      break;
    }
    const cell = row.cells[nameColumn];
    const parts = entriesOfParts(source, row, at + first + i, nameColumn, figureColumn, percent);
    entries.push(...parts);
    if (parts.length > 0) continue;
    const cut = cell && (cutAt.get(cell.start) ?? cell);
    const name = cut ? shortened(source.text.slice(cut.start, cut.end)) : null;
    if (!cut || !name || value === null) continue;
    const shares = PERCENT.test(groups?.['unit'] ?? '') || (percent && !groups?.['unit']);
    const criterion = { source, name, start: cut.start, end: Math.min(cut.end, cut.start + 300), percent: shares ? value : null, points: shares ? null : value, lot: null, sureness: 0 };
    entries.push({ criterion, at: at + first + i, value, depth: depthOf(`${nameColumn > 0 ? `${textOf(source, row, 0)} ` : ''}${textOf(source, row, nameColumn)}`) });
  }
  return groupsOf(entries, 'table', heads.join(' | '), total).map((group) => ({ ...group, at }));
}

/** Several criteria in one row, each with a letter and a figure of its own. */
function entriesOfParts(source: Source, { cells }: Unit, at: number, nameColumn: number, figureColumn: number, percent: boolean): Entry[] {
  const [cell, figures] = [cells[nameColumn], cells.at(figureColumn)];
  if (!cell || !figures) return [];
  return partsOfCell(source.text.slice(cell.start, cell.end), source.text.slice(figures.start, figures.end)).flatMap(({ start, end, value }): Entry[] => {
    const text = source.text.slice(cell.start + start, cell.start + end);
    const name = shortened(text) ?? cleanName(text.slice(0, MOST_NAME));
    return name ? [{ criterion: { source, name, start: cell.start + start, end: cell.start + Math.min(end, start + 300), percent: percent ? value : null, points: percent ? null : value, lot: null, sureness: 0 }, at, value, depth: 1 }] : [];
  });
}

function namesAlone(source: Source, rows: Unit[], at: number, column: number): ProposedGroup[] {
  const [head, ...body] = rows;
  if (!head) return [];
  const criteria = body.flatMap((row) => {
    const cell = row.cells[column];
    const name = cell ? shortened(source.text.slice(cell.start, cell.end)) : null;
    return cell && name ? [{ source, name, start: cell.start, end: Math.min(cell.end, cell.start + 300), percent: null, points: null, lot: null, sureness: 0 }] : [];
  });
  return criteria.length >= 2 && criteria.length <= 15 ? [{ form: 'names', criteria, at, heads: head.cells.map((_, i) => textOf(source, head, i)).join(' | '), siblings: 0, total: null }] : [];
}
