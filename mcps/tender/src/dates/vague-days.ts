import { daysFrom, daysIn, isoDate, isRealDate, MONTH_PATTERN, monthNumber } from './calendar.ts';

/** A time without a day. `from` and `to` are its first and last day (`YYYY-MM-DD`). Offsets are into the text. */
export type VagueDay = { precision: 'week' | 'month' | 'quarter'; from: string; to: string; start: number; end: number };

const WEEK = /(?<![\p{L}\d])(?:(\d{1,2})\.\s?KW|(?:KW|Kalenderwoche)\s?(\d{1,2}))\.?(?:\s?\/\s?|\s+(?:im\s+Jahr\s+)?|\s?-\s?)(20\d\d)(?!\d)/giu;
const QUARTER = /(?<![\p{L}\d])(?:Q\s?([1-4])|([1-4])\.\s?Quartals?|([1-4])(?:st|nd|rd|th)\s+quarter|(first|second|third|fourth|erstes|zweites|drittes|viertes)\s+(?:quarter|quartal))(?:\s*(?:\/|of)?\s*)(20\d\d)(?!\d)/giu;
// Behind a number or before one the month is part of a whole day, or of a range of days.
const MONTH = new RegExp(`(?<!\\d(?:\\.|st|nd|rd|th)?,?\\s?(?:of\\s)?|[\\p{L}\\d])(?:(?<third>anfang|mitte|ende|early|mid|late|(?:the\\s+)?(?:end|beginning)\\s+of)[\\s-]+)?(?:(${MONTH_PATTERN})\\.?(?:\\s(20\\d\\d))?\\s?(?:[-–—/]|to|through|and|bis|und)\\s?)?(${MONTH_PATTERN})\\.?,?\\s(20\\d\\d)(?![\\d.])`, 'giu');
const NUMBERS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, erstes: 1, zweites: 2, drittes: 3, viertes: 4 };

/** All months (or several in a row), quarters and calendar weeks that a text names with their year, in order of place. */
export function vagueDays(text: string): VagueDay[] {
  const place = ({ index, 0: written }: RegExpExecArray) => ({ start: index, end: index + written.length });
  const weeks = [...text.matchAll(WEEK)].flatMap((match): VagueDay[] => {
    const from = mondayOf(Number(match[3]), Number(match[1] ?? match[2]));
    return from ? [{ precision: 'week', from, to: daysFrom(from, 6), ...place(match) }] : [];
  });
  const quarters = [...text.matchAll(QUARTER)].flatMap((match): VagueDay[] => {
    const quarter = Number(match[1] ?? match[2] ?? match[3]) || (NUMBERS[(match[4] ?? '').toLowerCase()] ?? 0);
    return quarter > 0 ? [{ precision: 'quarter', ...months(Number(match[5]), quarter * 3 - 2, 3), ...place(match) }] : [];
  });
  const named = [...text.matchAll(MONTH)].flatMap((match): VagueDay[] => {
    const [month, year] = [monthNumber(match[4] ?? ''), Number(match[5])];
    if (!month) return [];
    // `November – January 2028` begins in the year before.
    const first = monthNumber(match[2] ?? '') ?? month;
    const from = months(Number(match[3] ?? (first > month ? year - 1 : year)), first, 1).from;
    return [{ precision: 'month', ...third(match.groups?.['third'], { from, to: months(year, month, 1).to }), ...place(match) }];
  });
  return [...weeks, ...quarters, ...named].toSorted((a, b) => a.start - b.start);
}

function months(year: number, first: number, count: number): { from: string; to: string } {
  const last = first + count - 1;
  return { from: isoDate(year, first, 1), to: isoDate(year, last, daysIn(year, last)) };
}

/** The part of a month that `Anfang`, `Mitte` or `Ende` names; of several months only where the word can mean the first. */
function third(word: string | undefined, { from, to }: { from: string; to: string }): { from: string; to: string } {
  if (word === undefined) return { from, to };
  const month = from.slice(0, 8);
  const one = to.startsWith(month);
  if (/^(?:anfang|early)|beginning/iu.test(word)) return { from, to: one ? `${month}10` : to };
  return { from: `${month}${/^mi/iu.test(word) ? 11 : 21}`, to: one && /^mi/iu.test(word) ? `${month}20` : to };
}

/** The Monday of a week as ISO 8601 counts them: the first has the year's first Thursday. Null for a number that no year has. */
function mondayOf(year: number, week: number): string | null {
  if (week < 1 || week > 53 || !isRealDate(year, 1, 4)) return null;
  const fourth = new Date(Date.UTC(year, 0, 4));
  return daysFrom(isoDate(year, 1, 4), (week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7));
}
