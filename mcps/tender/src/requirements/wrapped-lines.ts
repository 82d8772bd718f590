import type { Line } from '@0711/documents/types';
import { isHeading, numberedLevel } from '../source/numbered-heading.ts';
import { indexAt } from '../source/source.ts';
import type { Source, Unit } from '../source/source.ts';

const ENDED = /[.!?:;]["”“)]*\s*$/u;
const MARKED = /^\s*(?:[^\p{L}\p{N}\s("„“§]|\(?(?:\d{1,2}(?:\.\d{1,2})*|\p{L}|[ivx]{1,4})[.)]\s)/u;
const UNFINISHED = /(?:[,–]|(?<!\p{L})\p{Ll}[\p{L}-]*)\s*$/u;
const MIN_WORDS = 4;
// Share of the page's width from which a line is one of running text, whatever its last word.
const WIDE = 0.55;
const NEIGHBOURS = 12;

/**
 * Joins paragraphs and headings that are lines of one paragraph: readers part them where lines stand far apart or are bold. What a line
 * taken for a heading governed goes back to the section around it.
 */
export function joinWrapped(source: Source, units: Unit[]): Unit[] {
  if (!source.document.pages.some(({ lines }) => lines.length > 0)) return units;
  const joined: Unit[] = [];
  const around = new Map<number, number>();
  const sectionOf = (unit: Unit): number => around.get(unit.section) ?? unit.section;
  let before = -1;
  for (const unit of units) {
    const last = joined.at(-1);
    if (last && wraps(source, last, unit)) {
      const section = last.kind === 'heading' ? before : last.section;
      const whole: Unit = { ...last, end: unit.end };
      const text = source.text.slice(whole.start, whole.end);
      // Two lines that both look like one are a heading that runs over them.
      const title = last.kind === 'heading' && unit.kind === 'heading' && isHeading(text) && text.split('\n').length < 3;
      if (unit.kind === 'heading') around.set(unit.section, title ? last.section : section);
      if (last.kind === 'heading' && !title) around.set(last.section, section);
      joined[joined.length - 1] = title ? whole : { ...whole, kind: 'paragraph', level: null, section };
      continue;
    }
    before = last ? sectionOf(last) : -1;
    joined.push({ ...unit, section: unit.kind === 'heading' ? unit.section : sectionOf(unit) });
  }
  return joined;
}

/** Whether a unit's last line ran into the edge of its column, so that the next unit goes on from it. */
function wraps(source: Source, one: Unit, next: Unit): boolean {
  if (one.kind === 'table_row' || one.kind === 'list_item' || (next.kind !== 'paragraph' && next.kind !== 'heading') || one.page !== next.page) return false;
  const [text, after] = [source.text.slice(one.start, one.end), source.text.slice(next.start, next.end)];
  if (ENDED.test(text) || MARKED.test(after) || numberedLevel(after) !== null || (one.kind === 'heading' && numberedLevel(text) !== null)) return false;
  const line = text.slice(text.lastIndexOf('\n') + 1);
  if ((line.match(/\S+/gu)?.length ?? 0) < MIN_WORDS) return false;
  const page = source.document.pages[indexAt(source.document.pages, source.toDocument(one.start))];
  if (!page?.width) return false;
  const at = indexAt(page.lines, source.toDocument(one.end - 1));
  const [above, below] = [page.lines[at], page.lines[at + 1]];
  if (!above || !below || indexAt(page.lines, source.toDocument(next.start)) !== at + 1) return false;
  if (Math.abs(above.fontSize - below.fontSize) > 0.6 || below.box[1] - above.box[1] > 3 * above.fontSize || below.box[1] <= above.box[1]) return false;
  const open = UNFINISHED.test(text) || /^\p{Ll}/u.test(after);
  const wide = above.box[2] - above.box[0] >= WIDE * page.width;
  return (open || wide) && isFull(page.lines, at, above, below);
}

/** Whether the first word of the line below would not have fitted on the line above: what both stand in ends at its widest line near. */
function isFull(lines: Line[], at: number, above: Line, below: Line): boolean {
  const word = below.words[0];
  if (!word) return false;
  const near = lines.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS).filter(({ box }) => Math.abs(box[0] - below.box[0]) < 4 || Math.abs(box[0] - above.box[0]) < 4);
  const edge = Math.max(...near.map(({ box }) => box[2]));
  return near.length > 2 && above.box[2] + 0.2 * above.fontSize + (word.box[2] - word.box[0]) > edge - 1;
}
