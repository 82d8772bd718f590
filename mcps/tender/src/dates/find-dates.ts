import { isRealDate, isoDate, MONTH_PATTERN, monthNumber } from './calendar.ts';

/** A day as written. `possible` is false when no calendar has it (31 February); `iso` is then what was written. */
export type FoundDate = { start: number; end: number; iso: string; possible: boolean; ambiguous: boolean };

export type DateOrder = 'dmy' | 'mdy';

const DAY = '(?<!\\d)(0?[1-9]|[12]\\d|3[01])';
const YEAR = '((?:19|20)\\d\\d)(?!\\d)';
const SPACE = '[\\s\\u00a0]';
const ONE_DAY = '(?:0?[1-9]|[12]\\d|3[01])';
// Small raised letters come out of a page with a gap before them: `22 nd October`.
const TH = `${SPACE}?(?:st|nd|rd|th)`;
// `16 & 17`, `16-17`, `01. - 05.`: the day to keep is the first. `Los 3 – 12. März` has a number before its day.
const ANOTHER_DAY = `(?:(?:${SPACE}*(?:&|/|(?:and|und|to|bis)(?=${SPACE}))${SPACE}*|[-–]|(?<!(?:los|lot|nr|no|part|teil|item|phase|stage|stufe|section)\\.?${SPACE}\\d{1,2})${SPACE}*[-–]${SPACE}*|(?<=\\.)${SPACE}*[-–]${SPACE}*)${ONE_DAY}(?:\\.|${TH})?)?`;
const TO = `${SPACE}*(?:[-–]|to|through|until|bis(?:${SPACE}+zum)?)${SPACE}*`;
const PATTERNS: { pattern: RegExp; read: (m: RegExpExecArray | RegExpMatchArray, order: DateOrder) => [number, number, number, boolean] | null }[] = [
  {
    // 12. März 2026, 12 March 2026, 30th April 2026, 30th, April 2026, 5th of March, 2026, 5th day of March 2026; of 16 & 17 March 2026 the first
    pattern: new RegExp(`${DAY}(?:\\.|${TH},?)?${ANOTHER_DAY}${SPACE}*(?:(?:day${SPACE}+)?of${SPACE}+)?(?<![a-zäöü])(${MONTH_PATTERN})\\.?,?${SPACE}*${YEAR}`, 'giu'),
    read: (m) => [Number(m[3]), monthNumber(m[2] ?? '') ?? 0, Number(m[1]), false],
  },
  {
    // March 12, 2026; March 12,2026; December 27th, 2021; March 16 & 17, 2026
    pattern: new RegExp(`(?<![a-zäöü])(${MONTH_PATTERN})\\.?${SPACE}+(0?[1-9]|[12]\\d|3[01])(?:${TH})?${ANOTHER_DAY}(?:,${SPACE}*|${SPACE}+)${YEAR}`, 'giu'),
    read: (m) => [Number(m[3]), monthNumber(m[1] ?? '') ?? 0, Number(m[2]), false],
  },
  {
    // 12.03.2026, 12.3.26, of 17./18.03.2026 the first; not the number before a heading or an item (01.01.04. Estrich, 6.2.10 Compliance)
    pattern: new RegExp(`(?<![\\d.])(?:(${ONE_DAY})\\.?[-–/]\\.?${SPACE}?(?=\\d))?(\\d{1,2})\\.${SPACE}?(\\d{1,2})\\.${SPACE}?((?:19|20)\\d\\d|\\d\\d)(?![\\d])(?!\\.\\d)`, 'gu'),
    read: (m, order) => (isItemNumber(m) ? null : dotted(m, order)),
  },
  {
    // The first day of 01.04. – 31.10.2026, whose year stands behind the second.
    pattern: new RegExp(`(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(?=${SPACE}?(?:[-–]|bis(?:${SPACE}zum)?)${SPACE}?\\d{1,2}\\.(\\d{1,2})\\.((?:19|20)\\d\\d)(?!\\d))`, 'giu'),
    read: (m) => [Number(m[4]) - (Number(m[2]) > Number(m[3]) ? 1 : 0), Number(m[2]), Number(m[1]), false],
  },
  {
    // The first day of 11 February to 13 February 2026, and of February 11 to March 2, 2026.
    pattern: new RegExp(`${DAY}(?:\\.|${TH})?${SPACE}+(${MONTH_PATTERN})(?=${TO}${ONE_DAY}(?:\\.|${TH})?${SPACE}+(${MONTH_PATTERN})\\.?,?${SPACE}+${YEAR})`, 'giu'),
    read: (m) => beforeSecond(Number(m[4]), m[2] ?? '', Number(m[1]), m[3] ?? ''),
  },
  {
    pattern: new RegExp(`(?<![a-zäöü])(${MONTH_PATTERN})\\.?${SPACE}+(${ONE_DAY})(?:${TH})?(?=${TO}(${MONTH_PATTERN})\\.?${SPACE}+${ONE_DAY}(?:${TH})?,?${SPACE}+${YEAR})`, 'giu'),
    read: (m) => beforeSecond(Number(m[4]), m[1] ?? '', Number(m[2]), m[3] ?? ''),
  },
  {
    // 12-07-2027, 12-Jul-2027
    pattern: new RegExp(`(?<![\\d-])(\\d{1,2})-(\\d{1,2}|${MONTH_PATTERN})-((?:19|20)\\d\\d)(?![\\d-])`, 'giu'),
    read: (m, order) => dashed(Number(m[1]), m[2] ?? '', Number(m[3]), order),
  },
  {
    // 12-Jul-27, 12/Jul/2027
    pattern: new RegExp(`(?<![\\d/-])(\\d{1,2})(?:-(${MONTH_PATTERN})-(\\d\\d)|/(${MONTH_PATTERN})/((?:19|20)\\d\\d|\\d\\d))(?![\\d/-])`, 'giu'),
    read: (m) => [fullYear(m[3] ?? m[5] ?? ''), monthNumber(m[2] ?? m[4] ?? '') ?? 0, Number(m[1]), false],
  },
  { pattern: /(?<![\d-])((?:19|20)\d\d)-(\d{2})-(\d{2})(?![\d])/gu, read: (m) => [Number(m[1]), Number(m[2]), Number(m[3]), false] },
  // 2026/03/12
  { pattern: /(?<![\d/])((?:19|20)\d\d)\/(\d{2})\/(\d{2})(?![\d/])/gu, read: (m) => [Number(m[1]), Number(m[2]), Number(m[3]), false] },
  {
    // 03/12/2026; not the number of an order (6/18/2019-PPD)
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d|\d\d)(?![\d/])(?!-\p{L})/gu,
    read: (m, order) => slashed(Number(m[1]), Number(m[2]), fullYear(m[3] ?? ''), order),
  },
];

/** All days in a text, in order of place; `order` settles 03/04/2026. */
export function findDates(text: string, order: DateOrder = 'dmy'): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, read } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const parts = read(match, order);
      if (!parts) continue;
      const [year, month, day, ambiguous] = parts;
      const possible = isRealDate(year, month, day);
      // Numbers such as 3.14.99 or clause numbers are no dates at all; only a day too many in a real month is an error of the writer.
      if (!possible && (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31)) continue;
      found.push({ start: match.index, end: match.index + match[0].length, iso: isoDate(year, month, day), possible, ambiguous });
    }
  }
  return found.sort((a, b) => a.start - b.start).filter((date, i, all) => i === 0 || date.start >= (all[i - 1]?.end ?? 0));
}

/** A day whose year stands behind a second one, which may lie in the next year. */
function beforeSecond(year: number, month: string, day: number, second: string): [number, number, number, boolean] {
  const [first, last] = [monthNumber(month) ?? 0, monthNumber(second) ?? 0];
  return [year - (first > last ? 1 : 0), first, day, false];
}

function slashed(first: number, second: number, year: number, order: DateOrder): [number, number, number, boolean] | null {
  if (first > 12 && second <= 12) return [year, second, first, false];
  if (second > 12 && first <= 12) return [year, first, second, false];
  return order === 'mdy' ? [year, first, second, first !== second] : [year, second, first, first !== second];
}

/** 12.03.2026 is day first, except in a paper that writes months first (`2.22.2027`). */
function dotted([, from, day = '', month = '', year = '']: RegExpExecArray | RegExpMatchArray, order: DateOrder): [number, number, number, boolean] | null {
  const turned = from === undefined && year.length === 4 && order === 'mdy';
  return turned ? slashed(Number(day), Number(month), Number(year), order) : [fullYear(year), Number(month), Math.min(Number(from ?? 99), Number(day)), false];
}

function dashed(first: number, second: string, year: number, order: DateOrder): [number, number, number, boolean] | null {
  const month = monthNumber(second);
  return month === null ? slashed(first, Number(second), year, order) : [year, month, first, false];
}

/** `96` is of the last century: laws of then are cited, contracts of 2096 are not. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 2 ? year + (year > 60 ? 1900 : 2000) : year;
}

/** Three numbers with dots that begin a line and have a word behind them, or a last dot, or stand in a text without a word that leads to a day: a number of an item. */
function isItemNumber(match: RegExpMatchArray): boolean {
  const [written, , day = '', month = '', year = ''] = match;
  if (year.length !== 2 || /\s/u.test(written)) return false;
  const { input = '', index = 0 } = match;
  const before = input.slice(Math.max(0, index - 20), index);
  const after = input.slice(index + written.length, index + written.length + 3);
  const begins = /(?:^|\n)[^\S\n]*$/u.test(before);
  if (begins && /^\.\s/u.test(after)) return true;
  if (day.length > 1 || month.length > 1) return false;
  return begins ? /^\s\p{L}/u.test(after) : !/(?:[:,(|]|(?<!\p{L})(?:am|bis|vom|zum|den|dem|ab|seit|on|by|until|from|to|dated?|datum|stand|und|and))\s*$/iu.test(before);
}
