import type { Source, Unit } from '../source/source.ts';
import { cleanName } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import { shortened } from './figures-of-text.ts';
import type { ProposedGroup } from './proposed-group.ts';

const LEADS = /evaluat|award|criteri|kriteri|zuschlag|wertung|bewert|factor|select|scor|weigh|judg|consider|gewicht|auswahl|beurteil|ranking|assess|merit|best value|wirtschaftlichst/iu;
const SHORT = 90;
const REACH = 60;
const MOST = 15;
const SOON = 2;
const LONGEST_NAME = 200;
// What is included goes without saying, but where the rest says enough.
const WORDY = 60;
const DETAIL = /,?\s+(?:including|such as|e\.\s?g\.|einschließlich|insbesondere|z\.\s?B\.)(?!\p{L}).*$/iu;
const NUMBERED = /^\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.):]\s/iu;

/** Groups without figures under words of evaluation: entries of a list, short lines, or the headings of a section. */
export function proposeLists(source: Source): ProposedGroup[] {
  return source.units.flatMap((unit, at): ProposedGroup[] => {
    if (unit.kind === 'table_row' || !LEADS.test(source.text.slice(Math.max(unit.start, unit.end - 280), unit.end))) return [];
    const sets = [
      { form: 'list' as const, criteria: listAfter(source, at, false) },
      { form: 'list' as const, criteria: listAfter(source, at, true) },
      { form: 'short' as const, criteria: shortAfter(source, at) },
      { form: 'headings' as const, criteria: unit.kind === 'heading' ? headingsUnder(source, unit, at) : [] },
    ];
    return sets.filter(({ criteria }) => criteria.length >= 2 && criteria.length <= MOST).map((set) => ({ ...set, at: at + 1, heads: '', siblings: 0, total: null }));
  });
}

/** Entries with what explains them between, where they are numbered or `spaced`; a list within the entry of another ends with it. */
function listAfter(source: Source, at: number, spaced: boolean): FoundCriterion[] {
  const found: FoundCriterion[] = [];
  const lead = source.units[at];
  const outer = lead ? markOf(source, lead) : null;
  let style: string | null = null;
  for (const [i, unit] of source.units.slice(at + 1, at + 1 + REACH).entries()) {
    const mark = markOf(source, unit);
    if (unit.kind === 'table_row' || (unit.kind === 'heading' && (!mark || unit.end - unit.start > SHORT)) || (mark && mark === outer && style !== outer)) break;
    if (unit.kind === 'list_item' || mark) {
      style ??= mark;
      if (style && mark !== style) continue;
      found.push(...criterionOf(source, unit));
    } else if (found.length === 0 || !(style || (spaced && goesOn(source, at + 1 + i)))) break;
  }
  return found;
}

/** Whether a paragraph is the rest of the entry before, or another entry follows it soon. */
function goesOn(source: Source, at: number): boolean {
  const unit = source.units[at];
  return unit !== undefined && (/\p{Ll}/u.test(source.text.charAt(unit.start)) || source.units.slice(at + 1, at + 1 + SOON).some(({ kind }) => kind === 'list_item'));
}

/** How an entry is counted: by figures, letters, or Roman numerals; null where it is not. */
function markOf(source: Source, unit: Unit): string | null {
  const mark = NUMBERED.exec(source.text.slice(unit.start, unit.start + 12))?.[0].replace(/[\s().:]/gu, '') ?? '';
  if (!mark) return null;
  return /^\d/u.test(mark) ? 'figure' : /^[ivx]+$/iu.test(mark) ? 'roman' : 'letter';
}

/** Short lines without a stop, also where a page holds several as one paragraph. */
function shortAfter(source: Source, at: number): FoundCriterion[] {
  const lines = source.units.slice(at + 1, at + 1 + MOST).flatMap((unit) => {
    const whole = [{ kind: unit.kind, start: unit.start, end: unit.end }];
    const text = source.text.slice(unit.start, Math.min(unit.end, unit.start + MOST * SHORT));
    const pieces = [...text.matchAll(/[^\n]+/gu)].map((line) => ({ kind: unit.kind, start: unit.start + line.index, end: unit.start + line.index + line[0].length }));
    return pieces.every(({ start }) => /\p{Lu}/u.test(source.text.charAt(start))) ? pieces : whole;
  });
  const end = lines.findIndex((line) => line.kind !== 'paragraph' || line.end - line.start > SHORT || /[.?!]\s*$/u.test(source.text.slice(line.start, line.end)));
  return (end < 0 ? lines : lines.slice(0, end)).flatMap((line) => criterionOf(source, line));
}

/** The headings directly under one, up to the next of its level. */
function headingsUnder(source: Source, head: Unit, at: number): FoundCriterion[] {
  const after = source.units.slice(at + 1);
  const end = after.findIndex((unit) => unit.kind === 'heading' && (unit.level ?? 6) <= (head.level ?? 6));
  const headings = (end < 0 ? after : after.slice(0, end)).filter(({ kind }) => kind === 'heading');
  const top = Math.min(...headings.map(({ level }) => level ?? 6));
  return headings.filter(({ level }) => (level ?? 6) === top).flatMap((unit) => criterionOf(source, unit));
}

function criterionOf(source: Source, unit: { start: number; end: number }): FoundCriterion[] {
  const text = source.text.slice(unit.start, Math.min(unit.end, unit.start + 400));
  const read = shortened(text) ?? longName(text);
  const name = read && read.length > WORDY ? read.replace(DETAIL, '') : read;
  return name ? [{ source, name, start: unit.start, end: Math.min(unit.end, unit.start + 160), percent: null, points: null, lot: null, sureness: 0 }] : [];
}

/** An entry that is one long name; null where it is a sentence. */
function longName(text: string): string | null {
  const name = cleanName(text);
  return name.length <= LONGEST_NAME && /\p{L}{3}/u.test(name) && !/[.:;]\s/u.test(name) ? name : null;
}
