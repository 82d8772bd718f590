import type { Source, Unit } from '../source/source.ts';
import { formOf } from './entry-words.ts';
import { entriesAmongHeadings } from './heading-lists.ts';

const BARE_LENGTH = 240;
const LONGEST_BARE = 40;
const SHORTEST_SMALL = 3;
const SMALL = /^\p{Ll}/u;
// `M1. A degree …`, `MR2  Copies of …`: entries that the paper names by letters and numbers.
const CODE = /^\s*(?<letters>\p{Lu}{1,3})(?<number>\d{1,2})[.):]?\s+\S+\s\S/u;
const PAGE_NUMBER = /^\W*(?:(?:page|seite)\s*)?\d{1,3}(?:\s*(?:of|von|\/)\s*\d{1,3})?\W*$/iu;

/**
 * Units with what the layout hides of lists: an entry that a page begins with, an entry with a number that looks like a heading. Numbers
 * of pages are left out, which would part a list from its lead.
 */
export function asLists(source: Source, units: Unit[]): Unit[] {
  const textOf = (unit: Unit | undefined): string => (unit ? source.text.slice(unit.start, unit.end) : '');
  const kept = units.filter((unit) => unit.kind !== 'paragraph' || !PAGE_NUMBER.test(textOf(unit)));
  const bare = bareLists(kept, textOf);
  const listed = entriesAmongHeadings(kept, textOf);
  // What an entry taken for a heading governed belongs to the section around it.
  const around = new Map<number, number>();
  return kept.map((unit, i): Unit => {
    const [before, after] = [kept[i - 1], kept[i + 1]];
    const parted = unit.kind === 'paragraph' && before?.kind === 'list_item' && after?.kind === 'list_item' && before.page !== unit.page && after.page === unit.page;
    const inner = unit.kind === 'paragraph' && before?.kind === 'list_item' && after?.kind === 'list_item' && textOf(unit).trim().endsWith(';');
    const numbered = unit.kind === 'heading' && [before, after].some((one) => (one?.kind === 'list_item' || one?.kind === 'heading') && followsOn(textOf(unit), textOf(one)));
    const coded = unit.kind === 'paragraph' && [before, after].some((one) => one?.kind === 'paragraph' && isNextCode(textOf(unit), textOf(one)));
    const entry = listed.has(unit) && !numbered;
    if (numbered || entry) around.set(unit.section, around.get(before?.section ?? -1) ?? before?.section ?? -1);
    const section = around.get(unit.section) ?? unit.section;
    if (unit.kind === 'table_row') return unit;
    // Its level says that it is an entry only by its place among headings.
    return parted || inner || coded || numbered || entry || bare.has(unit) ? { ...unit, kind: 'list_item', level: entry ? unit.level : null, section } : section === unit.section ? unit : { ...unit, section };
  });
}

/** Short paragraphs after a colon that end like entries, name deeds or all begin small are a list without marks: two at least. */
function bareLists(units: Unit[], textOf: (unit: Unit) => string): Set<Unit> {
  const entries = new Set<Unit>();
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    if (!unit || unit.kind === 'table_row' || !textOf(unit).trimEnd().endsWith(':')) continue;
    const run: Unit[] = [];
    const small = areSmall(units.slice(i + 1, i + 1 + SHORTEST_SMALL).map((next) => (next.kind === 'paragraph' && next.page === unit.page ? textOf(next).trim() : '')));
    for (const next of units.slice(i + 1, i + 1 + LONGEST_BARE)) {
      const text = textOf(next).trim();
      if (next.kind !== 'paragraph' || text.length > (formOf(text) ? 2 * BARE_LENGTH : BARE_LENGTH) || !((small && SMALL.test(text)) || /[;,]$/.test(text) || formOf(text) || /[;,]$/.test(textOf(run.at(-1) ?? unit).trim()))) break;
      run.push(next);
    }
    if (run.length > 1) for (const entry of run) entries.add(entry);
  }
  return entries;
}

/** Whether texts begin small and end on nothing, so that none goes on from the one before: a reader joined what the layout wraps. */
function areSmall(texts: string[]): boolean {
  return texts.length === SHORTEST_SMALL && texts.every((text, i) => SMALL.test(text) && (i === SHORTEST_SMALL - 1 || !/[.!?:,–-]$/u.test(text)));
}

/** Whether two texts begin with codes of the same letters that stand next to each other: `M1.` and `M2.` */
function isNextCode(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => CODE.exec(text)?.groups);
  return !!a && !!b && a['letters'] === b['letters'] && Math.abs(Number(a['number']) - Number(b['number'])) === 1;
}

/** Whether two texts begin with marks of the same kind that stand next to each other: `7)` and `8)`, `a.` and `b.`. */
function followsOn(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => /^\s*\(?(?:(?<number>\d{1,2})|(?<letter>[a-z]))(?<end>[.)])\s/u.exec(text)?.groups);
  if (!a || !b || a['end'] !== b['end'] || (a['number'] && a['end'] === '.')) return false;
  const place = (mark: typeof a): number => (mark['number'] ? Number(mark['number']) : (mark['letter']?.charCodeAt(0) ?? 0));
  return Boolean(a['number']) === Boolean(b['number']) && Math.abs(place(a) - place(b)) === 1;
}
