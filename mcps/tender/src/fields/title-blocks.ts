import { isGenericTitle, namesDocumentKind } from '../labels/generic-titles.ts';
import { isAddress } from '../labels/organisations.ts';
import { indexAt } from '../source/source.ts';
import { isName, NUMBERED_HEAD } from './title-words.ts';
import type { Source, SourceLine } from '../source/source.ts';

/** Lines of a first page that are set alike and stand close: what a reader sees as one thing. `rank` is its place from the top, `size` its type against the text's. */
export type CoverBlock = { start: number; end: number; text: string; lines: number; rank: number; size: number; bold: boolean };

const MAX_LINES = 40;
const FIRST_UNITS = 14;
const ALONE = /^[\d\s.,/()-]+$|^(?:for|für|zur|zum|über|von|by|and|to)\s?:?$|^[^:]{2,40}:(?:\s|$)|@|https?:|www\.|^\p{L}*\s?(?:no|nr|#)\.?:?\s*\S*\d\S*$/iu;

/** What stands on a paper's first page, from the top: blocks of drawn lines, or the first headings and paragraphs. */
export function coverBlocks(source: Source): CoverBlock[] {
  const [first] = source.lines;
  if (!first) return [];
  const page = source.lines.slice(0, MAX_LINES).filter((line) => line.page === first.page);
  return first.fontSize === null ? unitBlocks(source) : drawnBlocks(source, page);
}

function unitBlocks(source: Source): CoverBlock[] {
  return source.units.slice(0, FIRST_UNITS).flatMap((unit, rank) => {
    if (unit.kind === 'table_row' || (unit.kind === 'list_item' && rank > 0)) return [];
    const text = source.text.slice(unit.start, unit.end);
    return [{ start: unit.start, end: unit.end, text, lines: text.split('\n').length, rank, size: unit.kind === 'heading' ? 1.4 - 0.1 * Math.min(3, (unit.level ?? 1) - 1) : 1, bold: unit.kind === 'heading' }];
  });
}

function drawnBlocks(source: Source, page: SourceLine[]): CoverBlock[] {
  const body = bodySize(source);
  const blocks: CoverBlock[] = [];
  page.forEach((line, i) => {
    const last = blocks.at(-1);
    const above = page[i - 1];
    if (last && above && belongs(source, above, line)) Object.assign(last, { end: line.end, lines: last.lines + 1, text: source.text.slice(last.start, line.end) });
    else blocks.push({ start: line.start, end: line.end, text: line.text, lines: 1, rank: blocks.length, size: (line.fontSize ?? body) / body, bold: line.bold });
  });
  return blocks;
}

/** Whether a line is of one block with the line above it: the same type, no more than a line's room between, and neither stands for itself. */
function belongs(source: Source, above: SourceLine, line: SourceLine): boolean {
  // A long bold line that ends in a colon runs on; a short one is a label.
  if (above.bold !== line.bold || Math.abs((above.fontSize ?? 0) - (line.fontSize ?? 0)) >= 0.6) return false;
  if (NUMBERED_HEAD.test(line.text) || (isName(above.text) && namesDocumentKind(line.text)) || isGenericTitle(above.text) || isGenericTitle(line.text) || [above.text, line.text].some((text) => ALONE.test(text) || isAddress(text)) || /[.;]$/u.test(above.text) || (above.text.endsWith(':') && !(above.bold && above.text.length > 40))) return false;
  const [a, b] = [boxOf(source, above), boxOf(source, line)];
  if (a && b && (b[0] >= a[2] || a[0] >= b[2])) return false;
  return !a || !b || (b[1] >= a[1] + (line.fontSize ?? 0) * 0.5 && b[1] - a[3] <= (line.fontSize ?? 0) * 0.9);
}

function boxOf(source: Source, line: SourceLine) {
  const place = source.toDocument(line.start);
  const page = source.document.pages[indexAt(source.document.pages, place)];
  return page?.lines[indexAt(page.lines, place)]?.box;
}

function bodySize(source: Source): number {
  const sizes = source.lines.slice(0, 400).map((line) => line.fontSize ?? 0).toSorted((a, b) => a - b);
  return sizes[sizes.length >> 1] || 1;
}
