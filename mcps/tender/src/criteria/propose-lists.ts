import type { Source, Unit } from '../source/source.ts';
import type { FoundCriterion } from './criterion.ts';
import { shortened } from './figures-of-text.ts';
import type { ProposedGroup } from './proposed-group.ts';

const LEADS = /evaluat|award|criteri|kriteri|zuschlag|wertung|bewert|factor|select|scor|weigh|judg|consider|gewicht|auswahl|beurteil|ranking|assess|merit|best value|wirtschaftlichst/iu;
const SHORT = 90;
const REACH = 60;
const MOST = 15;
const NUMBERED = /^\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.):]\s/iu;

/** Groups without figures under words of evaluation: entries of a list, short lines, or the headings of a section. */
export function proposeLists(source: Source): ProposedGroup[] {
  return source.units.flatMap((unit, at): ProposedGroup[] => {
    if (unit.kind === 'table_row' || !LEADS.test(source.text.slice(Math.max(unit.start, unit.end - 280), unit.end))) return [];
    const sets = [
      { form: 'list' as const, criteria: listAfter(source, at) },
      { form: 'short' as const, criteria: shortAfter(source, at) },
      { form: 'headings' as const, criteria: unit.kind === 'heading' ? headingsUnder(source, unit, at) : [] },
    ];
    return sets.filter(({ criteria }) => criteria.length >= 2 && criteria.length <= MOST).map((set) => ({ ...set, at: at + 1, heads: '', siblings: 0, total: null }));
  });
}

/** Entries with what explains them between, where they are numbered. */
function listAfter(source: Source, at: number): FoundCriterion[] {
  const found: FoundCriterion[] = [];
  let numbered = false;
  for (const unit of source.units.slice(at + 1, at + 1 + REACH)) {
    const text = source.text.slice(unit.start, unit.end);
    if (unit.kind === 'table_row' || unit.kind === 'heading') break;
    if (unit.kind === 'list_item' || NUMBERED.test(text)) {
      numbered ||= NUMBERED.test(text);
      if (numbered && !NUMBERED.test(text)) continue;
      found.push(...criterionOf(source, unit));
    } else if (found.length === 0 || !numbered) break;
  }
  return found;
}

function shortAfter(source: Source, at: number): FoundCriterion[] {
  const after = source.units.slice(at + 1, at + 1 + MOST);
  const end = after.findIndex((unit) => unit.kind !== 'paragraph' || unit.end - unit.start > SHORT || /[.?!]\s*$/u.test(source.text.slice(unit.start, unit.end)));
  return (end < 0 ? after : after.slice(0, end)).flatMap((unit) => criterionOf(source, unit));
}

/** The headings directly under one, up to the next of its level. */
function headingsUnder(source: Source, head: Unit, at: number): FoundCriterion[] {
  const after = source.units.slice(at + 1);
  const end = after.findIndex((unit) => unit.kind === 'heading' && (unit.level ?? 6) <= (head.level ?? 6));
  const headings = (end < 0 ? after : after.slice(0, end)).filter(({ kind }) => kind === 'heading');
  const top = Math.min(...headings.map(({ level }) => level ?? 6));
  return headings.filter(({ level }) => (level ?? 6) === top).flatMap((unit) => criterionOf(source, unit));
}

function criterionOf(source: Source, unit: Unit): FoundCriterion[] {
  const name = shortened(source.text.slice(unit.start, Math.min(unit.end, unit.start + 400)));
  return name ? [{ source, name, start: unit.start, end: Math.min(unit.end, unit.start + 160), percent: null, points: null, lot: null, sureness: 0 }] : [];
}
