import { saysTheSame } from '../fields/says-the-same.ts';
import type { FoundCriterion } from './criterion.ts';

/** Criteria each once: of those that say the same with the same weight the first. */
export function mergeCriteria(found: FoundCriterion[]): FoundCriterion[] {
  const kept: FoundCriterion[] = [];
  for (const criterion of found) {
    if (criterion.name.length >= 3 && !kept.some((other) => other.percent === criterion.percent && other.points === criterion.points && (other.lot === criterion.lot || !criterion.lot) && saysTheSame(other.name, criterion.name))) kept.push(criterion);
  }
  return kept;
}
