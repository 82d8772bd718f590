import { DATE_LABELS } from '../labels/dates.ts';
import type { DateRole } from '../labels/dates.ts';
import { findLabels } from '../labels/label.ts';
import { isKey } from '../source/is-key.ts';
import { indexAt, unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { rolesBesideDays } from './beside-days.ts';
import { daysFirst } from './day-first.ts';
import type { DayFirst } from './day-first.ts';
import { BUYER_ASKS, eventRole } from './event-role.ts';
import { findMoments } from './find-moments.ts';
import type { Moment } from './find-moments.ts';
import { daysOfDuties } from './in-duties.ts';
import { firstMoment, FROM_EVENT, LINK, TO } from './first-moment.ts';
import { daysInLineLists } from './in-line-lists.ts';
import { daysOfRows, scheduledRoles } from './in-schedules.ts';
import type { RowDay, Scheduled } from './in-schedules.ts';
import { rolesInSentences } from './in-sentences.ts';
import { MAX_OBJECT, objectRole } from './object-role.ts';
import { isOfSignature } from './of-signatures.ts';
import { isOfThePaper } from './of-the-paper.ts';
import { periodsInSentences } from './periods-in-sentences.ts';
import { postedOn } from './posted-on.ts';
import { rolesOfDaysFirst, scheduleEvents } from './schedule-events.ts';
import { stepAbove } from './step-above.ts';
import { withTimeBeside } from './time-beside.ts';

/** A day with what it is in the tender: the label that names it, and how sure the link between the two is (0–1). */
export type DatedRole = { source: Source; role: DateRole; moment: Moment; second: Moment | null; strength: number; label: { start: number; end: number } };

/** `begun`: of two days that a label names, the first, which is no deadline. */
type Claim = DatedRole & { rank: number; begun?: Moment };

const ROLES = new Map(DATE_LABELS.map(({ words, role }) => [words, role]));
const ANY_DAY: ReadonlySet<DateRole> = new Set(['issued', 'other']);
const HEADED = 0.9;
// `Fertigstellung nach dem 31.12.2014`, `… in den letzten zehn Jahren (Stichtag 01.01.2014)`: of works that a bidder has done before.
const DONE_BEFORE = /(?<!\p{L})(?:nach|after|seit|since)(?:\s+dem|\s+the)?\s*$|(?<!\p{L})(?:letzten|vergangenen|last|past|stichtag)(?!\p{L})/iu;
// `Beginn: spätestens 5 Werktage nach Zugang des Schreibens`, above a day: so long after another event, which has no day.
const RELATIVE = /(?<!\p{L})(?:\p{L}*tagen?|wochen|monaten?|days|weeks|months)\s+(?:nach|after|from|ab)(?!\p{L})[^\d]*\n/iu;
const TERM = /(?<!\p{L})(?:(?:contract\s+|initial\s+)?term|duration|(?:\p{L}+\s+)?period|\p{L}*laufzeit|\p{L}*zeitraum|(?:vertrags)?dauer)\s*[:|–-]?\s*(?:(?:from|is|ab|von|vom|the|date|of|actual|day)\s+)*$/iu;
const MOVED = /(?<!\p{L})(?:from\s+to|old\s+new|alt\s+neu|extend\p{L}*|changed?|verlänger\p{L}*|verschoben)(?!\p{L})/iu;
// `Aufforderung zur Abgabe eines Angebots vom 3. Mai`: the day of a letter.
const OF_LETTER = /(?<!\p{L})(?:vom|dated)\s*$/iu;

const found = new WeakMap<Source, Moment[]>();

/** All days of a document but those on which somebody signed it, and that on which its page was posted; found once. */
export function momentsOf(source: Source): Moment[] {
  const known = found.get(source) ?? readMoments(source);
  found.set(source, known);
  return known;
}

function readMoments(source: Source): Moment[] {
  const posted = postedOn(source.text);
  return findMoments(source.text, source.order).filter((moment) => !isOfSignature(source, moment) && !posted.some(({ start, end }) => start <= moment.start && moment.start < end));
}

/** Gives every day of a document to the label that speaks of it; a day that two labels claim goes to the closer one. In order of place. */
export function assignRoles(source: Source): DatedRole[] {
  const moments = momentsOf(source);
  if (moments.length === 0) return [];
  // Days do not overlap, so what claims the same day claims what begins at the same place.
  const byDay = new Map<number, Claim[]>(moments.map(({ start }) => [start, []]));
  const add = (claim: Claim): void => void byDay.get(claim.moment.start)?.push(claim);
  const addUnless = (found: Scheduled[], rank: number, argues: (claim: Claim, one: Scheduled) => boolean): void => {
    for (const one of found) if (!byDay.get(one.moment.start)?.some((claim) => argues(claim, one))) add({ source, second: null, rank, ...one });
  };
  const first = daysFirst(source, moments);
  const begin = new Set(first.map(({ moment }) => moment));
  const labelled = claimsOfLabels(source, moments, first);
  for (const claim of labelled) add(claim);
  const begun = new Set(labelled.map((claim) => claim.begun));
  // What a label of its own says of the day stands; only what any day may be called gives way.
  addUnless(scheduledRoles(source, moments), -0.35, (claim, one) => claim.role !== one.role && !ANY_DAY.has(claim.role) && claim.strength >= 0.75);
  // What the words around a day suggest fills the gaps that the lexicons leave, and argues with none of them.
  const fills = (claim: Claim): boolean => !ANY_DAY.has(claim.role) && claim.strength >= 0.45;
  addUnless(rolesOfDaysFirst(source, first), -0.32, fills);
  // What stands before the first day of a line is another day's.
  const others = moments.filter((moment) => !begin.has(moment) && !begun.has(moment));
  addUnless(rolesBesideDays(source, others), -0.3, fills);
  addUnless(rolesInSentences(source, others), -0.25, fills);
  addUnless(periodsInSentences(source, others), -0.25, fills);
  const lists = daysInLineLists(source, moments);
  addUnless(lists.filter(({ role }) => role !== 'event'), -0.3, fills);
  addUnless([...scheduleEvents(source, moments, first), ...lists], 0, () => true);
  addUnless(daysOfDuties(source, others), 0, () => true);
  return [...byDay.values()].flatMap((claims) => settle(source, claims)).map(({ rank: _rank, begun: _begun, ...claim }) => ({ ...claim, moment: withTimeBeside(source, claim.moment) }));
}

/** What labels of the lexicon say of the days near them. */
function claimsOfLabels(source: Source, moments: Moment[], first: readonly DayFirst[]): Claim[] {
  const hits = findLabels(source, DATE_LABELS, isKey).map(({ label, start, end }) => ({ label, start: ownParagraph(source, start, end), end, role: ROLES.get(label.words) ?? 'other' }));
  const rows = daysOfRows(source, moments);
  return hits.flatMap((hit, i): Claim[] => {
    // In a schedule that begins its lines or rows with days the label stands behind its own.
    const own = dayBeforeWords(hit, first, rows);
    if (own) return [{ source, role: hit.role, moment: own, second: null, strength: hit.label.strength * LINK.cell, label: { start: hit.start, end: hit.end }, rank: -LINK.cell * 0.3 }];
    const claim = firstMoment(source, hit, moments, hits);
    if (!claim || !belongTogether(source, hit.start, claim.moment.start)) return [];
    const { region, distance } = claim;
    const ends = FROM_EVENT.test(source.text.slice(hit.start, claim.moment.start));
    if (ends && hit.role === 'award' && hits.slice(Math.max(0, i - 3), i).some((other) => other.role === 'period' && hit.start - other.end < MAX_OBJECT)) return [];
    const headed = ends && (hit.role === 'award' || hit.role === 'start') ? termOver(source, hit) : null;
    if (headed !== null) return [{ source, role: 'period', moment: claim.moment, second: null, strength: HEADED * LINK[region.relation], label: { start: headed, end: hit.start }, rank: -LINK[region.relation] * 0.3 }];
    const second = ends && hit.role === 'period' ? null : claim.second;
    const moment = lastOfTwo(source, hit, claim.moment, second);
    const far = Math.min(1, distance / 300);
    const strength = hit.label.strength * LINK[region.relation] * (1 - 0.35 * far);
    const step = stepAbove(source, hit);
    if (step) return [{ source, role: eventRole(source.text.slice(step.start, step.end)) ?? 'event', moment, second: null, strength, label: step, rank: far * 0.6 - LINK[region.relation] * 0.3 }];
    const term = hit.role === 'end' || hit.role === 'start' ? termBefore(source, hit) : null;
    const before = hits[i - 1];
    // `Angebotsfrist  Die Frist endet am …`: the label before says which.
    if (term !== null && before && before.end <= term + 5 && term - before.end < 8) return [];
    const said = term === null ? objectRole(source, hit, moment) : (eventRole(source.text.slice(term, hit.end)) ?? 'other');
    const role = isOfThePaper(source, hit) ? 'issued' : ofSomethingElse(source, hit.end, said, moment) ? 'other' : said === 'questions' && buyerAsks(source, hit) ? 'event' : said;
    return [{ source, role, moment, second: moment === second ? null : second, ...(moment === second ? { begun: claim.moment } : {}), strength, label: { start: term ?? hit.start, end: hit.end }, rank: far * 0.6 - LINK[region.relation] * 0.3 }];
  });
}

/** Where a label begins without the last words of a heading that it took along (`Receipt of Proposals` above `Proposals must be …`). */
function ownParagraph(source: Source, start: number, end: number): number {
  const unit = unitAt(source, end - 1);
  return unit && unit.start > start && unitAt(source, start)?.kind === 'heading' && /\p{L}\s+\p{L}/u.test(source.text.slice(unit.start, end)) ? unit.start : start;
}

function dayBeforeWords(hit: { start: number; end: number }, first: readonly DayFirst[], rows: readonly RowDay[]): Moment | null {
  const line = first[indexAt(first, hit.start)];
  if (line && hit.end <= line.end) return line.moment;
  const row = rows[indexAt(rows, hit.start)];
  return row && hit.start >= row.event.start && hit.end <= row.event.end && row.moment.end <= row.event.start ? row.moment : null;
}

/** Of the claims to one day those that stand: of different ones the closest. */
function settle(source: Source, claims: Claim[]): Claim[] {
  const left = claims.filter((claim) => !isBlankOfForm(source, claim, claims));
  return left.filter((claim) => left.every((other) => other.role === claim.role || claim.rank <= other.rank));
}

/** Of two days behind what is due the second: `from 1 to 15 March` ends then, and `FROM … TO …` in an amendment moves it there. */
function lastOfTwo(source: Source, hit: { start: number; role: DateRole }, moment: Moment, second: Moment | null): Moment {
  if ((hit.role !== 'submission' && hit.role !== 'questions') || !second?.possible || second.day <= moment.day) return moment;
  const between = source.text.slice(moment.end, second.start);
  const moved = /^\s*$/u.test(between) && MOVED.test(source.text.slice(Math.max(0, hit.start - 200), hit.start));
  return moved || TO.test(between) ? second : moment;
}

/** Whether the line of a label, with the one above that it may go on from, says that the buyer asks. */
function buyerAsks(source: Source, { start, end }: { start: number; end: number }): boolean {
  const at = indexAt(source.lines, start);
  return BUYER_ASKS.test(source.text.slice(source.lines[Math.max(0, at - 1)]?.start ?? start, end));
}

/** Whether the words between a label and its day say that the day is another matter's. */
function ofSomethingElse(source: Source, labelEnd: number, role: DateRole, moment: Moment): boolean {
  if (moment.start < labelEnd) return false;
  const between = source.text.slice(Math.max(labelEnd, moment.start - 160), moment.start);
  if (role === 'start' || role === 'end' || role === 'period') return DONE_BEFORE.test(between) || RELATIVE.test(between);
  return (role === 'submission' || role === 'questions') && OF_LETTER.test(between);
}

/** `Ablauf der Angebotsfrist` above `Datum: …`: the word before a form's blank only says what kind of blank it is. */
function isBlankOfForm(source: Source, claim: Claim, claims: Claim[]): boolean {
  if (!/^(?:datum|date|den|tag|am)$/iu.test(source.text.slice(claim.label.start, claim.label.end))) return false;
  return claims.some((other) => other.role !== claim.role && other.label.end <= claim.label.start && /^[\s:]*$/.test(source.text.slice(other.label.end, claim.label.start)));
}

/** `Duration: award – 28 June`: the day is the end of what the line's heading names. Where that begins, or null. */
function termOver(source: Source, hit: { start: number }): number | null {
  const from = source.lines[indexAt(source.lines, hit.start)]?.start ?? hit.start;
  const named = TERM.exec(source.text.slice(from, hit.start));
  return named ? hit.start - named[0].length : null;
}

/** `Die Frist zur Überarbeitung der Angebote endet am …`: what ends there is no contract. Where the term begins, or null. */
function termBefore(source: Source, hit: { start: number; end: number }): number | null {
  if (!/^(?:endet|beginnt|startet|ends?|begins?|starts?)(?!\p{L})/iu.test(source.text.slice(hit.start, hit.end))) return null;
  const from = Math.max(0, hit.start - 120);
  const term = /(?<!\p{L})(?:\p{L}*frist|\p{L}*phase|deadline|time limit|stage)(?!\p{L})[^.;:!?\n]*$/iu.exec(source.text.slice(from, hit.start));
  return term ? from + term.index : null;
}

/** In a structured file lines that follow each other need not belong together; only one text can speak of its own days. */
function belongTogether(source: Source, label: number, moment: number): boolean {
  if (source.document.format !== 'xml' && source.document.format !== 'gaeb') return true;
  const unit = unitAt(source, label);
  return unit !== null && unit === unitAt(source, moment);
}
