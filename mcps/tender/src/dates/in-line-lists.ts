import type { Source } from '../source/source.ts';
import { eventRole } from './event-role.ts';
import type { Moment } from './find-moments.ts';
import { areInOrder } from './in-schedules.ts';
import type { Scheduled } from './in-schedules.ts';
import { momentsBetween } from './moments-between.ts';

const LABEL = /(?:^|[;,.•|(\n])\s*(\p{Lu}[^:;•|\n]{2,80}):\s*$/u;
const ENDS = /^\s*(?:uhr\s*)?(?:[;,.•|)\n]|$)/iu;
const MAX_BEFORE = 100;
const FEW = 3;

/** Days of a schedule that runs on in one paragraph: `Bewerbungsschluss: 18.11.2027; Kolloquium: 18.02.2028; Abgabe der Pläne: …`. At least three, in order of time. */
export function daysInLineLists(source: Source, moments: readonly Moment[]): Scheduled[] {
  return source.units.flatMap((unit): Scheduled[] => {
    if (unit.kind === 'table_row') return [];
    const inside = momentsBetween(moments, unit.start, unit.end);
    if (inside.length < FEW) return [];
    const found = inside.flatMap((moment, i): Scheduled[] => {
      const from = Math.max(unit.start, inside[i - 1]?.end ?? unit.start, moment.start - MAX_BEFORE);
      const before = source.text.slice(from, moment.start);
      const words = LABEL.exec(before)?.[1];
      if (!words || !moment.possible || !ENDS.test(source.text.slice(moment.end, Math.min(unit.end, moment.end + 8)))) return [];
      const start = from + before.lastIndexOf(words);
      const label = { start, end: start + words.length };
      const role = eventRole(words);
      return [{ role: role ?? 'event', moment, strength: role ? 0.8 : 0.6, label }];
    });
    return found.length >= FEW && areInOrder(found.map(({ moment }) => moment)) ? found : [];
  });
}
