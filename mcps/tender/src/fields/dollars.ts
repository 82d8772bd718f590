import type { Source } from '../source/source.ts';

const COUNTRIES: [string, RegExp][] = [
  ['CAD', /(?<!\p{L})(?:canad(?:a|ian)|ontario|british columbia|alberta|saskatchewan|manitoba|nova scotia|new brunswick|qu[eé]bec|[gph]st)(?!\p{L})|\.(?:gc|on|bc|ab)\.ca(?!\p{L})|(?<![\p{L}\d])[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d(?![\p{L}\d])/giu],
  ['AUD', /(?<!\p{L})(?:australian?|abn|acn|new south wales|queensland|tasmania|nsw)(?!\p{L})|\.(?:gov|com|org|edu|net)\.au(?!\p{L})/giu],
  ['NZD', /(?<!\p{L})(?:new zealand|aotearoa|nzbn)(?!\p{L})|\.(?:govt|co|org|ac)\.nz(?!\p{L})/giu],
];
const UNITED_STATES = /(?<!\p{L})(?:united states|u\.s\.|usa|us dollars?|state of|(?:[A-Z]{2})\s\d{5})(?![\p{L}\d])|US\$|USD|\.(?:gov|us)(?![\p{L}.])/gu;
const SAMPLE = 100_000;
const ENOUGH = 2;

const cache = new WeakMap<Source, string>();

/** Which dollar a bare `$` is in a document: that of the country that it names twice as often as the United States, else theirs (ISO 4217). */
export function dollarsOf(source: Source): string {
  const known = cache.get(source);
  if (known !== undefined) return known;
  const sample = source.text.slice(0, SAMPLE);
  const states = count(sample, UNITED_STATES);
  const found = COUNTRIES.find(([, words]) => {
    const named = count(sample, words);
    return named >= ENOUGH && named >= 2 * states;
  })?.[0] ?? 'USD';
  cache.set(source, found);
  return found;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
