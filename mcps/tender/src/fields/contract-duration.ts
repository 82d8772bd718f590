import type { Candidate, FieldReader } from '../engine/candidate.ts';
import { compileLabels, findLabels } from '../labels/label.ts';
import { isKey } from '../source/is-key.ts';
import { neighboursOf } from '../source/neighbours.ts';
import type { Source } from '../source/source.ts';
import { sameLength } from './length-proposals.ts';
import { rankLengths } from './rank-lengths.ts';

const IN_MONTHS = compileLabels([{ words: '(?:\\p{L}*laufzeit(?: des \\p{L}+| der \\p{L}+)?|dauer) in monaten|duration(?: of the contract)? in months', strength: 0.93 }]);
// `Laufzeit in Monaten: 2 (ab dem Schlusstermin für den Eingang der Angebote)`: so long bids bind, in the form of the EU.
const OF_BIDS = /^[^\n(]{0,40}\((?:ab dem schlusstermin|from the date stated for)/iu;
const LONGEST = 600;

/** Lengths that stand without their unit, which the ranking could not find by itself. */
export const LENGTH_FINDERS: FieldReader<number>['finders'] = [inMonths, baseYear, aYear];

export const contractDuration: FieldReader<number> = { finders: [ranked], same: sameLength, floor: 0.5 };

/** What a structured file holds in elements of its own, only its labels tell. */
function ranked(sources: Source[]): Candidate<number>[] {
  return sources.flatMap((source) => {
    const found = LENGTH_FINDERS.flatMap((find) => find([source]));
    return source.document.format === 'xml' || source.document.format === 'gaeb' ? found : rankLengths(source, found);
  });
}

/** `Laufzeit in Monaten: 24`: the number behind its label. */
function inMonths(sources: Source[]): Candidate<number>[] {
  return sources.flatMap((source) =>
    findLabels(source, IN_MONTHS, isKey).flatMap((hit) => {
      if (OF_BIDS.test(source.text.slice(hit.end, hit.end + 80))) return [];
      for (const region of neighboursOf(source, hit.start, hit.end)) {
        const number = /(?<=^\D{0,4})\d{1,3}\b/u.exec(source.text.slice(region.start, region.end));
        const value = Number(number?.[0]);
        if (!number || !(value > 0 && value <= LONGEST)) continue;
        const start = region.start + number.index;
        return [{ value, finder: 'label', strength: hit.label.strength, spans: [{ source, start, end: start + number[0].length }], derived: false }];
      }
      return [];
    }),
  );
}

/** `a base year plus four option years`: the year that is sure. */
function baseYear(sources: Source[]): Candidate<number>[] {
  return sources.flatMap((source) =>
    [...source.text.matchAll(/(?<!\p{L})(?:a|one|one-year|the|\(1\))\s+(?<!option\s)base\s+(?:year|period\s+of\s+(?:one|1)\s+year)(?!\p{L})(?=[^.]{0,40}\s(?:plus|and|with|followed\s+by)\s[^.]{0,30}option)/giu)].map((match) => ({
      value: 12, finder: 'base', strength: 0.72, spans: [{ source, start: match.index, end: match.index + match[0].length }], derived: false,
    })),
  );
}

/** `call-down contracts for up to a year`: the one length that is written without a number. */
function aYear(sources: Source[]): Candidate<number>[] {
  return sources.flatMap((source) =>
    [...source.text.matchAll(/(?<!\p{L})(?:contracts?|agreements?|frameworks?|engagements?|appointments?|assignments?)\s+(?:(?!of|fee|prices?|value|sum)\p{L}+\s+){0,3}?for\s+(?:up\s+to\s+|(?:a|the|an\s+initial)\s+(?:period|term)\s+of\s+)?(?<length>a\s+(?:full\s+)?year)(?!\p{L})(?!\s+(?:of|after|from\s+the\s+(?:final|last)))/giu)].map((match) => {
      const end = match.index + match[0].length;
      return { value: 12, finder: 'base', strength: 0.72, spans: [{ source, start: end - (match.groups?.['length'] ?? '').length, end }], derived: false };
    }),
  );
}
