import type { DateRole } from '../labels/dates.ts';
import { headOver } from '../source/head-over.ts';
import type { Source, Unit } from '../source/source.ts';
import { eventRole } from './event-role.ts';
import type { Moment } from './find-moments.ts';
import { momentsBetween } from './moments-between.ts';

/** A day in a row of a schedule with what its row says that happens then. `label` is the cell that says so, `second` the end of a period. */
export type Scheduled = { role: DateRole; moment: Moment; second?: Moment; strength: number; label: { start: number; end: number } };

/** A row's day and the cell that says what happens then; `at` is the row's place among the units, `start` in the text. */
export type RowDay = { at: number; start: number; moment: Moment; event: { start: number; end: number } };

const WHAT_HEAD = /^(?:(?:acquisition |key |procurement )?(?:events?|milestones?|activit(?:y|ies)|steps?|stages?|phases?|schedule|particulars?|tasks?)|work\s?packages?|arbeitspakete?|leistungsphasen?|aktivität(?:en)?|ereignis(?:se)?|meilensteine?|(?:verfahrens)?schritte?|vorgang|aktion|was)$/iu;

const PAPER = /(?<!\p{L})(?:(?:list of )?(?:attachments?|exhibits?|annex(?:es)?|appendi(?:x|ces)|enclosures?)|attach|anlagen?(?:verzeichnis)?|document title|file name|dateiname)(?!\p{L})/iu;
const BEGINS = /^\W*(?:beginn|start|anfang|von|from)(?!\p{L})/iu;
const ENDS = /^\W*(?:ende?|bis|to|until|finish|abschluss)(?!\p{L})/iu;
const MAX_HEAD = 160;
const MAX_EVENT = 120;
const IN_ORDER = 0.65;

/** The days of rows in which one cell names the event in known words and another its only day, in either order. */
export function scheduledRoles(source: Source, moments: readonly Moment[]): Scheduled[] {
  return daysOfRows(source, moments).flatMap(({ moment, event }) => {
    const role = eventRole(source.text.slice(event.start, event.end));
    return role ? [{ role, moment, strength: 0.9, label: event }] : [];
  });
}

/** The days of such rows whatever their event is called, where at least two rows under each other have one and their days are in order. */
export function eventRows(source: Source, moments: readonly Moment[]): Scheduled[] {
  const runs: RowDay[][] = [];
  for (const row of daysOfRows(source, moments)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    // A row without a figure between them is the head of another table.
    if (run && last && row.at - last.at <= 2 && (row.at - last.at === 1 || /\d/u.test(source.text.slice(source.units[last.at]?.end, row.start)))) run.push(row);
    else runs.push([row]);
  }
  const schedules = runs.filter((run) => run.length > 1 && areInOrder(run.map(({ moment }) => moment)) && !listsPapers(source, run));
  return schedules.flat().flatMap(({ moment, event }) => (event.end - event.start <= MAX_EVENT ? [{ role: 'event' as const, moment, strength: 0.64, label: event }] : []));
}

/** Whether rows are a list of attachments, each with the day of its version. */
function listsPapers(source: Source, run: readonly RowDay[]): boolean {
  const first = run[0]?.start ?? 0;
  const named = run.filter(({ event }) => PAPER.test(source.text.slice(event.start, event.end)));
  return named.length * 3 >= run.length || PAPER.test(source.text.slice(Math.max(0, first - MAX_HEAD), first));
}

/** Whether days mostly follow each other, as those of a schedule do; a list of papers or references has them as they come. */
export function areInOrder(moments: readonly Moment[]): boolean {
  const steps = moments.slice(1).filter((moment, i) => moment.day >= (moments[i]?.day ?? ''));
  return steps.length >= (moments.length - 1) * IN_ORDER;
}

/** Rows with one day, or one range of days, in a cell of its own, and a cell of words; in order of place. */
export function daysOfRows(source: Source, moments: readonly Moment[]): RowDay[] {
  return source.units.flatMap((row, at) => {
    if (row.kind !== 'table_row' || row.cells.length < 2) return [];
    const inside = momentsBetween(moments, row.start, row.end).filter((moment) => moment.end <= row.end);
    const [moment, second] = inside;
    if (!moment || inside.length > 2 || (second && !/^\s*(?:[-–—]|bis(?: zum)?|to|and|und|&)\s*$/iu.test(source.text.slice(moment.end, second.start)) && !isEndBeside(source, moment, second))) return [];
    const event = row.cells.filter((cell) => !(moment.start >= cell.start && moment.start < cell.end)).find((cell) => /\p{L}{4,}/u.test(source.text.slice(cell.start, cell.end)));
    return event ? [{ at, start: row.start, moment, event: { start: event.start, end: event.end } }] : [];
  });
}

/** Whether a row is the head over a schedule (`Event | Due date`): its words are about every row, not the first day below. */
export function isScheduleHead(source: Source, row: Unit | null): boolean {
  return row?.kind === 'table_row' && row.cells.some((cell) => WHAT_HEAD.test(source.text.slice(cell.start, cell.end).trim()));
}

/** Whether a row's second day is the end of what its first one begins, each in a column that says so. */
function isEndBeside(source: Source, moment: Moment, second: Moment): boolean {
  return /^[\s|]*$/u.test(source.text.slice(moment.end, second.start)) && BEGINS.test(headOver(source, moment.start)) && ENDS.test(headOver(source, second.start));
}
