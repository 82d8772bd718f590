import type { Source } from '../source/source.ts';
import { cleanName, parseNumber } from './criterion.ts';
import { isWhole } from './group.ts';
import type { CriteriaGroup } from './group.ts';

const NOTICE = /(?:qualitätskriterium|kostenkriterium|quality criterion|cost criterion)\s*[-–—]\s*name:\s*(?<name>[^\n]{2,200}?)\s*\/\s*(?:gewichtung|weighting):\s*(?<figure>\d{1,3}(?:[.,]\d{1,2})?)|(?<price>preis|price)\s*[-–—/]\s*(?:gewichtung|weighting):\s*(?<weight>\d{1,3}(?:[.,]\d{1,2})?)/giu;

// `1. Preis. Gewichtung 60; 2. Ausführungsfrist. Gewichtung 40`, as notices of before 2016 are printed.
const NUMBERED = /(?<![\d.])\d{1,2}\.\s+(?<name>\p{L}[^.;:\n]{2,120}?)[.:]?\s+(?:gewichtung|weighting)\s*:?\s*(?<figure>\d{1,3})(?!\d)/giu;

/** Criteria in the fixed words of EU notices: `Qualitätskriterium - Name: X / Gewichtung: 20`. */
export function criteriaInNotice(source: Source): CriteriaGroup[] {
  const criteria = [...source.text.matchAll(NOTICE)].map((match) => {
    const { name, figure, price, weight } = match.groups ?? {};
    return { source, name: cleanName(name ?? price ?? ''), start: match.index, end: match.index + match[0].length, percent: parseNumber(figure ?? weight ?? ''), points: null, lot: null, sureness: 0 };
  });
  return [...(criteria.length > 0 ? [{ criteria, standing: 'award' as const, clear: 1 }] : []), ...numberedIn(source)];
}

function numberedIn(source: Source): CriteriaGroup[] {
  if (!/gewichtung|weighting/iu.test(source.text)) return [];
  const criteria = [...source.text.matchAll(NUMBERED)].map(({ index, groups, 0: all }) => ({ source, name: cleanName(groups?.['name'] ?? ''), start: index, end: index + all.length, percent: parseNumber(groups?.['figure'] ?? ''), points: null, lot: null, sureness: 0 }));
  return criteria.length >= 2 && isWhole(criteria) ? [{ criteria, standing: 'award', clear: 0.9 }] : [];
}
