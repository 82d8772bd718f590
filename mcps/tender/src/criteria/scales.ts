import type { FoundCriterion } from './criterion.ts';
import { isPriced } from './group.ts';

const LEAST = 3;

/**
 * The scales of categories that stand one below the other, each with the same sum, as those of lots that are counted from 1: a new one begins
 * where a name comes again. A price that follows the last alone belongs to each. As they were where they do not add up alike.
 */
export function inScales(criteria: FoundCriterion[]): FoundCriterion[] {
  const price = criteria.filter((one) => isPriced([one])).length === 1 ? criteria.slice(-1).filter((one) => isPriced([one])) : [];
  const scales: FoundCriterion[][] = [];
  for (const one of price.length > 0 ? criteria.slice(0, -1) : criteria) {
    const last = scales.at(-1);
    if (last && !last.some(({ name }) => name.toLowerCase() === one.name.toLowerCase())) last.push(one);
    else scales.push([one]);
  }
  const sums = scales.map((scale) => scale.reduce((sum, { percent, points }) => sum + (percent ?? points ?? 0), 0));
  const alike = scales.length > 1 && scales.every(({ length }) => length >= LEAST) && sums.every((sum) => sum > 0 && Math.abs(sum - (sums[0] ?? 0)) < 0.01);
  return alike ? scales.flatMap((scale, i) => [...scale, ...price].map((one) => ({ ...one, lot: `${i + 1}` }))) : criteria;
}
