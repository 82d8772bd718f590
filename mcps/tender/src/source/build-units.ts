import type { ReadDocument } from '@0711/mcp-sdk/context';
import type { FlatText } from './flat-text.ts';
import { noticeProse } from '../notice/prose.ts';
import { isHeading, numberedLevel } from './numbered-heading.ts';
import type { Section, SourceLine, Unit } from './source.ts';
import { splitBlock } from './split-block.ts';

/** The units of a document and its sections, from the reader's blocks; plain lines stand in where a document has none. */
export function buildUnits(document: ReadDocument, flat: FlatText, lines: SourceLine[]): { units: Unit[]; sections: Section[] } {
  if (document.format === 'xml') return noticeProse(document, flat);
  if (document.format === 'gaeb' || document.format === 'xlsx') {
    const units = plainUnits(document, flat);
    return { units, sections: buildSections(units, flat.text) };
  }
  const units = joinBroken(document.blocks.length > 0 ? fromBlocks(document, flat) : fromLines(lines));
  for (const unit of units) {
    if (unit.kind === 'table_row') continue;
    const text = flat.text.slice(unit.start, unit.end);
    const level = numberedLevel(text);
    if (level !== null) Object.assign(unit, { kind: 'heading', level: unit.level === null ? level : Math.max(level, unit.level) });
    // Readers take bold paragraphs for headings; what reads like a sentence is one.
    else if (unit.kind === 'heading' && !isHeading(text)) Object.assign(unit, { kind: 'paragraph', level: null });
  }
  return { units, sections: buildSections(units, flat.text) };
}

function fromBlocks(document: ReadDocument, flat: FlatText): Unit[] {
  return plainUnits(document, flat).flatMap((unit) => (unit.kind === 'table_row' ? [unit] : splitBlock(unit, flat.text)));
}

/** The reader's blocks as they are: in structured files each has its meaning by its path. */
function plainUnits(document: ReadDocument, flat: FlatText): Unit[] {
  const span = (part: { start: number; end: number }) => ({ start: flat.fromDocument(part.start), end: flat.fromDocument(part.end) });
  return document.blocks
    .map((block): Unit => ({ kind: block.kind, level: block.level, ...span(block), cells: block.cells.map(span), page: block.page, section: -1, path: block.path }))
    .filter((unit) => unit.end > unit.start)
    .sort((a, b) => a.start - b.start);
}

/** Joins units that a hyphen at a line's end parted: in the flat text they touch within a word. */
function joinBroken(units: Unit[]): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const last = joined.at(-1);
    if (last && last.end >= unit.start && last.kind !== 'table_row' && unit.kind !== 'table_row') last.end = Math.max(last.end, unit.end);
    else joined.push(unit);
  }
  return joined;
}

function fromLines(lines: SourceLine[]): Unit[] {
  return lines.map((line) => ({ kind: 'paragraph', level: null, start: line.start, end: line.end, cells: [], page: line.page, section: -1, path: null }));
}

function buildSections(units: Unit[], text: string): Section[] {
  const sections: Section[] = [];
  const open: number[] = [];
  for (const unit of units) {
    if (unit.kind === 'heading') {
      const level = unit.level ?? 6;
      while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= level) {
        const closed = sections[open.pop() ?? 0];
        if (closed) closed.end = unit.start;
      }
      const title = text.slice(unit.start, unit.end).replace(/\s+/g, ' ').trim();
      const above = sections[open.at(-1) ?? -1];
      open.push(sections.length);
      sections.push({ title, level, start: unit.start, end: text.length, path: [...(above?.path ?? []), title] });
    }
    unit.section = open.at(-1) ?? -1;
  }
  return sections;
}
