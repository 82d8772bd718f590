import { momentsOf } from '../dates/assign-roles.ts';
import type { DatedRole } from '../dates/assign-roles.ts';
import type { Moment } from '../dates/find-moments.ts';
import type { Candidate } from '../engine/candidate.ts';
import type { Source } from '../source/source.ts';
import { DAY_FEATURES, dayFeatures } from './day-features.ts';
import { hourOfDay } from './rank-hours.ts';
import type { Mention } from './rank-hours.ts';
import { believedStrength, sharesOf } from './rank-proposals.ts';
import type { Ranking } from './rank-proposals.ts';
import ranking from '../confidence/day-ranking.json' with { type: 'json' };

export type RankedRole = 'submission' | 'questions';

/** Above it one day in sixty was wrong on sets left out; of papers whose day was struck out, one in twelve gave another. */
export const BELIEVED_DAY = 0.3;
const FLOOR = 0.5;
const SURE = 0.75;
// Where nothing is believed, a sure label is: just above the floor of the fields.
const BARELY = 0.52;
const AGREEING = 0.69;
const SHOWN = 4;
const LIKELY = 0.02;
const MAX_DAYS = 500;
const PAST = /(?<!\p{L})(?:vom|dated|seit|since|after|nach(?:\s+dem)?)\s*$/iu;
const DONE = /^[\s,]*(?:abgeschlossen|fertiggestellt|erbracht|ausgeführt|completed|performed)(?!\p{L})/iu;
const ANSWERS = /^(?:answers?|responses?|replies|beantwortung)(?!\p{L})/iu;
const [DONE_BEHIND = 0, ...LIMITS] = marks('done_behind', 'limit_last', 'day_submission', 'day_questions', 'colon', 'bare');
// A day of which no word says what is due, and that nothing claims, is any day.
const MARKS: Record<RankedRole, number[]> = { submission: marks('said_bids', 'said_due', 'said_compound', 'said_request', 'around_bids', 'around_due', 'around_compound', 'label_submission', 'day_submission', 'day_opening'), questions: marks('said_asked', 'around_asked', 'label_questions', 'day_questions') };

const models: Record<RankedRole, Ranking> = ranking.models;
const described = new WeakMap<Source, { moments: Moment[]; features: number[][] }>();

/**
 * The days of a source on which bids or questions are due, by how probable each is among all its days, with the hour that belongs to it. Weights
 * are fitted on tenders as they were first met (`npm run bench:tender-fit -- days`). `roles` are what labels and sentences claim of the days.
 */
export function rankDays(source: Source, role: RankedRole, roles: readonly DatedRole[], found: readonly Candidate<string>[]): Candidate<string>[] {
  const ranked = sharesOfDays(source, role, roles).slice(0, SHOWN).flatMap((all, i): Candidate<string>[] => {
    const share = sumOf(all);
    const [best] = all;
    if (!best || (i > 0 && share < LIKELY)) return [];
    const claims = found.filter(({ value }) => value.slice(0, 10) === best.moment.day);
    const hour = hourOfDay(source, momentsOf(source), all);
    // An hour that a label's blank has beside the day.
    const claimed = claims.find(({ value, strength }) => value.length > 10 && strength >= SURE);
    const timed = hour.spans.length === 0 && claimed ? { ...hour, iso: claimed.value, spans: claimed.spans.slice(1) } : hour;
    const strength = believedStrength(share * hour.share, BELIEVED_DAY) * (best.moment.ambiguous ? 0.8 : 1);
    const first = { value: timed.iso, finder: claims[0]?.finder ?? role, strength, spans: [spanOf(source, best.moment), ...timed.spans.filter(({ start, end }) => start < best.moment.start || end > best.moment.end)], derived: best.moment.yearless, ambiguous: best.moment.ambiguous };
    const others = all.slice(1, SHOWN).filter((one) => one.share >= LIKELY).map(({ moment }) => ({ ...first, value: moment.iso, strength: strength * AGREEING, spans: [spanOf(source, moment)] }));
    return [first, ...others];
  });
  return ranked.some(({ strength }) => strength >= FLOOR) ? ranked : [...ranked, ...found.filter(({ strength }) => strength >= SURE).map((one) => ({ ...one, strength: BARELY }))];
}

/** Each day of a source by the mentions of it, the likeliest first: their shares add up to how probable it is (0–1). */
export function sharesOfDays(source: Source, role: RankedRole, roles: readonly DatedRole[]): Mention[][] {
  const { moments, features } = proposeDays(source, roles);
  const answered = daysOfAnswers(source, roles);
  const isBarred = moments.map(({ start }) => answered.has(start));
  const [shares, others] = [sharesFor(role, features, isBarred), sharesFor(role === 'submission' ? 'questions' : 'submission', features, isBarred)];
  // What is likelier the other field's is hardly this one's, however alone it stands.
  const left = shares.map((share, i) => ((others[i] ?? 0) > share ? share * (1 - (others[i] ?? 0)) : share));
  const mentions = moments.map((moment, i) => ({ moment, share: left[i] ?? 0 })).toSorted((a, b) => b.share - a.share);
  return [...Map.groupBy(mentions, ({ moment }) => moment.day).values()].toSorted((a, b) => sumOf(b) - sumOf(a));
}

/** Shares among the days that something is said of: of a long paper the many others would take all there is. */
function sharesFor(role: RankedRole, features: readonly number[][], isBarred: readonly boolean[]): number[] {
  const isMarked = features.map((row, i) => !isBarred[i] && MARKS[role].some((mark) => (row[mark] ?? 0) > 0) && !happens(row));
  const shares = sharesOf(models[role], features.filter((_, i) => isMarked[i])).values();
  return isMarked.map((is) => (is ? (shares.next().value ?? 0) : 0));
}

/** Where days begin on which a label says that the buyer answers: nothing is due then. */
function daysOfAnswers(source: Source, roles: readonly DatedRole[]): Set<number> {
  const due = new Set(roles.filter(({ role }) => role === 'submission' || role === 'questions').map(({ moment }) => moment.start));
  return new Set(roles.filter(({ role, strength, label, moment }) => role === 'award' && strength >= SURE && !due.has(moment.start) && ANSWERS.test(source.text.slice(label.start, label.end))).map(({ moment }) => moment.start));
}

/** `Rückfragen werden am 3. Mai beantwortet`: something happens on the day, and nothing is due by it. */
function happens(row: readonly number[]): boolean {
  return (row[DONE_BEHIND] ?? 0) > 0 && LIMITS.every((limit) => (row[limit] ?? 0) === 0);
}

/** `vom 3. Mai`, `after 3 May`, `bis 3. Mai abgeschlossen`: nothing is due then. */
function isPast(source: Source, { start, end }: Moment): boolean {
  return PAST.test(source.text.slice(Math.max(0, start - 20), start)) || DONE.test(source.text.slice(end, end + 20));
}

/** The days of a source that may be a field's value, and what each looks like; of very many the first. */
export function proposeDays(source: Source, roles: readonly DatedRole[]): { moments: Moment[]; features: number[][] } {
  const known = described.get(source);
  if (known) return known;
  const claimed = new Set(roles.filter(({ role }) => role === 'submission' || role === 'questions').map(({ moment }) => moment.start));
  // By when documents may be asked for reads like a deadline for bids, and a label says that it is none.
  const asked = new Set(roles.filter(({ role, strength }) => role === 'documents_request' && strength >= SURE).map(({ moment }) => moment.start));
  const possible = momentsOf(source).filter((moment) => moment.possible && !asked.has(moment.start) && (claimed.has(moment.start) || !isPast(source, moment)));
  const moments = possible.length <= MAX_DAYS ? possible : possible.filter((moment, i) => i < MAX_DAYS || claimed.has(moment.start)).slice(0, 2 * MAX_DAYS);
  const proposed = { moments, features: dayFeatures(source, moments, roles) };
  described.set(source, proposed);
  return proposed;
}

function marks(...names: (typeof DAY_FEATURES)[number][]): number[] {
  return names.map((name) => DAY_FEATURES.indexOf(name));
}

const sumOf = (all: readonly Mention[]): number => all.reduce((sum, { share }) => sum + share, 0);
const spanOf = (source: Source, { start, end }: Moment): { source: Source; start: number; end: number } => ({ source, start, end });
