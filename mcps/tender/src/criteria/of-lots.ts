import { indexAt } from '../source/source.ts';
import type { Source } from '../source/source.ts';
import { cleanName, parseNumber, PRICE } from './criterion.ts';
import type { FoundCriterion } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';
import { isWhole } from './group.ts';
import { standingAt } from './standing.ts';

const NUMBERS: Record<string, string> = { one: '1', two: '2', three: '3', four: '4', five: '5', six: '6' };
// `Award criteria for Lot 1: Technical 60% / Price 40%`, `Zuschlagskriterien für Los 2 sind Preis 70 %, Qualität 30 %`
const OF_LOT = /(?:award criteri(?:a|on)|zuschlagskriteri(?:en|um)|evaluation criteri(?:a|on))\s+(?:for|of|für|von)\s+(?:lot|los)\s+(?:n[ro]\.?\s*)?(?<lot>\d{1,2}|one|two|three|four|five|six)\s*(?::|[–—-]|\s(?:is|are|ist|sind)(?!\p{L})\s*:?)\s*(?<list>[^\n]{5,300})/giu;
const BEGINS_WITH_LOT = /(?:^|\n)(?:lot|los)\s+(?:n[ro]\.?\s*)?(?<lot>\d{1,2})\s*[:–—-]\s*(?<list>[^\n]{5,300})/giu;
const ENTRY = /(?<name>\p{L}[^%/;,\d\n]{2,60}?)\s*[:(–-]?\s*(?<percent>\d{1,3}(?:[.,]\d{1,2})?)\s*%/gu;

/** Criteria that a line gives for one lot, each with its share; only what makes 100 with the price among it counts. */
export function criteriaOfLots(source: Source): CriteriaGroup[] {
  // A line that only begins with its lot is believed where award criteria are announced.
  const begun = [...source.text.matchAll(BEGINS_WITH_LOT)].filter(({ index }) => standingAt(source, indexAt(source.units, index + 1), 4) === 'award');
  return [...source.text.matchAll(OF_LOT), ...begun].flatMap((match): CriteriaGroup[] => {
    const { lot = '', list = '' } = match.groups ?? {};
    const offset = match.index + match[0].length - list.length;
    const criteria = [...list.matchAll(ENTRY)].map((entry): FoundCriterion => ({
      source, name: cleanName((entry.groups?.['name'] ?? '').replace(/^(?:and|und|sowie)\s+/iu, '')), start: offset + entry.index, end: offset + entry.index + entry[0].length,
      percent: parseNumber(entry.groups?.['percent'] ?? ''), points: null, lot: NUMBERS[lot.toLowerCase()] ?? lot, sureness: 0,
    }));
    return isWhole(criteria) && criteria.some(({ name }) => PRICE.test(name)) ? [{ criteria, standing: 'award', clear: 0.8 }] : [];
  });
}
