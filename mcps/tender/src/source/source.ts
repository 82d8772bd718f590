import type { ReadDocument } from '@0711/mcp-sdk/context';
import type { DateOrder } from '../dates/find-dates.ts';
import type { DocumentRole } from '../schema.ts';

/** One line of the flat text without the space around it. */
export type SourceLine = { start: number; end: number; text: string; page: number | null; furniture: boolean; bold: boolean; fontSize: number | null };

/** A paragraph, list entry, heading or table row of the flat text. `section` is an index into `sections`, -1 before the first heading. */
export type Unit = {
  kind: 'heading' | 'paragraph' | 'list_item' | 'table_row';
  level: number | null;
  start: number;
  end: number;
  cells: { start: number; end: number }[];
  page: number | null;
  section: number;
  /** Where it stands in an XML file or a sheet, as the reader wrote it; null elsewhere. */
  path: string | null;
};

/** A heading and what it governs: up to the next one of its level or above. `path` has the headings above it and itself. */
export type Section = { title: string; level: number; start: number; end: number; path: string[] };

/**
 * A document prepared for searching. All offsets in lines, units and sections are into `text`, the flat text;
 * `toDocument` leads back to the canonical text, where evidence points.
 */
export type Source = {
  index: number;
  document: ReadDocument;
  language: 'de' | 'en';
  order: DateOrder;
  role: DocumentRole;
  text: string;
  toDocument: (offset: number) => number;
  fromDocument: (offset: number) => number;
  lines: SourceLine[];
  units: Unit[];
  sections: Section[];
};

/** The index of the last entry that starts at or before an offset; -1 when all start later. Entries are in order. */
export function indexAt(entries: readonly { start: number }[], offset: number): number {
  let low = -1;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The unit that holds an offset, or null between units (page headers and footers). */
export function unitAt(source: Source, offset: number): Unit | null {
  const unit = source.units[indexAt(source.units, offset)];
  return unit && offset < unit.end ? unit : null;
}
