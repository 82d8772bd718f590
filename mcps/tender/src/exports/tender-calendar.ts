import ical, { ICalAlarmType, type ICalEventData } from 'ical-generator';
import type { ReportLocale } from '../report-format.ts';
import type { DeadlineKind } from '../schema.ts';
import { type SectionOf, shortSection } from '../section-of.ts';
import type { TenderDay } from './deadlines-of.ts';
import { EXPORT_WORDS } from './export-words.ts';
import { isStandardInSummer, isSummerInWinter } from './standard-time.ts';
import { statedZone } from './stated-zone.ts';
import { withNamedOffset } from './with-named-offset.ts';

export type CalendarOptions = {
  locale: ReportLocale;
  /** What the tender is called. */
  title: string;
  /** Part of each event's id: the same day of the same task is the same event, however often the file is fetched. */
  taskId: string;
  /** Goes up with each version of the result, so that a calendar takes a moved day over. */
  revision: number;
  /** Where the result can be read. */
  url?: string | undefined;
  /** Names the place of evidence that is on no page. */
  sectionOf?: SectionOf | undefined;
};

const DAY_SECONDS = 24 * 60 * 60;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How many days before a day of some kind its reminders come; the others have none. */
const REMINDED: Partial<Record<DeadlineKind, readonly number[]>> = { submission: [7, 1], participation: [7, 1], questions: [1], site_visit: [1] };
const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Days of a tender as an iCalendar file. A day without a time lasts the whole day, a week all of its days; a time with an offset, or with a zone that words name, is that instant; a time without
 * one stays a local time wherever the calendar is ("floating"), since the documents do not say more. 24:00 is the last minute of its day. Standard time written for a day of summer time
 * may mean either hour: the calendar has the earlier one, since nobody is late who comes early. Submission reminds 7 days and
 * 1 day before, questions and site visits 1 day before.
 */
export function tenderCalendar(days: readonly TenderDay[], { locale, taskId, revision, url, sectionOf, ...options }: CalendarOptions): string {
  const words = EXPORT_WORDS[locale];
  const title = oneLine(options.title);
  // The library writes a calendar's name as it is given, unlike the texts of events.
  const calendar = ical({ name: title.replace(/[\\;,]/g, '\\$&'), prodId: { company: '0711', product: 'tender', language: locale.toUpperCase() } });
  for (const day of days) {
    const zone = statedZone(day.evidence);
    const at = withNamedOffset(day.at, zone);
    const inSummer = zone !== null && isStandardInSummer(zone, day.at);
    const when = timesOf({ ...day, at }, inSummer ? HOUR_MS : 0);
    if (!when) continue;
    const kind = words.deadlines[day.kind];
    const label = oneLine(day.label ?? '');
    const name = label && label.toLowerCase() !== kind.toLowerCase() ? `${kind} (${label})` : kind;
    const place = day.evidence[0];
    const within = !place ? null : place.page === null ? sectionOf?.(place) : `${words.pageShort} ${place.page}`;
    const event = calendar.createEvent({
      ...when,
      id: `${taskId}.${day.key}@0711`,
      sequence: revision,
      summary: `${name}: ${title}`,
      description: [
        'floating' in when ? `${words.asWritten} ${zone ? `${words.zone}: ${zone}.` : words.noZone}` : null,
        at.slice(11, 13) === '24' ? words.endOfDay : null,
        day.derived ? words.derived : null,
        day.workingDays ? words.workingDays : null,
        at !== day.at && zone ? `${words.zone}: ${zone} (UTC${at.slice(-6)}).` : null,
        inSummer ? `${words.standardInSummer(zone)} ${words.earlierHour}` : null,
        zone !== null && isSummerInWinter(zone, day.at) ? words.summerInWinter(zone) : null,
        place ? `${words.source}: ${oneLine(place.file)}${within ? `, ${oneLine(place.page === null ? shortSection(within) : within)}` : ''}: ${oneLine(place.quote)}` : null,
      ].filter((line) => line !== null).join('\n'),
      ...(url ? { url } : {}),
    });
    for (const before of REMINDED[day.kind] ?? []) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: before * DAY_SECONDS, description: `${name}: ${title}` });
  }
  return calendar.toString();
}

/** A Date holds what the clock is to show as if it were UTC; `timezone` and `floating` make the library write just that. */
function timesOf({ at, until }: TenderDay, earlierMs: number): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone' | 'floating'> | null {
  const [, date, time, offset] = SHAPE.exec(at) ?? [];
  if (!date) return null;
  // The end of whole days is the day after the last.
  // An end at midnight is drawn on the next day, so what ends a day lasts its last minute.
  if (time?.startsWith('24:')) return lastMinute(date, offset);
  if (!time) return { start: new Date(`${date}T00:00:00Z`), ...(until ? { end: new Date(Date.parse(`${until}T00:00:00Z`) + DAY_SECONDS * 1000) } : {}), allDay: true, timezone: 'UTC' };
  if (offset) return { start: new Date(Date.parse(`${date}T${time}${offset}`) - earlierMs), timezone: 'UTC' };
  return { start: new Date(`${date}T${time}Z`), floating: true };
}

function lastMinute(date: string, offset: string | undefined): Pick<ICalEventData, 'start' | 'end' | 'timezone' | 'floating'> {
  const start = new Date(`${date}T23:59${offset ?? 'Z'}`);
  return { start, end: new Date(start.getTime() + MINUTE_MS), ...(offset ? { timezone: 'UTC' } : { floating: true }) };
}

/** Text that a document gives, without what would end a line. */
function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\s\u0000-\u001F\u007F\u0085]+/g, ' ').trim();
}
