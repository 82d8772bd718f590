import { daysFrom } from '../dates/calendar.ts';
import { isOption } from '../dates/option-periods.ts';
import type { Candidate } from '../engine/candidate.ts';
import { isEndOnly, rolesOf } from '../fields/dates.ts';
import { factsOf } from '../notice/read-facts.ts';
import { DeadlineKind } from '../schema.ts';
import type { FieldName, TenderFields } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { addendumDays } from './addenda.ts';
import { countedDays, dayOf } from './counted-days.ts';
import { dayLabel } from './day-label.ts';
import { deadlineKind } from './deadline-kinds.ts';
import { hourElsewhere } from './hour-elsewhere.ts';
import { leftDays } from './left-days.ts';
import { weeksByDay } from './named-periods.ts';
import { optionTerms } from './option-terms.ts';
import { partOfDay } from './part-of-day.ts';

/** A day of the tender as one finder proposes it. `working`: counted in working days; `planned`: counted from a start that is a plan. */
export type FoundDay = { kind: DeadlineKind; label: string; lot: string | null; candidate: Candidate<string>; working?: boolean; planned?: boolean };

const FLOOR = 0.5;
const COUNTED = 0.7;
const OPTION = 0.8;
const QUARTER = 92;
/** The fields that are days of a kind. */
export const FIELDS: Partial<Record<DeadlineKind, FieldName>> = { submission: 'submission_deadline', questions: 'questions_deadline', binding_period_end: 'binding_period_end', contract_start: 'contract_start', contract_end: 'contract_end' };

/** Days that a structured file has elements for. */
export function stated(source: Source): FoundDay[] {
  return (factsOf(source)?.moments ?? []).map(({ kind, label, at, places, lot, derived }) => ({
    kind,
    label,
    lot,
    candidate: { value: at, finder: 'element', strength: 0.98, spans: places.map(({ start, end }) => ({ source, start, end })), derived },
  }));
}

/** Days that a label in the text announces. */
export function announced(source: Source): FoundDay[] {
  const weeks = weeksByDay(source);
  return rolesOf(source).flatMap((dated): FoundDay[] => {
    const { role, moment, label, strength } = dated;
    const words = dayLabel(source, label, moment);
    const kind = deadlineKind(role, source.text.slice(label.start, label.end).replace(/\s+/g, ' ')) ?? deadlineKind(role, words);
    const until = isEndOnly(source, dated);
    if (weeks.has(moment.start)) return [];
    if (!kind || !moment.possible || strength < FLOOR || isOption(source, dated, rolesOf(source))) return [];
    const hour = role === 'event' && !moment.timed ? hourElsewhere(source, moment.day, words) : null;
    const spans = [moment, ...(hour ? [hour] : [])].map(({ start, end }) => ({ source, start, end }));
    const part = moment.timed || hour ? null : partOfDay(source.text.slice(moment.end, moment.end + 40));
    return [{ kind: until ? 'contract_end' : kind, label: part ? `${words} (${part})` : words, lot: null, candidate: { value: (hour ?? moment).iso, finder: role, strength: strength * (moment.ambiguous ? 0.8 : 1), spans, derived: moment.yearless, ambiguous: moment.ambiguous } }];
  });
}

/** Days on which an option of the contract begins, or up to which one may run, behind the day that bids are due (`due`, empty without one). */
export function options(source: Source, due: string): FoundDay[] {
  return optionTerms(source).flatMap(({ moment, label, start, end }): FoundDay[] =>
    moment && moment.day > due ? [{ kind: 'option', label, lot: null, candidate: { value: moment.day, finder: 'option', strength: OPTION, spans: [{ source, start, end }], derived: false, ambiguous: moment.ambiguous } }] : []);
}

/** Days on which addenda came out, in the quarter before bids are due (`due`, ISO 8601): what is cited from other procedures lies further back. */
export function addenda(source: Source, due: string | null): FoundDay[] {
  if (due === null) return [];
  const last = due.slice(0, 10);
  return addendumDays(source).filter(({ moment }) => moment.day <= last && moment.day >= daysFrom(last, -QUARTER)).map(({ moment, label, start, end }) =>
    ({ kind: 'other', label, lot: null, candidate: { value: moment.day, finder: 'addendum', strength: FLOOR, spans: [{ source, start, end }], derived: moment.yearless, ambiguous: moment.ambiguous } }));
}

/** Days that only a word beside them makes a step. */
export function left(source: Source, due: string | null): FoundDay[] {
  if (factsOf(source)) return [];
  const weeks = weeksByDay(source);
  return leftDays(source, due).filter(({ moment }) => !weeks.has(moment.start)).map(({ moment, label }) => {
    const words = dayLabel(source, label, moment);
    const part = moment.timed ? null : partOfDay(source.text.slice(moment.end, moment.end + 40));
    return { kind: deadlineKind('event', words) ?? 'other', label: part ? `${words} (${part})` : words, lot: null, candidate: { value: moment.iso, finder: 'event', strength: FLOOR, spans: [{ source, start: moment.start, end: moment.end }], derived: false } };
  });
}

/** Days that are counted from others: `five working days before closing`. What is counted from a day stands behind what names it. */
export function counted(sources: Source[], fields: TenderFields, found: FoundDay[]): FoundDay[] {
  const known = found.map(({ kind, candidate }) => ({ kind, at: candidate.value }));
  const days = sources.flatMap((source) => countedDays(source).flatMap((day): FoundDay[] => {
    // A notice repeats the law, and gives its own days in elements but for the questions'.
    if (factsOf(source) && day.kind !== 'questions') return [];
    const value = dayOf(day, known, fields);
    const { start, end, head, from, kind, words, scheduled } = day;
    const spans = [{ source, start, end }, ...(head ? [{ source, ...head }] : []), ...(from === 'start' ? spansOf(sources, fields.contract_start) : [])];
    const label = scheduled ? `${day.label} · ${words}` : kind === 'other' ? day.label : words;
    return value === null ? [] : [{ kind, label, lot: null, working: day.unit === 'working' || day.unit === 'werktag', planned: from === 'start', candidate: { value, finder: 'derived', strength: COUNTED, spans, derived: true } }];
  }));
  // That later questions are not answered says again up to when they may come.
  const asked = new Set(days.flatMap(({ kind, candidate }) => (kind === 'questions' ? [candidate.value] : [])));
  return days.filter(({ kind, candidate }) => kind !== 'other' || !asked.has(candidate.value));
}

/** The second day of a period. */
export function ends(source: Source): FoundDay[] {
  return rolesOf(source).flatMap((dated): FoundDay[] => {
    const { role, second, label, strength } = dated;
    if (role !== 'period' || !second?.possible || strength < FLOOR || isOption(source, dated, rolesOf(source))) return [];
    return [{ kind: 'contract_end', label: dayLabel(source, label, { start: label.end, end: label.end }), lot: null, candidate: { value: second.iso, finder: role, strength: strength * 0.95, spans: [{ source, start: second.start, end: second.end }], derived: false } }];
  });
}

/** What fields hold that no label of its kind announces, so that only the kind names it: a deadline read from the opening, an end that was worked out. */
export function fromFields(sources: Source[], fields: TenderFields, found: FoundDay[]): FoundDay[] {
  return Object.entries(FIELDS).flatMap(([name, field]): FoundDay[] => {
    const kind = DeadlineKind.parse(name);
    const { value, derived, evidence } = fields[field];
    if (typeof value !== 'string' || found.some((one) => (one.kind === kind || (kind === 'submission' && one.kind === 'participation')) && sameDay(one.candidate.value, value))) return [];
    const spans = spansOf(sources, { evidence });
    return spans.length > 0 ? [{ kind, label: '', lot: null, candidate: { value, finder: 'field', strength: 0.9, spans, derived } }] : [];
  });
}

/** Where the evidence of a field stands in the flat texts. */
function spansOf(sources: Source[], { evidence }: Pick<TenderFields[FieldName], 'evidence'>): Candidate<string>['spans'] {
  return evidence.flatMap(({ document, start, end }) => {
    const source = sources.find((one) => one.document.id === document);
    return source ? [{ source, start: source.fromDocument(start), end: source.fromDocument(end) }] : [];
  });
}

/** Whether two values are one day, and one hour where both have one. */
export function sameDay(a: string, b: string): boolean {
  return a.slice(0, 10) === b.slice(0, 10) && (a.length < 11 || b.length < 11 || a.slice(11, 16) === b.slice(11, 16));
}
