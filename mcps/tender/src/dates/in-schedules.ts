import type { DateRole } from '../labels/dates.ts';
import type { Source, Unit } from '../source/source.ts';
import { eventRole } from './event-role.ts';
import type { Moment } from './find-moments.ts';
import { momentsBetween } from './moments-between.ts';

/** A day in a row of a schedule with what its row says that happens then. `label` is the cell that says so, `second` the end of a period. */
export type Scheduled = { role: DateRole; moment: Moment; second?: Moment; strength: number; label: { start: number; end: number } };

/** A row's day and the cell that says what happens then; `at` is the row's place among the units, `start` in the text. */
export type RowDay = { at: number; start: number; moment: Moment; event: { start: number; end: number } };

const WHAT_HEAD = /^(?:(?:acquisition |key )?(?:events?|milestones?|activit(?:y|ies)|steps?|stages?|phases?)|ereignis(?:se)?|meilensteine?|(?:verfahrens)?schritte?|vorgang|aktion|was)$/iu;

const MAX_EVENT = 120;

/** The days of rows in which one cell names the event in known words and another its only day, in either order. */
export function scheduledRoles(source: Source, moments: readonly Moment[]): Scheduled[] {
  return daysOfRows(source, moments).flatMap(({ moment, event }) => {
    const role = eventRole(source.text.slice(event.start, event.end));
    return role ? [{ role, moment, strength: 0.9, label: event }] : [];
  });
}

/** The days of such rows whatever their event is called, where at least two rows under each other have one. */
export function eventRows(source: Source, moments: readonly Moment[]): Scheduled[] {
  const rows = daysOfRows(source, moments);
  const near = (i: number): boolean => [rows[i - 1], rows[i + 1]].some((other) => Math.abs((other?.at ?? Infinity) - (rows[i]?.at ?? 0)) <= 2);
  return rows.flatMap(({ moment, event }, i) => (near(i) && event.end - event.start <= MAX_EVENT ? [{ role: 'event' as const, moment, strength: 0.72, label: event }] : []));
}

/** Rows with one day, or one range of days, in a cell of its own, and a cell of words; in order of place. */
export function daysOfRows(source: Source, moments: readonly Moment[]): RowDay[] {
  return source.units.flatMap((row, at) => {
    if (row.kind !== 'table_row' || row.cells.length < 2) return [];
    const inside = momentsBetween(moments, row.start, row.end).filter((moment) => moment.end <= row.end);
    const [moment, second] = inside;
    if (!moment || inside.length > 2 || (second && !/^\s*(?:[-–—]|bis(?: zum)?|to|and|und|&)\s*$/iu.test(source.text.slice(moment.end, second.start)))) return [];
    const event = row.cells.filter((cell) => !(moment.start >= cell.start && moment.start < cell.end)).find((cell) => /\p{L}{4,}/u.test(source.text.slice(cell.start, cell.end)));
    return event ? [{ at, start: row.start, moment, event: { start: event.start, end: event.end } }] : [];
  });
}

/** Whether a row is the head over a schedule (`Event | Due date`): its words are about every row, not the first day below. */
export function isScheduleHead(source: Source, row: Unit | null): boolean {
  return row?.kind === 'table_row' && row.cells.some((cell) => WHAT_HEAD.test(source.text.slice(cell.start, cell.end).trim()));
}
