import { valueFeatures } from '../confidence/features.ts';
import { confidenceOf } from '../confidence/model.ts';
import type { Logistic } from '../confidence/model.ts';
import { momentsOf } from '../dates/assign-roles.ts';
import { daysFrom } from '../dates/calendar.ts';
import { BIDS } from '../dates/event-role.ts';
import type { Candidate } from '../engine/candidate.ts';
import { withIds } from '../engine/entry-id.ts';
import { evidenceOf } from '../engine/read-fields.ts';
import { firstDue } from '../fields/dates.ts';
import { factsOf } from '../notice/read-facts.ts';
import { wrongWeekday } from '../dates/wrong-weekday.ts';
import type { Deadline, DeadlineKind, TenderFields } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { asStepOfWork } from './behind-start.ts';
import { addenda, announced, counted, ends, FIELDS, fromFields, left, options, sameDay, stated } from './day-finders.ts';
import type { FoundDay } from './day-finders.ts';

const MAX = 60;
const FEW = 3;
const SURE = 0.6;
// A public holiday may move what was counted in working days, a later start what is counted from the start: somebody has to look.
const TO_CHECK = 70;
// Between the paper and the first day that is due lie weeks, no quarter of a year.
const LEAD_DAYS = 60;
const SPAN_DAYS = 1200;
const EITHER = /teilnahmeantr|requests? to participate/iu;
const STEPS: ReadonlySet<DeadlineKind> = new Set(['submission', 'participation', 'questions', 'opening', 'binding_period_end', 'contract_start', 'contract_end']);

/**
 * Every day that a bidder has to keep or should know of, in order of time, each once for what it is. A day that is a field's value is
 * written as there, with its confidence. At most 60; of more, those that are stated most clearly.
 */
export function findDeadlines(sources: Source[], fields: TenderFields, model: Logistic): Deadline[] {
  const due = firstDue(sources) ?? '';
  const optional = sources.flatMap((source) => options(source, due));
  const days = sources.flatMap((source) => [...stated(source), ...announced(source), ...(factsOf(source) ? [] : ends(source))]).filter((one) => !isOfOption(one, optional)).map((one) => asStepOfWork(one, fields));
  const found = onceForBids(ofThisTender(days.filter(({ kind, candidate }) => (kind !== 'contract_start' && kind !== 'contract_end') || candidate.finder === 'element' || candidate.value > due || (kind === 'contract_start' && candidate.value === due))));
  const known = [...found, ...fromFields(sources, fields, found), ...optional];
  const shown = new Set(known.map(({ candidate }) => candidate.value.slice(0, 10)));
  const others = ofThisTender([...known, ...sources.flatMap((source) => left(source, fields.submission_deadline.value ?? (due || null)))]).filter((one) => !known.includes(one) && !shown.has(one.candidate.value.slice(0, 10)));
  const issued = sources.flatMap((source) => addenda(source, fields.submission_deadline.value ?? (due || null))).filter((one) => !found.some(({ candidate }) => candidate.value.slice(0, 10) === one.candidate.value));
  const merged = merge([...known, ...others, ...issued, ...counted(sources, fields, found)]).toSorted((a, b) => b[0].candidate.strength - a[0].candidate.strength).slice(0, MAX);
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

/** Whether a day of the contract is that of an option, where it stands. */
function isOfOption({ kind, candidate }: FoundDay, options: readonly FoundDay[]): boolean {
  if (kind !== 'contract_start' && kind !== 'contract_end' && kind !== 'other') return false;
  const places = options.flatMap((one) => one.candidate.spans);
  return candidate.finder !== 'element' && candidate.spans.every((span) => places.some((place) => place.source === span.source && place.start <= span.start && span.end <= place.end));
}

/** Without the days of schedules that lie before the tender began, those of references and attachments, and those of many things of one name. */
function ofThisTender(found: FoundDay[]): FoundDay[] {
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
  const isEvent = ({ label, candidate }: FoundDay): boolean => (candidate.strength >= SURE || !known.has(candidate.value.slice(0, 10))) && (days.get(label)?.size ?? 0) < FEW && (from ? candidate.value >= from : isSchedule);
  return found.filter((one) => one.candidate.finder !== 'event' || isEvent(one));
}

/** One moment is when bids are due where a label says so, else requests to participate: a portal's `Bewerbungsschluss` may be either. */
function onceForBids(found: FoundDay[]): FoundDay[] {
  const isOfBids = (label: string): boolean => BIDS.test(label) && !EITHER.test(label);
  const bids = found.filter(({ kind, label }) => kind === 'submission' && isOfBids(label));
  const requests = found.filter(({ kind }) => kind === 'participation');
  const among = (all: FoundDay[], one: FoundDay): boolean => all.some(({ candidate }) => sameDay(candidate.value, one.candidate.value));
  return found.map((one): FoundDay => {
    if (one.kind === 'participation') return among(bids, one) ? { ...one, kind: 'submission' } : one;
    return one.kind === 'submission' && !isOfBids(one.label) && among(requests, one) ? { ...one, kind: 'participation' } : one;
  });
}

/** What says the same together, the fullest and clearest first; what was counted behind what is written. */
function merge(found: FoundDay[]): [FoundDay, ...FoundDay[]][] {
  const groups: [FoundDay, ...FoundDay[]][] = [];
  for (const one of found.toSorted((a, b) => Number(b.candidate.value.length > 10) - Number(a.candidate.value.length > 10) || Number(a.candidate.finder === 'derived') - Number(b.candidate.finder === 'derived') || b.candidate.strength - a.candidate.strength)) {
    const group = groups.find(([first]) => first.kind === one.kind && sameDay(first.candidate.value, one.candidate.value));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function byTime(a: Pick<Deadline, 'at'>, b: Pick<Deadline, 'at'>): number {
  return a.at.slice(0, 16).localeCompare(b.at.slice(0, 16));
}
