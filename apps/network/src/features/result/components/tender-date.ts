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

const MONTHS: readonly (readonly string[])[] = [
  ['jan'], ['feb'], ['mär', 'maer', 'mar'], ['apr'], ['mai', 'may'], ['jun'], ['jul'], ['aug'], ['sep'], ['okt', 'oct'], ['nov'], ['dez', 'dec'],
];

/** Finds a date, and a time if there is one, in a few words that a person selected: German, English and ISO forms. Null without one. */
export function readTenderDate(words: string): string | null {
  const text = words.toLowerCase();
  const day = isoDay(text) ?? dottedDay(text) ?? namedDay(text);
  if (!day) return null;
  const time = /(?<!\d)([01]?\d|2[0-3])[:.]([0-5]\d)\s*(?:h\b|uhr)?(?!\s*[.\d])/.exec(text.replace(day.written, ' ')) ?? /\b([01]?\d|2[0-3])()\s*uhr/.exec(text);
  if (!time) return day.iso;
  return `${day.iso}T${(time[1] ?? '').padStart(2, '0')}:${(time[2] || '00').padStart(2, '0')}`;
}

type Day = { iso: string; written: string };

function isoDay(text: string): Day | null {
  const m = /\b(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return m ? real(m[0], Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

function dottedDay(text: string): Day | null {
  const m = /\b(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})/.exec(text);
  return m ? real(m[0], Number(m[3]), Number(m[2]), Number(m[1])) : null;
}

function namedDay(text: string): Day | null {
  const before = /\b(\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?([a-zä]{3,9})\.?,?\s+(\d{4})/.exec(text);
  if (before) return real(before[0], Number(before[3]), monthOf(before[2] ?? ''), Number(before[1]));
  const after = /\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/.exec(text);
  return after ? real(after[0], Number(after[3]), monthOf(after[1] ?? ''), Number(after[2])) : null;
}

function monthOf(word: string): number {
  return MONTHS.findIndex((names) => names.some((name) => word.startsWith(name))) + 1;
}

function real(written: string, year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { iso: date.toISOString().slice(0, 10), written };
}
