export type Amount = { start: number; end: number; amount: number; currency: string };

const CURRENCIES: [RegExp, string][] = [
  [/^(?:€|eur|euro)$/iu, 'EUR'], [/^(?:us\$|\$|usd|us dollars?|dollars?)$/iu, 'USD'], [/^(?:£|gbp)$/iu, 'GBP'], [/^(?:chf|sfr\.?|fr\.)$/iu, 'CHF'],
  [/^(?:₹|inr|rs\.?)$/iu, 'INR'], [/^(?:cad|c\$|ca\$)$/iu, 'CAD'], [/^(?:aud|a\$|au\$)$/iu, 'AUD'], [/^(?:nzd|nz\$)$/iu, 'NZD'], [/^zar$/iu, 'ZAR'], [/^pln$/iu, 'PLN'], [/^sek$/iu, 'SEK'], [/^nok$/iu, 'NOK'], [/^dkk$/iu, 'DKK'], [/^czk$/iu, 'CZK'],
];
const SIGN = '(?:€|EUR|Euro|US\\$|CA?\\$|AU?\\$|NZ\\$|\\$|USD|£|GBP|CHF|₹|INR|(?<!\\p{L})Rs\\.?|CAD|AUD|NZD|ZAR|PLN|SEK|NOK|DKK|CZK)';
const NUMBER = '\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d{1,2})?|\\d{1,3}(?:[.,’\' ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?';
const SCALE = '(?:\\s?(?<scale>mio\\.?|millionen|million|mrd\\.?|milliarden|billion|tsd\\.?|thousand|lakhs?|lacs?|crores?|cr\\.?|k|m)(?![\\p{L}]))?';
const PATTERN = new RegExp(`(?:(?<before>${SIGN})\\s?(?<first>${NUMBER})${SCALE}|(?<second>${NUMBER})${SCALE.replace('<scale>', '<scale2>')}\\s?(?<after>${SIGN})(?![\\p{L}]))`, 'giu');

/** All sums of money in a text, with their currency. `1.500.000,00 €`, `$1.4 million`, `EUR 50 000`. */
export function findAmounts(text: string): Amount[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const { before, first, second, after, scale, scale2 } = match.groups ?? {};
    const currency = CURRENCIES.find(([pattern]) => pattern.test(before ?? after ?? ''))?.[1];
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

function scaleOf(word: string | undefined): number {
  if (!word) return 1;
  if (/^la/iu.test(word)) return 1e5;
  if (/^cr/iu.test(word)) return 1e7;
  if (/^(?:tsd|thousand|k)/iu.test(word)) return 1e3;
  return /^(?:mrd|milliarden|billion)/iu.test(word) ? 1e9 : 1e6;
}
