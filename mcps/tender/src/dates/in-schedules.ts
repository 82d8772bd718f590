import type { DateRole } from '../labels/dates.ts';
import type { Source, Unit } from '../source/source.ts';
import type { Moment } from './find-moments.ts';

/** A day in a row of a schedule with what its row says that happens then. `label` is the cell that says so. */
export type Scheduled = { role: DateRole; moment: Moment; strength: number; label: { start: number; end: number } };

const ANSWERS = /(?<!\p{L})(?:respon[ds]\p{L}*|repl(?:y|ies)|answers?|(?:be)?antwort\p{L}*|posted|published|veröffentlicht)(?!\p{L})/iu;
const QUESTIONS = /(?<!\p{L})(?:questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|clarifications?|(?:bieter|rück)?fragen)(?!\p{L})/iu;
const BIDS = '(?:proposals?|bids?|e-?tenders?|tenders?|quotes?|quotations?|offers?|angebote?|angebots)';
const HANDED_IN = '(?:submission|submissions|submitting|submit|receipt|return|due|deadline|closing|einreichung|abgabe|eingang|frist)';
const SUBMISSION = new RegExp(`(?<!\\p{L})(?:${BIDS}(?!\\p{L}).{0,40}(?<!\\p{L})${HANDED_IN}|${HANDED_IN}(?!\\p{L}).{0,40}(?<!\\p{L})${BIDS})(?!\\p{L})`, 'isu');
const OTHER = /(?<!\p{L})(?:open(?:ing|ed)?|öffnung|intent|interest|meeting|conference|evaluation|award|release[ds]?|issued?|validity|request(?:s|ing)? (?:for )?documents|interviews?|presentations?|bindefrist|zuschlag\p{L}*)(?!\p{L})/iu;
const OVERTAKEN = /(?<!\p{L})(?:original|initial|previous|former|old|ursprüngliche[rs]?|bisherige[rs]?|alte[rs]?)(?!\p{L})/iu;
const WHAT_HEAD = /^(?:(?:acquisition |key )?(?:events?|milestones?|activit(?:y|ies)|steps?|stages?|phases?)|ereignis(?:se)?|meilensteine?|schritte?|vorgang|was)$/iu;
const MAX_EVENT = 120;

/** The days of rows in which one cell names the event and another its only day, in either order. */
export function scheduledRoles(source: Source, moments: Moment[]): Scheduled[] {
  return source.units.flatMap((row) => {
    if (row.kind !== 'table_row' || row.cells.length < 2) return [];
    const inside = moments.filter((moment) => moment.start >= row.start && moment.end <= row.end);
    const moment = inside[0];
    if (!moment || inside.length > 1) return [];
    const event = row.cells.filter((cell) => !(moment.start >= cell.start && moment.start < cell.end)).find((cell) => /\p{L}{4,}/u.test(source.text.slice(cell.start, cell.end)));
    const role = event ? eventRole(source.text.slice(event.start, event.end)) : null;
    return event && role ? [{ role, moment, strength: 0.9, label: { start: event.start, end: event.end } }] : [];
  });
}

/** What an event's name says that its day is; null where it says nothing about questions or bids. */
function eventRole(event: string): DateRole | null {
  if (event.length > MAX_EVENT) return null;
  if (QUESTIONS.test(event)) return ANSWERS.test(event) ? 'award' : 'questions';
  if (!SUBMISSION.test(event) || OTHER.test(event)) return null;
  return OVERTAKEN.test(event) ? 'other' : 'submission';
}

/** Whether a row is the head over a schedule (`Event | Due date`): its words are about every row, not the first day below. */
export function isScheduleHead(source: Source, row: Unit | null): boolean {
  return row?.kind === 'table_row' && row.cells.some((cell) => WHAT_HEAD.test(source.text.slice(cell.start, cell.end).trim()));
}
