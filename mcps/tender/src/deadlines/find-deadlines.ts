import { valueFeatures } from '../confidence/features.ts';
import { confidenceOf } from '../confidence/model.ts';
import type { Logistic } from '../confidence/model.ts';
import { momentsOf } from '../dates/assign-roles.ts';
import { daysFrom } from '../dates/calendar.ts';
import { BIDS } from '../dates/event-role.ts';
import type { Candidate } from '../engine/candidate.ts';
import { withIds } from '../engine/entry-id.ts';
import { evidenceOf } from '../engine/read-fields.ts';
import { firstDue, isEndOnly, rolesOf } from '../fields/dates.ts';
import { isOption } from '../dates/option-periods.ts';
import { factsOf } from '../notice/read-facts.ts';
import { wrongWeekday } from '../dates/wrong-weekday.ts';
import { DeadlineKind } from '../schema.ts';
import type { Deadline, FieldName, TenderFields } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { asStepOfWork } from './behind-start.ts';
import { dayLabel } from './day-label.ts';
import { deadlineKind } from './deadline-kinds.ts';
import { hourElsewhere } from './hour-elsewhere.ts';
import { countedDays, dayOf } from './counted-days.ts';
import { leftDays } from './left-days.ts';
import { partOfDay } from './part-of-day.ts';
import { weeksByDay } from './named-periods.ts';

type Found = { kind: DeadlineKind; label: string; lot: string | null; candidate: Candidate<string>; working?: boolean; planned?: boolean };

const FLOOR = 0.5;
const MAX = 60;
const FEW = 3;
const SURE = 0.6;
const COUNTED = 0.7;
// A public holiday may move what was counted in working days, a later start what is counted from the start: somebody has to look.
const TO_CHECK = 70;
// Between the paper and the first day that is due lie weeks, no quarter of a year.
const LEAD_DAYS = 60;
const SPAN_DAYS = 1200;
const EITHER = /teilnahmeantr|requests? to participate/iu;
const STEPS: ReadonlySet<DeadlineKind> = new Set(['submission', 'participation', 'questions', 'opening', 'binding_period_end', 'contract_start', 'contract_end']);
const FIELDS: Partial<Record<DeadlineKind, FieldName>> = { submission: 'submission_deadline', questions: 'questions_deadline', binding_period_end: 'binding_period_end', contract_start: 'contract_start', contract_end: 'contract_end' };

/**
 * Every day that a bidder has to keep or should know of, in order of time, each once for what it is. A day that is a field's value is
 * written as there, with its confidence. At most 60; of more, those that are stated most clearly.
 */
export function findDeadlines(sources: Source[], fields: TenderFields, model: Logistic): Deadline[] {
  const due = firstDue(sources) ?? '';
  const days = sources.flatMap((source) => [...stated(source), ...announced(source), ...(factsOf(source) ? [] : ends(source))]).map((one) => asStepOfWork(one, fields));
  const found = onceForBids(ofThisTender(days.filter(({ kind, candidate }) => (kind !== 'contract_start' && kind !== 'contract_end') || candidate.finder === 'element' || candidate.value > due || (kind === 'contract_start' && candidate.value === due))));
  const known = [...found, ...fromFields(sources, fields, found)];
  const shown = new Set(known.map(({ candidate }) => candidate.value.slice(0, 10)));
  const others = ofThisTender([...known, ...sources.flatMap((source) => left(source, fields.submission_deadline.value ?? (due || null)))]).filter((one) => !known.includes(one) && !shown.has(one.candidate.value.slice(0, 10)));
  const merged = merge([...known, ...others, ...counted(sources, fields, found)]).toSorted((a, b) => b[0].candidate.strength - a[0].candidate.strength).slice(0, MAX);
  const deadlines = merged.map((same): Omit<Deadline, 'id'> => {
    const [{ kind, candidate }] = same;
    const label = same.find((one) => one.label !== '')?.label ?? '';
    const derived = same.every((one) => one.candidate.finder === 'derived' || (one.candidate.finder === 'field' && one.candidate.derived));
    const lots = same.flatMap(({ lot }) => lot ?? []);
    const field = FIELDS[kind];
    const value = field ? fields[field] : null;
    const shared = value && typeof value.value === 'string' && sameDay(value.value, candidate.value) && value.value.length >= candidate.value.length ? { at: value.value, confidence: value.confidence } : null;
    const working = derived && same.some((one) => one.working);
    const planned = derived && same.some((one) => one.planned);
    const doubted = !derived && same.some((one) => one.candidate.spans.some(({ source, start, end }) => momentsOf(source).some((moment) => moment.start < end && start < moment.end && wrongWeekday(source.text, moment) !== null)));
    const choice = { best: candidate, agreeing: same.map((one) => one.candidate), against: [], hint: 0 };
    return {
      kind,
      label: lots.length > 0 && lots.length === same.length ? `${label} (${lotNames(lots, candidate)})` : label,
      at: shared?.at ?? candidate.value,
      confidence: Math.min(working || planned || doubted ? TO_CHECK : 100, shared?.confidence ?? confidenceOf(model, valueFeatures(field ?? 'submission_deadline', choice))),
      evidence: evidenceOf(choice.agreeing),
      ...(derived ? { derived } : {}),
      ...(working ? { working_days: true } : {}),
    };
  });
  return withIds(deadlines.toSorted(byTime), ({ kind, at, label }) => [kind, at, label]);
}

/** Which lots a day holds for: `Los 1, 2`. */
function lotNames(lots: string[], candidate: Candidate<string>): string {
  const different = [...new Set(lots)];
  const names = `${different.slice(0, 5).join(', ')}${different.length > 5 ? ', …' : ''}`;
  return /^(?:los|lot)/iu.test(names) ? names : `${candidate.spans[0]?.source.language === 'de' ? 'Los' : 'Lot'} ${names}`;
}

/** Days that a structured file has elements for. */
function stated(source: Source): Found[] {
  return (factsOf(source)?.moments ?? []).map(({ kind, label, at, places, lot, derived }) => ({
    kind,
    label,
    lot,
    candidate: { value: at, finder: 'element', strength: 0.98, spans: places.map(({ start, end }) => ({ source, start, end })), derived },
  }));
}

/** Days that a label in the text announces. */
function announced(source: Source): Found[] {
  const weeks = weeksByDay(source);
  return rolesOf(source).flatMap((dated): Found[] => {
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

/** Days that only a word beside them makes a step. */
function left(source: Source, due: string | null): Found[] {
  if (factsOf(source)) return [];
  const weeks = weeksByDay(source);
  return leftDays(source, due).filter(({ moment }) => !weeks.has(moment.start)).map(({ moment, label }) => {
    const words = dayLabel(source, label, moment);
    const part = moment.timed ? null : partOfDay(source.text.slice(moment.end, moment.end + 40));
    return { kind: deadlineKind('event', words) ?? 'other', label: part ? `${words} (${part})` : words, lot: null, candidate: { value: moment.iso, finder: 'event', strength: FLOOR, spans: [{ source, start: moment.start, end: moment.end }], derived: false } };
  });
}

/** Days that are counted from others: `five working days before closing`. What is counted from a day stands behind what names it. */
function counted(sources: Source[], fields: TenderFields, found: Found[]): Found[] {
  const known = found.map(({ kind, candidate }) => ({ kind, at: candidate.value }));
  const days = sources.filter((source) => !factsOf(source)).flatMap((source) => countedDays(source).flatMap((day): Found[] => {
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
function ends(source: Source): Found[] {
  return rolesOf(source).flatMap((dated): Found[] => {
    const { role, second, label, strength } = dated;
    if (role !== 'period' || !second?.possible || strength < FLOOR || isOption(source, dated, rolesOf(source))) return [];
    return [{ kind: 'contract_end', label: dayLabel(source, label, { start: label.end, end: label.end }), lot: null, candidate: { value: second.iso, finder: role, strength: strength * 0.95, spans: [{ source, start: second.start, end: second.end }], derived: false } }];
  });
}

/** Without the days of schedules that lie before the tender began, those of references and attachments, and those of many things of one name. */
function ofThisTender(found: Found[]): Found[] {
  const events = found.filter(({ candidate }) => candidate.finder === 'event');
  const days = new Map<string, Set<string>>();
  for (const { label, candidate } of events) days.set(label, (days.get(label) ?? new Set()).add(candidate.value.slice(0, 10)));
  const steps = found.filter(({ kind, candidate }) => STEPS.has(kind) && candidate.finder !== 'event' && candidate.strength >= SURE);
  const first = steps.map(({ candidate }) => candidate.value.slice(0, 10)).toSorted()[0];
  const from = first ? daysFrom(first, -LEAD_DAYS) : null;
  // Where nothing else is dated, a few days that do not lie decades apart as those of cited papers.
  const all = events.map(({ candidate }) => candidate.value.slice(0, 10)).toSorted();
  const isSchedule = all.length >= FEW && daysFrom(all[0] ?? '1990-01-01', SPAN_DAYS) >= (all.at(-1) ?? '');
  // What a sentence wants by a day that is already a deadline is part of that deadline.
  const known = new Set(steps.map(({ candidate }) => candidate.value.slice(0, 10)));
  const isEvent = ({ label, candidate }: Found): boolean => (candidate.strength >= SURE || !known.has(candidate.value.slice(0, 10))) && (days.get(label)?.size ?? 0) < FEW && (from ? candidate.value >= from : isSchedule);
  return found.filter((one) => one.candidate.finder !== 'event' || isEvent(one));
}

/** One moment is when bids are due where a label says so, else requests to participate: a portal's `Bewerbungsschluss` may be either. */
function onceForBids(found: Found[]): Found[] {
  const isOfBids = (label: string): boolean => BIDS.test(label) && !EITHER.test(label);
  const bids = found.filter(({ kind, label }) => kind === 'submission' && isOfBids(label));
  const requests = found.filter(({ kind }) => kind === 'participation');
  const among = (all: Found[], one: Found): boolean => all.some(({ candidate }) => sameDay(candidate.value, one.candidate.value));
  return found.map((one): Found => {
    if (one.kind === 'participation') return among(bids, one) ? { ...one, kind: 'submission' } : one;
    return one.kind === 'submission' && !isOfBids(one.label) && among(requests, one) ? { ...one, kind: 'participation' } : one;
  });
}

/** What fields hold that no label of its kind announces, so that only the kind names it: a deadline read from the opening, an end that was worked out. */
function fromFields(sources: Source[], fields: TenderFields, found: Found[]): Found[] {
  return Object.entries(FIELDS).flatMap(([name, field]): Found[] => {
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

/** What says the same together, the fullest and clearest first; what was counted behind what is written. */
function merge(found: Found[]): [Found, ...Found[]][] {
  const groups: [Found, ...Found[]][] = [];
  for (const one of found.toSorted((a, b) => Number(b.candidate.value.length > 10) - Number(a.candidate.value.length > 10) || Number(a.candidate.finder === 'derived') - Number(b.candidate.finder === 'derived') || b.candidate.strength - a.candidate.strength)) {
    const group = groups.find(([first]) => first.kind === one.kind && sameDay(first.candidate.value, one.candidate.value));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function sameDay(a: string, b: string): boolean {
  return a.slice(0, 10) === b.slice(0, 10) && (a.length < 11 || b.length < 11 || a.slice(11, 16) === b.slice(11, 16));
}

function byTime(a: Pick<Deadline, 'at'>, b: Pick<Deadline, 'at'>): number {
  return a.at.slice(0, 16).localeCompare(b.at.slice(0, 16));
}
