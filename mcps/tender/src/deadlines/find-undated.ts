import { valueFeatures } from '../confidence/features.ts';
import { confidenceOf } from '../confidence/model.ts';
import type { Logistic } from '../confidence/model.ts';
import { daysFrom } from '../dates/calendar.ts';
import type { Candidate } from '../engine/candidate.ts';
import { withIds } from '../engine/entry-id.ts';
import { evidenceOf } from '../engine/read-fields.ts';
import { firstDue } from '../fields/dates.ts';
import { factsOf } from '../notice/read-facts.ts';
import type { Deadline, DeadlineKind, TenderFields, Undated } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { countedDays, dayOf } from './counted-days.ts';
import { deadlineKind } from './deadline-kinds.ts';
import { namedPeriods } from './named-periods.ts';
import { optionTerms } from './option-terms.ts';

type Found = Pick<Undated, 'kind' | 'label' | 'words' | 'period'> & { source: Source; start: number; end: number; head: { start: number; end: number } | null; strength: number };

const MAX_PERIODS = 30;
const MAX_COUNTED = 12;
const MAX_OPTIONS = 4;
const LEAD_DAYS = 60;
const YEARS_AHEAD = 8;
const YEAR = 365;
const SCHEDULE = 3;
const PERIOD = 0.6;
const COUNTED = 0.55;
const SAME = 0.5;
const STARTS = /(?<!\p{L})(?:(?:vertrags|bau|ausführungs|leistungs|projekt|arbeits)(?:beginn|start)|(?:contract|service|work|project)s?\s+(?:start|commence|begin)\p{L}*|(?:start|commencement)\s+(?:date\s+)?of\s+(?:the\s+)?(?:contract|works?|services?)|(?:contract|project|implementation)\s+start(?:\s+date)?)(?!\p{L})/iu;

/**
 * What a bidder has to keep or should know of that has no day: weeks, months and quarters in order of time, then what counts from a step
 * whose day the papers do not give. `deadlines` are those with a day.
 */
export function findUndated(sources: Source[], fields: TenderFields, deadlines: readonly Deadline[], model: Logistic): Undated[] {
  const prose = sources.filter((source) => !factsOf(source));
  const found = [...periods(prose, deadlines[0]?.at ?? firstDue(sources) ?? null, deadlines), ...options(prose, deadlines), ...counted(prose, fields, deadlines)];
  const entries = found.map(({ source, start, end, head, strength, kind, label, words, period }): Omit<Undated, 'id'> => {
    const candidate: Candidate<string> = { value: words, finder: 'event', strength, spans: [{ start, end }, ...(head ? [head] : [])].map((span) => ({ source, start: span.start, end: span.end })), derived: false };
    const choice = { best: candidate, agreeing: [candidate], against: [], hint: 0 };
    return { kind, label, words, period, confidence: confidenceOf(model, valueFeatures('submission_deadline', choice)), evidence: evidenceOf([candidate]) };
  });
  return withIds(entries, ({ kind, words, label }) => [kind, words, label]);
}

/** `due` is the first day that the papers have; without one only a schedule of at least three that lie near each other counts. */
function periods(sources: readonly Source[], due: string | null, deadlines: readonly Deadline[]): Found[] {
  const named = sources.flatMap((source) => namedPeriods(source).map((one) => ({ source, ...one })));
  const starts = named.map(({ from }) => from).toSorted();
  const first = due?.slice(0, 10) ?? (starts.length >= SCHEDULE ? starts[0] : undefined);
  if (first === undefined || (due === null && (starts.at(-1) ?? '') > daysFrom(first, SCHEDULE * YEAR))) return [];
  const [from, until] = [daysFrom(first, -LEAD_DAYS), daysFrom(first, YEARS_AHEAD * YEAR)];
  const all = named.filter((one) => one.to >= from && one.from <= until).map(({ source, ...one }): Found => {
    const { label, words, precision, start, end } = one;
    const kind: DeadlineKind = STARTS.test(label) ? 'contract_start' : (deadlineKind('event', label) ?? 'other');
    return { kind, label, words, period: { from: one.from, to: one.to, precision }, source, start, end, head: null, strength: PERIOD };
  });
  // A day of the same step says more than its month.
  const said = ({ kind, period }: Found): boolean => kind !== 'other' && deadlines.some((day) => day.kind === kind && period !== null && day.at.slice(0, 10) >= period.from && day.at.slice(0, 10) <= period.to);
  return once(all.filter((one) => !said(one)), saysTheSame)
    .slice(0, MAX_PERIODS).toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
}

/** Terms by which the contract may go on whose length alone is given; of options with days these say all. */
function options(sources: readonly Source[], deadlines: readonly Deadline[]): Found[] {
  if (deadlines.some(({ kind }) => kind === 'option')) return [];
  const open = sources.flatMap((source) => optionTerms(source).filter(({ moment }) => moment === null).map(({ label, words, start, end }): Found => ({ kind: 'option', label, words, period: null, source, start, end, head: null, strength: PERIOD })));
  return once(open, (a, b) => a.words.toLowerCase() === b.words.toLowerCase()).slice(0, MAX_OPTIONS);
}

function timeOf({ period }: Found): string {
  return period === null ? '' : `${period.from} ${period.to}`;
}

function counted(sources: readonly Source[], fields: TenderFields, deadlines: readonly Deadline[]): Found[] {
  const open = sources.flatMap((source) => countedDays(source).filter((day) => dayOf(day, deadlines, fields) === null).map(({ kind, label, words, start, end, head, scheduled }) => ({ kind, label, words, period: null, source, start, end, head, strength: COUNTED, scheduled })));
  const same = (a: Found, b: Found): boolean => a.kind === b.kind && a.words.toLowerCase() === b.words.toLowerCase();
  return [
    ...once(open.filter(({ scheduled }) => !scheduled), same).slice(0, MAX_COUNTED),
    ...once(open.filter(({ scheduled }) => scheduled), (a, b) => same(a, b) && a.label === b.label).slice(0, MAX_PERIODS),
  ];
}

/** Whether two speak of one thing at one time: of one kind that has a name, or mostly in the same words. */
function saysTheSame(a: Found, b: Found): boolean {
  if (a.kind !== b.kind || !isWithin(a.period, b.period)) return false;
  if (a.kind !== 'other') return true;
  const [left, right] = [longWords(a.label), longWords(b.label)];
  const shared = left.filter((word) => right.includes(word)).length;
  return shared >= SAME * Math.min(left.length, right.length);
}

/** `Ende Januar 2027` and `Januar 2027` are one time, said more or less exactly. */
function isWithin(a: Found['period'], b: Found['period']): boolean {
  if (a === null || b === null) return a === b;
  return a.precision === b.precision && ((a.from >= b.from && a.to <= b.to) || (b.from >= a.from && b.to <= a.to));
}

function longWords(label: string): string[] {
  return [...new Set(label.toLowerCase().match(/\p{L}{4,}/gu))];
}

function once(found: Found[], same: (a: Found, b: Found) => boolean): Found[] {
  const kept: Found[] = [];
  for (const one of found) if (!kept.some((before) => same(before, one))) kept.push(one);
  return kept;
}
