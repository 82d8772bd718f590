import type { FoundCriterion } from './criterion.ts';

/** A criterion with its points alone, where its percent only follow from them: what makes up the whole has to be seen in what is written. */
export function asWritten(one: FoundCriterion): FoundCriterion {
  return one.derived && one.points !== null ? { ...one, percent: null } : one;
}
