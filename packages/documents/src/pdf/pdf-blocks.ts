import { leadsToPage, type Marker, markerOf } from '../markers.ts';
import type { Block } from '../types.ts';
import { findFurniture } from './furniture.ts';
import { bodyStyle, headingLevels } from './headings.ts';
import { fitRegions, follows, typicalGap } from './paragraphs.ts';
import type { TextLine } from './text-line.ts';

/** Lines that belong together. */
export type LineGroup = { lines: TextLine[]; marker: Marker | null; contents: boolean };

const WIDE_GAP = 0.6;

/** The blocks of a document. */
export function findBlocks(lines: TextLine[]): Block[] {
  const furniture = findFurniture(lines);
  const body = lines.filter((line) => !furniture.has(line));
  fitRegions(body);
  const groups = groupLines(body);
  const levels = headingLevels(groups, bodyStyle(lines));
  return groups.filter(hasWords).map((group) => blockOf(group, levels.get(group) ?? null));
}

/** Lines to write on, stray marks and empty tick boxes are no blocks. */
function hasWords(group: LineGroup): boolean {
  return group.lines.some((line) => /[\p{L}\p{N}]/u.test(line.text));
}

/** A mark that could as well be a word (a number, a dash) in the middle of a sentence that was wrapped before it. */
function isWrapped(group: LineGroup, line: TextLine, marker: Marker | null, gap: number): boolean {
  const [first, last] = [group.lines[0], group.lines.at(-1)];
  if (first && group.marker === marker && Math.abs(first.box[0] - line.box[0]) < 2) return false;
  const unsure = marker === 'section' || marker === 'ordinal' || (marker === 'bullet' && /^[-–—]/.test(line.text));
  return unsure && last !== undefined && line.firstGap < WIDE_GAP && !/[.:;,]$/.test(last.text) && follows(group, line, gap) && line.box[0] <= last.box[0] + line.size;
}

function groupLines(lines: TextLine[]): LineGroup[] {
  const groups: LineGroup[] = [];
  const gap = typicalGap(lines);
  for (const line of lines) {
    const open = groups.at(-1);
    const last = open?.lines.at(-1);
    const marker = line.row ? null : leadOf(line);
    const contents = leadsToPage(line.text);
    const joins = open && last && last.page === line.page && (line.row || last.row ? line.row === last.row : !open.contents && (marker === null ? follows(open, line, gap) : isWrapped(open, line, marker, gap)));
    if (joins) {
      open.lines.push(line);
      open.contents = contents;
    } else groups.push({ lines: [line], marker, contents });
  }
  return groups;
}

/** The mark that a line starts with. A bare number or letter is one only where a gap wider than a space follows it. */
function leadOf(line: TextLine): Marker | null {
  const [first = '', second] = line.text.split(' ', 2);
  const marker = markerOf(first);
  if (second === undefined || marker === null) return null;
  if (markerOf(second) === 'tick') return 'tick';
  return line.firstGap > WIDE_GAP || !/^(?:\d+|o)$/.test(first) ? marker : null;
}

function blockOf(group: LineGroup, level: number | null): Block {
  const [first, last] = [group.lines[0], group.lines.at(-1)];
  if (!first || !last) throw new Error('a block has lines');
  if (first.row) return rowOf(group.lines, first.row.columns);
  const bare = group.marker === 'bullet' || group.marker === 'tick';
  const mark = /^(?:\S+ )?[☐☑☒✓✔✗✘❑❏] |^\S+ /u.exec(first.text)?.[0] ?? '';
  const start = bare ? first.start + mark.length : first.start;
  const item = bare || group.marker === 'ordinal' || group.contents;
  const kind = level !== null ? 'heading' : item ? 'list_item' : 'paragraph';
  const ticked = group.marker === 'tick' ? { ticked: !/[☐❑❏]/.test(mark) } : {};
  return { kind, level, start, end: last.end, cells: [], page: first.page, path: null, ...ticked };
}

/** A table row: one entry for each column, empty ones at the end of the text before them. */
function rowOf(lines: TextLine[], columns: number): Block {
  const first = lines[0];
  const tick = first && markerOf(first.text.split(' ', 1)[0] ?? '') === 'tick' ? first.text.indexOf(' ') + 1 : 0;
  const start = (first?.start ?? 0) + tick;
  const parts = lines.flatMap((line) => line.cells).map((part) => ({ ...part, start: Math.min(part.end, Math.max(part.start, start)) }));
  const cells: Block['cells'] = [];
  let at = start;
  const count = Math.max(columns, ...parts.map((part) => part.column + 1));
  for (let column = 0; column < count; column += 1) {
    const own = parts.filter((part) => part.column === column);
    const place = own.length > 0 ? { start: Math.min(...own.map((p) => p.start)), end: Math.max(...own.map((p) => p.end)) } : { start: at, end: at };
    cells.push(place);
    at = place.end;
  }
  const ticked = tick > 0 ? { ticked: !/^[☐❑❏]/.test(first?.text ?? '') } : {};
  return { kind: 'table_row', level: null, start, end: lines.at(-1)?.end ?? start, cells, page: first?.page ?? null, path: null, ...ticked };
}
