import type { Box } from '@0711/contract/evidence';
import { markerOf } from '../markers.ts';
import { area, holds, union } from './boxes.ts';
import { findColumns, type Item } from './find-columns.ts';
import type { Cell, Table } from './find-tables.ts';
import { findRowsOfText } from './find-text-tables.ts';
import { groupRows, type RowOf } from './group-rows.ts';
import type { LayoutLine, Region } from './layout-line.ts';
import { makeSegment, type Segment } from './segments.ts';

/** A cell with what stands in it: segments, and tables within. */
type Holder = { cell: Cell; items: PageItem[] };
type PageItem = Item & { table: { columns: number; holders: Holder[] } | null };

const PADDING = 6;

/** The lines of a page in reading order: columns one after the other, tables row by row, the cells of a row one by one. */
export function layoutPage(segments: Segment[], tables: Table[]): LayoutLine[] {
  return layoutItems(nest(segments, tables));
}

/** Puts every word into the smallest cell around it, and every table into the cell of a larger one around it. */
function nest(segments: Segment[], tables: Table[]): PageItem[] {
  const page: PageItem[] = [];
  const holders = tables.map((table) => table.cells.map((cell): Holder => ({ cell, items: [] })));
  const all = holders.flat().toSorted((a, b) => area(a.cell.box) - area(b.cell.box));
  const innermost = (box: Box, beyond: Holder[] = []): PageItem[] => all.find((holder) => !beyond.includes(holder) && holds(holder.cell.box, box))?.items ?? page;
  for (const segment of segments) {
    for (const part of partsBy(segment, innermost)) part.into.push({ box: part.segment.box, segment: part.segment, table: null });
  }
  // From the smallest: a frame around a table holds nothing but it, and nothing before it is in.
  const nested = tables.map((table, i) => ({ table, own: holders[i] ?? [] })).toSorted((a, b) => area(a.table.box) - area(b.table.box));
  for (const { table, own } of nested) {
    const into = all.find((holder) => !own.includes(holder) && area(holder.cell.box) > area(table.box) && holds(holder.cell.box, table.box))?.items ?? page;
    if (own.some((holder) => holder.items.length > 0)) into.push({ box: table.box, segment: null, table: { columns: table.columns, holders: own } });
  }
  return page;
}

/** A segment cut where its words stand in different cells. */
function partsBy(segment: Segment, place: (box: Box) => PageItem[]): { segment: Segment; into: PageItem[] }[] {
  const parts: { words: Segment['words']; into: PageItem[] }[] = [];
  for (const word of segment.words) {
    const into = place(word.box);
    const last = parts.at(-1);
    if (last?.into === into) last.words.push(word);
    else parts.push({ words: [word], into });
  }
  return parts.map(({ words, into }) => ({ segment: parts.length === 1 ? segment : makeSegment(words, segment.order), into }));
}

function layoutItems(items: PageItem[]): LayoutLine[] {
  if (items.length === 0) return [];
  const rows = groupRows(items);
  const run = findColumns(rows);
  if (!run) return layoutRows(rows);
  const within = rows.slice(run.from, run.to).flatMap((row) => row.items);
  return [
    ...layoutItems(rows.slice(0, run.from).flatMap((row) => row.items)),
    ...layoutItems(within.filter((item) => item.box[2] <= run.at)),
    ...layoutItems(within.filter((item) => item.box[0] >= run.at)),
    ...layoutItems(rows.slice(run.to).flatMap((row) => row.items)),
  ];
}

/** Rows from the top: lines of text, and tables with what stands beside them. */
function layoutRows(rows: RowOf<PageItem>[]): LayoutLine[] {
  const lines: LayoutLine[] = [];
  let open: RowOf<PageItem>[] = [];
  const [x0, , x1] = union(rows.flatMap((row) => row.items.flatMap((item) => (item.segment ? [item.segment.box] : []))));
  const region: Region = { x0, x1, border: null };
  const flush = (): void => {
    lines.push(...layoutText(open, region));
    open = [];
  };
  for (const row of rows) {
    if (row.items.every((item) => item.segment)) open.push(row);
    else {
      flush();
      lines.push(...layoutMixed(row.items));
    }
  }
  flush();
  return lines;
}

function layoutText(rows: RowOf<PageItem>[], region: Region): LayoutLine[] {
  if (rows.length === 0) return [];
  return findRowsOfText(rows.map((row) => row.items.flatMap((item) => item.segment ?? [])), region);
}

/** Tables and what stands beside them, from left to right. */
function layoutMixed(items: PageItem[]): LayoutLine[] {
  const groups: { items: PageItem[]; reach: number }[] = [];
  for (const item of items.toSorted((a, b) => a.box[0] - b.box[0])) {
    const last = groups.at(-1);
    if (last && item.box[0] < last.reach - 1) {
      last.items.push(item);
      last.reach = Math.max(last.reach, item.box[2]);
    } else groups.push({ items: [item], reach: item.box[2] });
  }
  return groups.flatMap((group) => (group.items.length === items.length ? layoutStacked(group.items) : layoutItems(group.items)));
}

/** What can't be parted from left to right: tables from the top, the text above each before it. */
function layoutStacked(items: PageItem[]): LayoutLine[] {
  const lines: LayoutLine[] = [];
  let text: PageItem[] = [];
  for (const item of items.toSorted((a, b) => a.box[1] - b.box[1])) {
    if (item.table) {
      lines.push(...layoutItems(text), ...layoutTable(item.table.columns, item.table.holders));
      text = [];
    } else text.push(item);
  }
  return [...lines, ...layoutItems(text)];
}

function layoutTable(columns: number, holders: Holder[]): LayoutLine[] {
  const lines: LayoutLine[] = [];
  const rows = Map.groupBy(holders, (holder) => holder.cell.row);
  for (const row of rows.values()) {
    const cells = row.map((holder) => ({ cell: holder.cell, lines: layoutItems(holder.items) }));
    for (const { cell, lines: inner } of cells) setBorders(inner, cell);
    const [only] = cells.length === 1 ? cells : [];
    const filled = cells.filter((cell) => cell.lines.length > 0);
    const choices = filled.length === 1 && (filled[0]?.lines ?? []).filter((line) => markerOf(line.words[0]?.text ?? '') === 'tick').length > 1;
    if (choices) lines.push(...(filled[0]?.lines ?? []));
    else if (only && (columns === 1 || (only.cell.spansAll && only.lines.length > 1))) lines.push(...only.lines);
    else lines.push(...layoutRow(columns, cells));
  }
  return lines;
}

/** A cell's text is wrapped at its border, even where no line reaches it. */
function setBorders(lines: LayoutLine[], cell: Cell): void {
  for (const { region } of lines) region.border ??= cell.box[2] - PADDING;
}

/** A row whose cells have one line each, on one height, is one line; else its cells come one by one. */
function layoutRow(columns: number, cells: { cell: Cell; lines: LayoutLine[] }[]): LayoutLine[] {
  const row = { columns };
  const full = cells.filter((cell) => cell.lines.length > 0);
  const flat = full.every((cell) => cell.lines.length === 1) && groupRows(full.flatMap((cell) => cell.lines)).length === 1;
  if (!flat) {
    return full.flatMap(({ cell, lines }) => lines.map((line) => ({ ...line, row, cells: [{ column: cell.column, from: 0, to: line.words.length }] })));
  }
  const words = full.flatMap((cell) => cell.lines[0]?.words ?? []);
  const first = full[0]?.lines[0];
  if (!first) return [];
  let at = 0;
  const parts = full.map(({ cell, lines }) => {
    const from = at;
    at += lines[0]?.words.length ?? 0;
    return { column: cell.column, from, to: at };
  });
  return [{ words, box: union(words.map((word) => word.box)), region: first.region, row, cells: parts, underlined: false }];
}
