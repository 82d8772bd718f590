import type { Source } from '../source/source.ts';
import { cleanName, parseNumber } from './criterion.ts';
import type { CriteriaGroup } from './group.ts';

const NOTICE = /(?:qualitätskriterium|kostenkriterium|quality criterion|cost criterion)\s*[-–—]\s*name:\s*(?<name>[^\n]{2,200}?)\s*\/\s*(?:gewichtung|weighting):\s*(?<figure>\d{1,3}(?:[.,]\d{1,2})?)|(?<price>preis|price)\s*[-–—/]\s*(?:gewichtung|weighting):\s*(?<weight>\d{1,3}(?:[.,]\d{1,2})?)/giu;

/** Criteria in the fixed words of EU notices: `Qualitätskriterium - Name: X / Gewichtung: 20`. */
export function criteriaInNotice(source: Source): CriteriaGroup[] {
  const criteria = [...source.text.matchAll(NOTICE)].map((match) => {
    const { name, figure, price, weight } = match.groups ?? {};
    return { source, name: cleanName(name ?? price ?? ''), start: match.index, end: match.index + match[0].length, percent: parseNumber(figure ?? weight ?? ''), points: null, lot: null, sureness: 0 };
  });
  return criteria.length > 0 ? [{ criteria, standing: 'award', clear: 1 }] : [];
}
