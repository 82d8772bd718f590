import { findMoments } from '@0711/mcp-tender/dates/find-moments';

/** A tender's date as the document gives it: never moved to another zone. */
export type TenderDateParts = { date: string; time: string | null; offset: string | null };

const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/;

/** Splits `2026-03-01T10:00-05:00`; null for text that is no such date. `Z` becomes `+00:00`. */
export function splitTenderDate(value: string): TenderDateParts | null {
  const match = SHAPE.exec(value);
  if (!match?.[1]) return null;
  const offset = match[3] ?? null;
  return { date: match[1], time: match[2] ?? null, offset: offset === 'Z' ? '+00:00' : offset };
}

/** Puts the parts together again; seconds, which no deadline needs, are dropped. */
export function joinTenderDate(parts: TenderDateParts): string {
  if (!parts.time) return parts.date;
  return `${parts.date}T${parts.time}${parts.offset ?? ''}`;
}

/** An offset from UTC as people type it (`+2`, `UTC-5`, `+05:30`, `Z`) as `+02:00`; null for nothing typed, undefined for what is none. */
export function readOffset(text: string): string | null | undefined {
  const bare = text.replace(/\s/g, '').replace('−', '-').toUpperCase();
  if (bare === '') return null;
  if (/^(?:Z|UTC|GMT)$/.test(bare)) return '+00:00';
  const [, sign, hours = '', minutes = '00'] = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d))?$/.exec(bare) ?? [];
  return sign && Number(hours) <= 14 ? `${sign}${hours.padStart(2, '0')}:${minutes}` : undefined;
}

/** The date as people write it, in the given language: `Friday, 4 December 2026`, with the time as written behind it. */
export function wordTenderDate(parts: TenderDateParts, locale: string): { day: string; time: string | null } {
  // Noon UTC formatted in UTC: the written day can't slip into the next one.
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return { day: day.format(new Date(`${parts.date}T12:00:00Z`)), time: parts.time };
}

/** Finds a date, with its time and its offset where they are written, in a few words that a person selected; null without one. Of `3/4/2027` the day stands first, unless no calendar has that. */
export function readTenderDate(words: string): string | null {
  const found = [...findMoments(words, 'dmy'), ...findMoments(words, 'mdy')];
  return found.find(({ possible }) => possible)?.iso ?? null;
}
