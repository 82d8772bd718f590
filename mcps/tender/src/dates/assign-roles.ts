import { DATE_LABELS } from '../labels/dates.ts';
import type { DateRole } from '../labels/dates.ts';
import { findLabels } from '../labels/label.ts';
import { isKey } from '../source/is-key.ts';
import { neighboursOf } from '../source/neighbours.ts';
import type { Region } from '../source/neighbours.ts';
import { indexAt, unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { findMoments } from './find-moments.ts';
import type { Moment } from './find-moments.ts';
import { isScheduleHead, scheduledRoles } from './in-schedules.ts';
import { rolesBesideDays } from './beside-days.ts';
import { rolesInSentences } from './in-sentences.ts';
import { withTimeBeside } from './time-beside.ts';

/** A day with what it is in the tender: the label that names it, and how sure the link between the two is (0–1). */
export type DatedRole = { source: Source; role: DateRole; moment: Moment; second: Moment | null; strength: number; label: { start: number; end: number } };

const LINK: Record<Region['relation'], number> = { cell: 0.97, after: 0.95, right: 0.93, column: 0.95, below: 0.9, next: 0.8 };

const ROLES = new Map(DATE_LABELS.map(({ words, role }) => [words, role]));
const ANY_DAY: ReadonlySet<DateRole> = new Set(['issued', 'other']);

/** Gives every day of a document to the label that speaks of it; a day that two labels claim goes to the closer one. */
export function assignRoles(source: Source): DatedRole[] {
  const moments = findMoments(source.text, source.order);
  if (moments.length === 0) return [];
  const claims: (DatedRole & { rank: number })[] = [];
  const hits = findLabels(source, DATE_LABELS, isKey).map(({ label, start, end }) => ({ label, start, end, role: ROLES.get(label.words) ?? 'other' }));
  for (const hit of hits) {
    const { role } = hit;
    const claim = firstMoment(source, hit, moments, hits);
    if (!claim || !belongTogether(source, hit.start, claim.moment.start)) continue;
    const { moment, second, region, distance } = claim;
    const far = Math.min(1, distance / 300);
    const strength = hit.label.strength * LINK[region.relation] * (1 - 0.35 * far);
    const term = role === 'end' || role === 'start' ? termBefore(source, hit) : null;
    // `Angebotsfrist  Die Frist endet am …`: the label before says which.
    if (term !== null && hits.some((other) => other.end <= term + 5 && term - other.end < 8 && other !== hit)) continue;
    claims.push({ source, role: term === null ? role : 'other', moment, second, strength, label: { start: term ?? hit.start, end: hit.end }, rank: far * 0.6 - LINK[region.relation] * 0.3 });
  }
  for (const scheduled of scheduledRoles(source, moments)) {
    // What a label of its own says of the day stands; only what any day may be called gives way.
    if (!claims.some((claim) => claim.role !== scheduled.role && !ANY_DAY.has(claim.role) && claim.strength >= 0.75 && overlaps(claim, scheduled))) claims.push({ source, second: null, rank: -0.35, ...scheduled });
  }
  // What the words around a day suggest fills the gaps that the lexicons leave, and argues with none of them.
  for (const [found, rank] of [[rolesBesideDays(source, moments), -0.3], [rolesInSentences(source, moments), -0.25]] as const) {
    for (const one of found) if (!claims.some((claim) => !ANY_DAY.has(claim.role) && claim.strength >= 0.45 && overlaps(claim, one))) claims.push({ source, second: null, rank, ...one });
  }
  return claims.filter((claim) => !isBlankOfForm(source, claim, claims)).filter((claim, _, left) => left.every((other) => other === claim || other.role === claim.role || !overlaps(claim, other) || claim.rank <= other.rank)).map((claim) => ({ ...claim, moment: withTimeBeside(source, claim.moment) }));
}

/** `Ablauf der Angebotsfrist` above `Datum: …`: the word before a form's blank only says what kind of blank it is. */
function isBlankOfForm(source: Source, claim: DatedRole, claims: DatedRole[]): boolean {
  if (!/^(?:datum|date|den|tag|am)$/iu.test(source.text.slice(claim.label.start, claim.label.end))) return false;
  return claims.some((other) => other.role !== claim.role && overlaps(other, claim) && other.label.end <= claim.label.start && /^[\s:]*$/.test(source.text.slice(other.label.end, claim.label.start)));
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

function firstMoment(source: Source, { start, end }: { start: number; end: number }, moments: Moment[], hits: { start: number; end: number; role: DateRole }[]) {
  const furniture = source.lines[indexAt(source.lines, start)]?.furniture ?? false;
  let best: { moment: Moment; second: Moment | null; region: Region; distance: number } | null = null;
  const row = unitAt(source, start);
  const head = isScheduleHead(source, row);
  // The last word of a sentence is no label of what happens to stand under it.
  const closed = row?.kind !== 'table_row' && /^\s*[.;!?]/.test(source.text.slice(end, end + 3));
  const inside = isWithinText(source, start);
  for (const region of neighboursOf(source, start, end)) {
    if (inside && region.relation !== 'after' && region.relation !== 'cell') continue;
    if (head || (closed && region.relation !== 'after')) continue;
    const within = moments.filter((m) => m.start >= region.start && m.start < region.end);
    const moment = within[0];
    if (!moment) continue;
    // A running title's day (`Rev. 03/25/2025`) is that of the paper; a label on the page above does not speak of it.
    if (!furniture && source.lines[indexAt(source.lines, moment.start)]?.furniture === true && unitAt(source, moment.start) === null && unitAt(source, start) !== null) continue;
    // `Beginn: nicht angegeben; Ende: 31.03.2027`: what another label has said in between belongs to it.
    if (/[;,.\n]\s*\p{Lu}[\p{L} ]{2,40}:\s[^:]*$/u.test(source.text.slice(region.start, moment.start)) && region.relation === 'after') continue;
    // What begins in the midst of the line below belongs to that line's own words.
    if (region.relation === 'below' && region.start - (source.lines[indexAt(source.lines, region.start)]?.start ?? region.start) > 2) continue;
    // Under a label's line stands another label with its own day.
    if (region.relation !== 'after' && region.relation !== 'cell' && hits.some((other) => !ANY_DAY.has(other.role) && other.start >= region.start && other.end <= moment.start && other.start !== start)) continue;
    const distance = moment.start - region.start;
    // In a form the value is what the region begins with; only a running sentence may say more before it.
    if (region.relation !== 'after' && region.relation !== 'cell' && distance > 45) continue;
    const second = within[1] && within[1].start - moment.end < 40 ? within[1] : null;
    if (!best || distance - LINK[region.relation] * 40 < best.distance - LINK[best.region.relation] * 40) best = { moment, second, region, distance };
  }
  return best;
}

/** `Zuschlagsfrist: 5 Monate ab Ende der Angebotsfrist`: words that end a statement say nothing of what stands under it. */
function isWithinText(source: Source, start: number): boolean {
  const line = source.lines[indexAt(source.lines, start)];
  return !!line && /\p{L}{3,}.*(?:\d\s+\p{L}+\s+|(?<!\p{L}))(?:ab|nach|vor|seit|after|from|before)(?:\s+\p{L}+){0,3}\s*$/su.test(source.text.slice(Math.max(line.start, start - 200), start));
}

function overlaps(a: { moment: Moment }, b: { moment: Moment }): boolean {
  return a.moment.start < b.moment.end && b.moment.start < a.moment.end;
}
