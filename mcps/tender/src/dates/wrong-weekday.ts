import type { Moment } from './find-moments.ts';

const DAYS = ['sun(?:day)?|sonntags?|so', 'mon(?:day)?|montags?|mo', 'tue(?:s(?:day)?)?|dienstags?|di', 'wed(?:nesday)?|mittwochs?|mi', 'thu(?:r(?:s(?:day)?)?)?|donnerstags?|do', 'fri(?:day)?|freitags?|fr', 'sat(?:urday)?|samstags?|sonnabends?|sa'];
const NAME = `(?<!\\p{L})(${DAYS.join('|')})(?!\\p{L})`;
const BEFORE = new RegExp(`${NAME}\\.?[\\s,–-]*(?:(?:der|den|dem|the|am|on)\\s+)?$`, 'iu');
const BEHIND = new RegExp(`^\\s*\\(\\s*${NAME}\\.?\\s*\\)`, 'iu');
const INSIDE = new RegExp(NAME, 'iu');
// `Monday to Friday, 5 March`: of several weekdays none is the day's own.
const SEVERAL = new RegExp(`${NAME}\\.?\\s*(?:,|/|&|-|–|to|and|or|until|through|bis|und|oder)\\s*$`, 'iu');
const NEAR = 24;

/**
 * The span of a day with the weekday that is written beside it, where no calendar has the two together (`Friday 17/09/2025`, a
 * Wednesday); null where they agree, or no weekday is written. Days whose year or order is in doubt say nothing.
 */
export function wrongWeekday(text: string, { start, end, day, possible, ambiguous, yearless }: Moment): { start: number; end: number } | null {
  if (!possible || ambiguous || yearless) return null;
  const from = Math.max(0, start - NEAR);
  const before = BEFORE.exec(text.slice(from, start));
  if (before && SEVERAL.test(text.slice(0, from + before.index).slice(-NEAR))) return null;
  const behind = BEHIND.exec(text.slice(end, end + NEAR));
  const inside = INSIDE.exec(text.slice(start, end));
  const written = [before, inside, behind].flatMap((match) => match?.[1] ?? []);
  if (written.length === 0 || written.some((name) => weekdayOf(name) === new Date(`${day}T12:00:00Z`).getUTCDay())) return null;
  return { start: before ? from + before.index : start, end: !before && !inside && behind ? end + behind[0].length : end };
}

function weekdayOf(name: string): number {
  return DAYS.findIndex((names) => new RegExp(`^(?:${names})$`, 'iu').test(name));
}
