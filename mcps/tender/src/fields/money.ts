export type Amount = { start: number; end: number; amount: number; currency: string };

const CURRENCIES: [RegExp, string][] = [
  [/^(?:€|eur|euro)$/iu, 'EUR'], [/^(?:us\$|\$|usd|us dollars?|dollars?)$/iu, 'USD'], [/^(?:£|gbp)$/iu, 'GBP'], [/^(?:chf|s?fr\.?)$/iu, 'CHF'],
  [/^(?:₹|inr|rs\.?)$/iu, 'INR'], [/^(?:cad|c\$|ca\$)$/iu, 'CAD'], [/^(?:aud|a\$|au\$)$/iu, 'AUD'], [/^(?:nzd|nz\$)$/iu, 'NZD'], ...['ZAR', 'SGD', 'HKD', 'KES', 'UGX', 'NGN', 'GHS', 'NPR', 'BDT', 'LKR', 'PKR', 'MYR', 'PHP', 'BWP', 'TZS', 'RWF', 'ZMW', 'THB', 'IDR', 'VND', 'JPY', 'AED', 'BRL', 'MXN', 'HUF', 'ETB', 'XOF', 'XAF'].map((code): [RegExp, string] => [new RegExp(`^${code}$`, 'iu'), code]), [/^ksh\.?$/iu, 'KES'], [/^₱$/u, 'PHP'], [/^pln$/iu, 'PLN'], [/^sek$/iu, 'SEK'], [/^nok$/iu, 'NOK'], [/^dkk$/iu, 'DKK'], [/^czk$/iu, 'CZK'],
];
const SIGN = '(?:€|EUR|Euro|US\\$|CA?\\$|AU?\\$|NZ\\$|\\$|USD|£|GBP|CHF|₹|INR|(?<!\\p{L})Rs\\.?|(?<!\\p{L})S?Fr\\.|CAD|AUD|NZD|ZAR|(?<!\\p{L})(?:SGD|HKD|KES|KSh\\.?|UGX|NGN|GHS|NPR|BDT|LKR|PKR|MYR|PHP|BWP|TZS|RWF|ZMW|THB|IDR|VND|JPY|AED|BRL|MXN|HUF|ETB|XOF|XAF)|₱|PLN|SEK|NOK|DKK|CZK)';
// One mark parts all thousands: in `Los 3 120.000 EUR` the 3 is no part of the sum.
// A stop before it may end a sign (`Rs.12.00 lakhs`), one behind a digit parts a longer number.
const NUMBER = `(?<!\\d[.,]?|,)(?:\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d{1,2})?|(?:${['\\.', ',', '[’\']', ' '].map((mark) => `\\d{1,3}(?:${mark}\\d{3})+`).join('|')})(?![.,]?\\d{3})(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,2})?)`;
// The T of `T€` and `TEUR` is thousands; `12 t €` may be tonnes and their price.
const SCALE = '(?:\\s?(?<scale>mio\\.?|millionen|million|mrd\\.?|milliarden|billion|tsd\\.?|thousand|lakhs?|lacs?|crores?|cr\\.?|k|m|t(?=€|eur))(?:(?![\\p{L}])|(?<=\\dt|\\d\\st)(?=eur(?:o)?(?!\\p{L}))))?';
const PATTERN = new RegExp(`(?:(?<before>${SIGN})\\s?(?<first>${NUMBER})${SCALE}|(?<second>${NUMBER})${SCALE.replace('<scale>', '<scale2>')}\\s?(?<after>${SIGN})(?![\\p{L}]))`, 'giu');

const BARE = new RegExp(`^[\\s:|=–-]*(?<number>${NUMBER})${SCALE}(?:\\s?/-|,-{1,2}|\\.[–-])?(?![\\d%])`, 'iu');
const IN_BRACKETS = new RegExp(`^[^\\n|:;([\\d]{0,30}[([]\\s*(?:all\\s+)?(?:in\\s+)?(?<sign>${SIGN})`, 'iu');

/** The currency that a column's or a blank's name states in brackets, `(Rs.)`, `(in EUR, net)`; null without one. */
export function currencyInBrackets(text: string): string | null {
  const sign = IN_BRACKETS.exec(text)?.groups?.['sign'];
  return sign ? currencyOf(sign) : null;
}

/** A number without a currency that begins a text, as a sum in the currency that its column names; null without one. */
export function bareAmount(text: string, currency: string): Amount | null {
  const match = BARE.exec(text);
  const { number = '', scale } = match?.groups ?? {};
  if (!match || !number) return null;
  const start = match[0].indexOf(number);
  return { start, end: match[0].length, amount: numberOf(number) * scaleOf(scale), currency };
}

/** All sums of money in a text, with their currency. `1.500.000,00 €`, `$1.4 million`, `EUR 50 000`. */
export function findAmounts(text: string): Amount[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const { before, first, second, after, scale, scale2 } = match.groups ?? {};
    const currency = currencyOf(before ?? after ?? '');
    const amount = numberOf(first ?? second ?? '') * scaleOf(scale ?? scale2);
    return currency && Number.isFinite(amount) ? [{ start: match.index, end: match.index + match[0].length, amount, currency }] : [];
  });
}

/** A number as German or English writes it: the last mark before one or two digits is the decimal one. */
export function numberOf(text: string): number {
  const plain = text.replace(/[’' ]/g, '');
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(plain);
  return decimal && !/^\d{1,3}(?:[.,]\d{3})+$/.test(plain) ? Number(`${(decimal[1] ?? '').replace(/[.,]/g, '')}.${decimal[2]}`) : Number(plain.replace(/[.,]/g, ''));
}

function currencyOf(sign: string): string | null {
  return CURRENCIES.find(([pattern]) => pattern.test(sign))?.[1] ?? null;
}

function scaleOf(word: string | undefined): number {
  if (!word) return 1;
  if (/^la/iu.test(word)) return 1e5;
  if (/^cr/iu.test(word)) return 1e7;
  if (/^(?:tsd|thousand|k|t$)/iu.test(word)) return 1e3;
  return /^(?:mrd|milliarden|billion)/iu.test(word) ? 1e9 : 1e6;
}
