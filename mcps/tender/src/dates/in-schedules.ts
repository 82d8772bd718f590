import type { DateRole } from '../labels/dates.ts';
import type { Source, Unit } from '../source/source.ts';
import { eventRole } from './event-role.ts';
import type { Moment } from './find-moments.ts';
import { momentsBetween } from './moments-between.ts';

/** A day in a row of a schedule with what its row says that happens then. `label` is the cell that says so. */
export type Scheduled = { role: DateRole; moment: Moment; strength: number; label: { start: number; end: number } };

const WHAT_HEAD = /^(?:(?:acquisition |key )?(?:events?|milestones?|activit(?:y|ies)|steps?|stages?|phases?)|ereignis(?:se)?|meilensteine?|(?:verfahrens)?schritte?|vorgang|aktion|was)$/iu;

/** The days of rows in which one cell names the event and another its only day, in either order. */
export function scheduledRoles(source: Source, moments: Moment[]): Scheduled[] {
  return source.units.flatMap((row) => {
    if (row.kind !== 'table_row' || row.cells.length < 2) return [];
    const inside = momentsBetween(moments, row.start, row.end).filter((moment) => moment.end <= row.end);
    const moment = inside[0];
    if (!moment || inside.length > 1) return [];
    const event = row.cells.filter((cell) => !(moment.start >= cell.start && moment.start < cell.end)).find((cell) => /\p{L}{4,}/u.test(source.text.slice(cell.start, cell.end)));
    const role = event ? eventRole(source.text.slice(event.start, event.end)) : null;
    return event && role ? [{ role, moment, strength: 0.9, label: { start: event.start, end: event.end } }] : [];
  });
}

/** Whether a row is the head over a schedule (`Event | Due date`): its words are about every row, not the first day below. */
export function isScheduleHead(source: Source, row: Unit | null): boolean {
  return row?.kind === 'table_row' && row.cells.some((cell) => WHAT_HEAD.test(source.text.slice(cell.start, cell.end).trim()));
}
