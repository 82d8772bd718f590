import type { DateRole } from '../labels/dates.ts';
import { neighboursOf } from '../source/neighbours.ts';
import type { Region } from '../source/neighbours.ts';
import { indexAt, unitAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import type { Moment } from './find-moments.ts';
import { isScheduleHead } from './in-schedules.ts';
import { momentsBetween } from './moments-between.ts';

/** A label's place and what it says of its day. */
export type RoleHit = { start: number; end: number; role: DateRole };

type Found = { moment: Moment; second: Moment | null; region: Region; distance: number };

/** How surely a day belongs to the label that it stands beside (0–1), by where it stands. */
export const LINK: Record<Region['relation'], number> = { cell: 0.97, after: 0.95, right: 0.93, column: 0.95, below: 0.9, next: 0.8 };

// `15 December for approximately 4 months until completion, approximately 15 April`: a length may stand between the days.
/** What joins the two days of a period. */
export const TO = /^(?:,?\s*for\s+(?:(?:approximately|about)\s+)?[\p{L}\d-]+\s(?:weeks|months|years?),?)?\s*(?:to|until|through|bis(?:\s+zum)?|[-–—])(?:\s+completion,?)?(?:\s+(?:approximately|about))?\s*$/iu;
/** `Date of award – ` before a day: a period that begins with an event, and ends on the day. */
export const FROM_EVENT = /(?<!\p{L})(?:award(?:\s+\([\p{L}]{2,8}\))?|signature|signing|execution|effective\s+date|notice\s+to\s+proceed|zuschlag(?:serteilung)?s?|auftragserteilung|beauftragung|vertrags(?:schluss|abschluss|unterzeichnung))\s*(?:[-–—]|to|until|through|bis(?:\s+zum)?)\s*$/iu;
const MAX_TO = 75;
const ANY_DAY: ReadonlySet<DateRole> = new Set(['issued', 'other']);
// Not after a number or an abbreviation, nor before a label of its own (`Angebotsfrist. Datum: …`).
const SENTENCE_END = /(?:\p{L}{4,}|(?:kw|week)\s(?:19|20)\d\d)[.!?]\s+\p{Lu}\p{L}*(?:\s+\p{L}+)+\s+[^:]*$/u;
const OWN_LABEL = /[;,.\n]\s*\p{Lu}[\p{L} ]{2,40}:\s[^:]*$/u;

/** The day that a label speaks of, the next one of the same place, and how far it stands from the label; null without one. `hits` are all labels in order of place. */
export function firstMoment(source: Source, { start, end }: RoleHit, moments: readonly Moment[], hits: readonly RoleHit[]): Found | null {
  const furniture = source.lines[indexAt(source.lines, start)]?.furniture ?? false;
  let best: Found | null = null;
  const row = unitAt(source, start);
  const head = isScheduleHead(source, row);
  // The last word of a sentence is no label of what happens to stand under it.
  const closed = row?.kind !== 'table_row' && /^\s*[.;!?]/.test(source.text.slice(end, end + 3));
  const inside = isWithinText(source, start);
  for (const region of neighboursOf(source, start, end)) {
    if (inside && region.relation !== 'after' && region.relation !== 'cell') continue;
    if (head || (closed && region.relation !== 'after')) continue;
    // Of the rows below a label the nearest that has a day is its own; the next belong to what stands between.
    if (region.relation === 'below' && best?.region.relation === 'below') continue;
    const within = momentsBetween(moments, region.start, region.end);
    const moment = within[0];
    if (!moment) continue;
    // A running title's day (`Rev. 03/25/2025`) is that of the paper; a label on the page above does not speak of it.
    if (!furniture && source.lines[indexAt(source.lines, moment.start)]?.furniture === true && unitAt(source, moment.start) === null && unitAt(source, start) !== null) continue;
    // `Beginn: nicht angegeben; Ende: 31.03.2027`: what another label has said in between belongs to it.
    if (region.relation === 'after' && OWN_LABEL.test(source.text.slice(region.start, moment.start))) continue;
    // `… drei Monate vor Vertragsende. Eine Verlängerung über den …`: the next sentence is about its own day.
    if (region.relation === 'after' && SENTENCE_END.test(source.text.slice(end, moment.start))) continue;
    // What begins in the midst of the line below belongs to that line's own words.
    if (region.relation === 'below' && region.start - (source.lines[indexAt(source.lines, region.start)]?.start ?? region.start) > 2) continue;
    // Under a label's line stands another label with its own day.
    if (region.relation !== 'after' && region.relation !== 'cell' && labelBetween(hits, region.start, moment.start)) continue;
    const lead = source.text.slice(region.start, moment.start);
    // `on or about Date of award – 28 June` is the value from its first word on.
    const distance = region.relation !== 'below' && FROM_EVENT.test(lead) ? 0 : lead.length;
    // In a form the value is what the region begins with; only a running sentence may say more before it.
    if (region.relation !== 'after' && region.relation !== 'cell' && distance > 45) continue;
    const second: Moment | null = within[1] && within[1].start - moment.end < 40 ? within[1] : endOf(source, moment, moments);
    // In a narrow cell the end of `From … to …` stands under its beginning, right below the label.
    if (best && best.second === moment) continue;
    const begins: boolean = best !== null && second !== null && best.moment === second;
    if (!best || begins || distance - LINK[region.relation] * 40 < best.distance - LINK[best.region.relation] * 40) best = { moment, second, region, distance };
  }
  return best;
}

/** The day to which a period that begins with a moment runs, where it stands directly behind (`From … To …`), be it on further lines. */
function endOf(source: Source, moment: Moment, moments: readonly Moment[]): Moment | null {
  const next = momentsBetween(moments, moment.end, moment.end + MAX_TO)[0];
  return next && TO.test(source.text.slice(moment.end, next.start)) ? next : null;
}

function labelBetween(hits: readonly RoleHit[], start: number, end: number): boolean {
  for (let at = indexAt(hits, start - 1) + 1; at < hits.length; at += 1) {
    const hit = hits[at];
    if (!hit || hit.start >= end) return false;
    if (hit.start >= start && hit.end <= end && !ANY_DAY.has(hit.role)) return true;
  }
  return false;
}

/** `Zuschlagsfrist: 5 Monate ab Ende der Angebotsfrist`: words that end a statement say nothing of what stands under it. */
function isWithinText(source: Source, start: number): boolean {
  const line = source.lines[indexAt(source.lines, start)];
  return !!line && /\p{L}{3,}.*(?:\d\s+\p{L}+\s+|(?<!\p{L}))(?:ab|nach|vor|seit|after|from|before)(?:\s+\p{L}+){0,3}\s*$/su.test(source.text.slice(Math.max(line.start, start - 200), start));
}
