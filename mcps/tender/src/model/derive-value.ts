import { findMoments } from '../dates/find-moments.ts';
import { findAmounts, numberOf } from '../fields/money.ts';
import type { ValueOf } from '../fields/readers.ts';
import type { FieldName } from '../schema.ts';
import type { Source } from '../source/source.ts';
import { findVerbatim } from './fold-text.ts';

/** A value as our own parsers read it in a quote, with its place there. */
export type Derived<T> = { value: T; start: number; end: number; ambiguous?: boolean };
type Derive<T> = (said: string, quote: string, source: Source) => Derived<T> | null;

const MAX_TEXT = 300;
const EMAIL = /[\w.+-]{1,64}@[a-z0-9][a-z0-9.-]{0,120}\.[a-z]{2,10}(?![\w-])/giu;
const CPV = /(?<!\d)\d{8}(?!\d)/gu;
const NUMBERS: Record<string, number> = {
  ein: 1, eine: 1, einem: 1, eines: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, zwölf: 12,
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12,
};
const PERIOD = new RegExp(`(?<![\\p{L}\\d.,])(\\d{1,3}|${Object.keys(NUMBERS).join('|')})[\\s-]{0,2}(?:\\(\\d{1,3}\\)\\s?)?(monat|month|jahr|year)`, 'giu');

/** What follows for a field from a quote, if it is what the model said; null otherwise. The value is the document's, never the model's. */
export const DERIVE: { [Name in FieldName]: Derive<ValueOf<Name>> } = {
  title: text, buyer_name: text, reference_number: text, procedure_type: text, place_of_performance: text,
  buyer_contact_email: (said, quote) => {
    const match = [...quote.matchAll(EMAIL)].find(([address]) => address.toLowerCase() === said.trim().toLowerCase());
    return match ? { value: match[0], start: match.index, end: match.index + match[0].length } : null;
  },
  submission_deadline: moment(true), questions_deadline: moment(true),
  binding_period_end: moment(false), contract_start: moment(false), contract_end: moment(false),
  contract_duration_months: (said, quote) => {
    const months = Number(/\d+/.exec(said)?.[0]);
    const match = [...quote.matchAll(PERIOD)].find((one) => monthsOf(one) === months);
    return match && months > 0 && months <= 600 ? { value: months, start: match.index, end: match.index + match[0].length } : null;
  },
  estimated_value: (said, quote) => {
    const wanted = findAmounts(said)[0]?.amount ?? numberOf(/[\d.,’' ]*\d/u.exec(said)?.[0] ?? '');
    const found = findAmounts(quote).find(({ amount }) => Math.abs(amount - wanted) <= 0.005 * amount);
    return found ? { value: { amount: found.amount, currency: found.currency }, start: found.start, end: found.end } : null;
  },
  cpv_codes: (said, quote) => {
    const there = [...quote.matchAll(CPV)].map(([code]) => code);
    const codes = [...new Set([...said.matchAll(CPV)].map(([code]) => code))];
    return codes.length > 0 && codes.every((code) => there.includes(code)) ? { value: codes, start: 0, end: quote.length } : null;
  },
};

function text(said: string, quote: string): Derived<string> | null {
  if (said.trim().length < 2 || said.length > MAX_TEXT) return null;
  const found = findVerbatim(said, quote);
  return found ? { value: quote.slice(found.start, found.end).replace(/\s+/g, ' '), ...found } : null;
}

function moment(timed: boolean): Derive<string> {
  return (said, quote, source) => {
    const found = findMoments(quote, source.order).find((one) => one.possible && one.day === said.trim().slice(0, 10));
    if (!found) return null;
    // A time that the quote does not give is the model's own.
    if (timed && said.includes('T') && found.timed && found.iso.slice(11, 16) !== said.trim().slice(11, 16)) return null;
    return { value: timed ? found.iso : found.day, start: found.start, end: found.end, ambiguous: found.ambiguous };
  };
}

function monthsOf([, number = '', unit = '']: RegExpMatchArray): number {
  const count = NUMBERS[number.toLowerCase()] ?? Number(number);
  return /^(?:jahr|year)/iu.test(unit) ? count * 12 : count;
}
