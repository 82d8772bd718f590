import type { FoundCriterion } from './criterion.ts';
import { isPriced, isWhole } from './group.ts';
import type { ProposedGroup } from './proposed-group.ts';

// What the points of a scale without the price are points of.
const QUALITY = /techni|quali|fachlich|leistung|konzept|non-?\s?price|non-?\s?financial|nicht-?\s?preis|merit/iu;

/**
 * The ratio of quality and price (70 and 30 %) that stands over points which make up 100 without the price: these only say how quality
 * is judged. Null where none is told.
 */
export function ratioOver(judged: { group: ProposedGroup }[], { criteria }: Pick<ProposedGroup, 'criteria'>): ProposedGroup | null {
  const points = criteria.length > 1 && criteria.every((one) => one.points !== null) && isWhole(criteria) && !isPriced(criteria);
  return points ? (judged.find(({ group }) => group.form === 'ratio' && isRatio(group.criteria))?.group ?? null) : null;
}

function isRatio(criteria: FoundCriterion[]): boolean {
  const priced = criteria.filter((one) => isPriced([one]));
  return criteria.length === 2 && priced.length === 1 && criteria.every(({ percent }) => percent !== null) && isWhole(criteria) && criteria.some((one) => !priced.includes(one) && QUALITY.test(one.name));
}
