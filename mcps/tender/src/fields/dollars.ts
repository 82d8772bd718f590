import type { Source } from '../source/source.ts';

// Names of taxes and zones are no help: GST is Australia's and India's too, PST is a time.
const COUNTRIES: [string, RegExp][] = [
  ['CAD', /(?<!\p{L})(?:Canad(?:a|ian)|CANADA|Ontario|British Columbia|Alberta|Saskatchewan|Manitoba|Nova Scotia|New Brunswick|Qu[eé]bec)(?!\p{L})|\.(?:gc|on|bc|ab)\.ca(?!\p{L})|(?<![\p{L}\d])[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d(?![\p{L}\d])/gu],
  ['AUD', /(?<!\p{L})(?:Australian?|AUSTRALIA|ABN|ACN|New South Wales|Queensland|Tasmania|NSW)(?!\p{L})|\.(?:gov|com|org|edu|net)\.au(?!\p{L})/gu],
  ['NZD', /(?<!\p{L})(?:New Zealand|NEW ZEALAND|Aotearoa|NZBN)(?!\p{L})|\.(?:govt|co|org|ac)\.nz(?!\p{L})/gu],
];
const UNITED_STATES = /(?<!\p{L})(?:United States|UNITED STATES|U\.S\.|USA|[Ss]tate of|[A-Z]{2}\s\d{5})(?![\p{L}\d])|US\$|USD|\.(?:gov|us)(?![\p{L}.])/gu;
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
