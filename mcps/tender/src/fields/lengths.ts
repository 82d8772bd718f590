import { monthsFrom } from '../notice/moments.ts';

const WORDS: Record<string, number> = {
  ein: 1, eine: 1, einem: 1, einen: 1, eines: 1, einer: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, achtzehn: 18, vierundzwanzig: 24, sechsunddreißig: 36, achtundvierzig: 48,
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, eighteen: 18, 'twenty-four': 24, 'thirty-six': 36, 'forty-eight': 48, sixty: 60,
};
const UNITS: [RegExp, string][] = [[/^(?:jahr|year)/iu, 'YEAR'], [/^mon/iu, 'MONTH'], [/^w/iu, 'WEEK']];
const COUNT = `(?<![\\p{L}\\d.,+]|\\+\\s)(?<number>\\d{1,3}|${Object.keys(WORDS).join('|')})[\\s-]{0,2}(?:\\((?:(?<figure>\\d{1,3})|\\p{L}+(?:[\\s-]\\p{L}+)?)\\)[\\s-]?)?(?:\\+\\s?\\d{1,2}\\s?){0,4}(?:(?:calendar|consecutive|full|volle[n]?)[\\s-])?(?:kalender)?`;
/** A length in months or years: `number` or `figure`, and `unit`; of `two years and 4 months` also `months`. */
export const LENGTH = new RegExp(`${COUNT}(?<unit>monat(?:e|en|s)?|months?|jahr(?:e|en|es)?|years?)(?![\\p{L}])(?:(?<=s|e|en)\\s+(?:and|und)\\s+(?<months>\\d{1,2}|${Object.keys(WORDS).join('|')})\\s+(?:months?|monate?n?)(?!\\p{L}))?`, 'giu');
/** A length in weeks or days. */
export const SHORT = new RegExp(`${COUNT}(?<unit>wochen?|weeks?|(?:kalender)?tage?n?|days?)(?!\\p{L})(?!\\s+(?:per|a|an|pro|in\\s+der)(?!\\p{L}))`, 'giu');

/** The months that a match of `LENGTH` or `SHORT` says; null for none. Weeks and days are worked out. */
export function monthsOf(match: RegExpMatchArray): number | null {
  const { number = '', figure, unit = '', months = '0' } = match.groups ?? {};
  const count = figure ? Number(figure) : countOf(number);
  const [, name = 'DAY'] = UNITS.find(([word]) => word.test(unit)) ?? [];
  const whole = monthsFrom(count, name)?.months;
  return whole === undefined ? null : whole + (name === 'YEAR' ? countOf(months) : 0);
}

function countOf(written: string): number {
  return WORDS[written.toLowerCase()] ?? Number(written);
}

/** The first length in a text: in months, with its place; null without one. */
export function lengthIn(text: string): { value: number; start: number; end: number } | null {
  const match = [...text.matchAll(LENGTH)][0];
  const months = match ? monthsOf(match) : null;
  return match && months !== null && months > 0 ? { value: months, start: match.index, end: match.index + match[0].length } : null;
}
