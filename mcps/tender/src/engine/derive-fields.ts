import { daysIn } from '../dates/calendar.ts';
import { countedDay, relativeDays, sentenceBefore } from '../dates/relative-days.ts';
import type { RelativeDay } from '../dates/relative-days.ts';
import { rolesOf } from '../fields/dates.ts';
import type { Source } from '../source/source.ts';
import type { Candidate } from './candidate.ts';
import type { Choice } from './choose.ts';
import type { Choices } from './read-fields.ts';

const CERTAIN = 0.7;
const WORKED_OUT = 0.7;
// That prices hold says less than that bids do.
const PRICES = /(?<!\p{L})(?:pric(?:es?|ing)|fees?|rates?|preise?n?|tarife?)(?!\p{L})/iu;
const AT_ONCE = /(?<!\p{L})(?:at\s+which\s+time|then|immediately\s+thereafter)\s[^.;]{0,60}(?:publicly\s+)?open(?:ed)?(?!\p{L})|(?:due|submission)\s*(?:date)?\s*(?:and|\/|&)\s*(?:bid\s+)?opening/iu;

/**
 * Fills what follows from other values: a duration from two days that are whole months apart, and the end of the time for questions and of
 * the bids' binding where `sources` count them in days of the calendar from the deadline. Marked as derived.
 */
export function deriveFields(choices: Choices, sources: Source[]): Choices {
  const days = sources.flatMap((source) => relativeDays(source).map((day) => ({ source, day })));
  return withDuration({ ...choices, questions_deadline: fromDeadline('questions', choices, days, sources), binding_period_end: fromDeadline('binding', choices, days, sources) });
}

/** A stated day; else the one that is counted from a deadline that nothing contradicts, where all say the same length. */
function fromDeadline(role: RelativeDay['role'], choices: Choices, days: { source: Source; day: RelativeDay }[], sources: Source[]): Choice<string> {
  const stated = role === 'questions' ? choices.questions_deadline : choices.binding_period_end;
  const { against } = choices.submission_deadline;
  const all = days.filter(({ day }) => day.role === role);
  const counted = all.filter(({ day }) => day.from === 'bids');
  const ofRole = counted.length > 0 ? counted : all;
  const first = ofRole[0];
  const opening = first?.day.from === 'opening' ? openingOf(days.map(({ source }) => source), choices) : null;
  // Bids are opened when they are due, or later: questions that come so long before are in time.
  const best = first?.day.from === 'opening' && (opening || role === 'binding') ? opening : choices.submission_deadline.best;
  if (stated.best || !best || !first || (best.strength < CERTAIN && !(isLabelled(sources, best) && ofRole.every(({ source, day: { start } }) => !PRICES.test(sentenceBefore(source.text, start))))) || !(role === 'questions' ? ['submission', 'participation', 'opening'] : ['submission', 'opening']).includes(best.finder)) return stated;
  if (best.finder === 'opening' && first.day.from !== 'opening') return stated;
  if (best.finder !== 'opening' && against.some((other) => other.value.slice(0, 10) !== best.value.slice(0, 10) && other.strength > best.strength - 0.1)) return stated;
  const value = countedDay(first.day, best.value);
  if (value === null || ofRole.some(({ day }) => countedDay(day, best.value) !== value)) return stated;
  const spans = [...ofRole.map(({ source, day: { start, end } }) => ({ source, start, end })), ...best.spans];
  const derived = { value, finder: 'derived', strength: Math.min(WORKED_OUT, best.strength), spans, derived: true };
  return { best: derived, agreeing: [derived], against: [], hint: stated.hint };
}

/** Whether a clear label names the day of a deadline: its hour may be less sure, and nothing is counted from that. */
function isLabelled(sources: Source[], { value }: Candidate<string>): boolean {
  return sources.some((source) => rolesOf(source).some(({ role, moment, strength }) => role === 'submission' && moment.day === value.slice(0, 10) && strength >= CERTAIN));
}

/** The day of the opening, where the papers name but one, or say that it is when bids are due. */
function openingOf(sources: Source[], choices: Choices): Candidate<string> | null {
  const found = sources.flatMap((source) => rolesOf(source).filter(({ role, moment }) => role === 'opening' && moment.possible).map(({ moment, strength }) => ({ source, moment, strength })));
  const [first] = found;
  if (!first && sources.some(({ text }) => AT_ONCE.test(text))) return choices.submission_deadline.best;
  if (!first || found.some(({ moment }) => moment.day !== first.moment.day)) return null;
  const { source, moment, strength } = first;
  return { value: moment.day, finder: 'opening', strength, spans: [{ source, start: moment.start, end: moment.end }], derived: false, ambiguous: moment.ambiguous };
}

function withDuration(choices: Choices): Choices {
  const start = choices.contract_start.best;
  const end = choices.contract_end.best;
  const stated = choices.contract_duration_months.best;
  // Weeks and days, and what no rule reads, may be one step's; two days are the whole's.
  if ((stated && stated.finder !== 'short' && stated.finder !== 'mention') || !start || !end) return choices;
  const months = wholeMonths(start.value, end.value);
  if (months === null) return choices;
  const strength = Math.min(start.strength, end.strength);
  const derived = { value: months, finder: 'derived', strength, spans: [...start.spans, ...end.spans], derived: true };
  return { ...choices, contract_duration_months: { best: derived, agreeing: [derived], against: [], hint: 0 } };
}

/** Whole months from the first day to the last inclusive, or null: 1 March to 28 February, or 15 March to 14 (or 15) September. */
export function wholeMonths(start: string, end: string): number | null {
  const [y1 = 0, m1 = 0, d1 = 0] = start.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = end.split('-').map(Number);
  const months = (y2 - y1) * 12 + (m2 - m1);
  if (d2 === d1 - 1 || d2 === d1) return months > 0 ? months : null;
  return d1 === 1 && d2 === daysIn(y2, m2) && months >= 0 ? months + 1 : null;
}
