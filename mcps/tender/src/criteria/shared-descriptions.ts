import type { FoundCriterion } from './criterion.ts';

// A sentence within a name: `Team Bidders are scored on …`.
const OPENING = /(?<=\S\s)(?<opening>\p{Lu}\p{Ll}+ (?:are|is|will|shall|must|should|wird|werden|ist|sind) \p{Ll}+)(?!\p{L})/u;
const LEAST = 2;

/** Criteria without the sentence that runs into their names from the next column, where at least half of them, two or more, go on with the same words. */
export function withoutSharedDescriptions(criteria: FoundCriterion[]): FoundCriterion[] {
  const openings = criteria.map(({ name }) => OPENING.exec(name)?.groups?.['opening'] ?? null);
  const isShared = (opening: string): boolean => {
    const count = openings.filter((other) => other === opening).length;
    return count >= LEAST && count * 2 >= criteria.length;
  };
  return criteria.map((criterion, i) => {
    const opening = openings[i];
    return opening && isShared(opening) ? { ...criterion, name: criterion.name.slice(0, criterion.name.indexOf(opening)).replace(/[\s,;–-]+$/u, '') } : criterion;
  });
}
