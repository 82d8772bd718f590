import { assignRoles, momentsOf } from '../dates/assign-roles.ts';
import type { DatedRole } from '../dates/assign-roles.ts';
import type { Moment } from '../dates/find-moments.ts';
import { FROM_EVENT } from '../dates/first-moment.ts';
import type { Candidate, FieldReader } from '../engine/candidate.ts';
import type { DateRole } from '../labels/dates.ts';
import { deadlineKind } from '../deadlines/deadline-kinds.ts';
import { withHourOfDay } from '../dates/hour-of-day.ts';
import { isOption } from '../dates/option-periods.ts';
import { rankDays } from './rank-days.ts';
import type { RankedRole } from './rank-days.ts';
import type { Source } from '../source/source.ts';

// Blanks that eForms have once for each lot.
const OF_LOTS = /^(?:datum\s+des\s+beginns|enddatum\s+der\s+laufzeit|duration\s+end\s+date)$/iu;
const OF_ONE_LOT = 0.35;

const OF_CONTRACT: ReadonlySet<DateRole> = new Set(['start', 'end', 'period']);

const cache = new WeakMap<Source, DatedRole[]>();

/** The roles of a document's days, worked out once per document. */
export function rolesOf(source: Source): DatedRole[] {
  const known = cache.get(source) ?? assignRoles(source);
  cache.set(source, known);
  return known;
}

const BEFORE_BIDS = 0.8;
const dueCache = new WeakMap<Source[], string | null>();

/** The first day on which bids or requests to participate are clearly due (`YYYY-MM-DD`); null without one. */
export function firstDue(sources: Source[]): string | null {
  const known = dueCache.get(sources);
  if (known !== undefined) return known;
  const days = sources.flatMap((source) => rolesOf(source).filter(({ role, moment, strength }) => role === 'submission' && moment.possible && strength >= BEFORE_BIDS).map(({ moment }) => moment.day));
  const first = days.toSorted()[0] ?? null;
  dueCache.set(sources, first);
  return first;
}

/** `part`: which day of a period; one alone is its end where its words say `until`, else its start. */
type Take = { role: DateRole; part?: 'first' | 'last'; strength?: number };

/** Nothing begins before bids are due, nor ends on that day. */
function isAfterBids(value: string, due: string | null, { role, part }: Take): boolean {
  return due === null || value > due || (value === due && role !== 'end' && part !== 'last');
}

function dateReader(takes: Take[], timed: boolean): FieldReader<string> {
  const pick = (sources: Source[]): Candidate<string>[] =>
    takes.flatMap((take) =>
      sources.flatMap((source) =>
        rolesOf(source)
          .filter((dated) => dated.role === take.role)
          .flatMap((dated) => candidateOf(source, dated, take, timed))
          // What has begun or ended before bids are due is another contract.
          .filter(({ value }) => !OF_CONTRACT.has(take.role) || isAfterBids(value, firstDue(sources), take)),
      ),
    );
  return { finders: [pick], same: (a, b) => a.slice(0, 10) === b.slice(0, 10) && (a.length < 11 || b.length < 11 || a.slice(11, 16) === b.slice(11, 16)), fuller: (a, b) => a.length > b.length, floor: 0.4 };
}

/** Whether a notice that prints a form's blanks gives different days for different lots: none of them is the whole's. */
function differsByLot(source: Source, { label, moment }: DatedRole): boolean {
  const words = source.text.slice(label.start, label.end);
  if (!OF_LOTS.test(words)) return false;
  return rolesOf(source).some((other) => other.moment.day !== moment.day && source.text.slice(other.label.start, other.label.end) === words);
}

/** Whether a period names but one day, and that as its end: `bis 31.03.`. */
export function isEndOnly(source: Source, { role, second, label, moment }: Pick<DatedRole, 'role' | 'second' | 'label' | 'moment'>): boolean {
  return role === 'period' && !second && (/(?<!\p{L})(?:bis|until|through|ends?|by|to(?=\s*$))(?!\p{L})/iu.test(source.text.slice(label.end, moment.start)) || FROM_EVENT.test(source.text.slice(label.end, moment.start)));
}

function candidateOf(source: Source, dated: DatedRole, take: Take, timed: boolean): Candidate<string>[] {
  const untilOnly = take.part !== undefined && isEndOnly(source, dated);
  const moment: Moment | null = take.part === undefined ? (timed && (dated.role === 'submission' || dated.role === 'questions') ? withHourOfDay(source, dated.moment, dated.role, momentsOf(source)) : dated.moment) : take.part === 'last' ? (untilOnly ? dated.moment : dated.second) : untilOnly ? null : dated.moment;
  if (!moment?.possible) return [];
  const value = timed ? moment.iso : moment.day;
  const strength = dated.strength * (take.strength ?? 1) * (moment.ambiguous ? 0.8 : 1) * (differsByLot(source, dated) || isOption(source, dated, rolesOf(source)) ? OF_ONE_LOT : 1);
  return [{ value, finder: finderOf(source, dated), strength, spans: [{ source, start: moment.start, end: moment.end }, ...(timed && moment.clock ? [{ source, ...moment.clock }] : [])], derived: moment.yearless, ambiguous: moment.ambiguous }];
}

/** Requests to participate have days of their own, which contradict none of the bids' days. */
function finderOf(source: Source, { role, label }: DatedRole): string {
  if (role !== 'submission' && role !== 'questions') return role;
  const words = source.text.slice(label.start, label.end).replace(/\s+/g, ' ');
  if (role === 'submission') return deadlineKind(role, words) === 'participation' ? 'participation' : role;
  return /bewerber|teilnahme|applicants?|participat/iu.test(words) ? 'questions of applicants' : role;
}

/** The finders' days as the ranking believes them; what a structured file holds in elements of its own, only its labels tell. */
function rankedReader(role: RankedRole, takes: Take[]): FieldReader<string> {
  const reader = dateReader(takes, true);
  const rank = (sources: Source[]): Candidate<string>[] =>
    sources.flatMap((source) => {
      const found = reader.finders.flatMap((find) => find([source]));
      return source.document.format === 'xml' || source.document.format === 'gaeb' ? found : rankDays(source, role, rolesOf(source), found);
    });
  return { ...reader, finders: [rank], floor: 0.5 };
}

export const submissionDeadline = rankedReader('submission', [{ role: 'submission' }, { role: 'opening', strength: 0.8 }]);
export const questionsDeadline = rankedReader('questions', [{ role: 'questions' }]);
export const bindingPeriodEnd = dateReader([{ role: 'binding' }], false);
export const contractStart = dateReader([{ role: 'start' }, { role: 'period', part: 'first', strength: 0.95 }], false);
export const contractEnd = dateReader([{ role: 'end' }, { role: 'period', part: 'last', strength: 0.95 }], false);
