import type { FoundCriterion } from '../criteria/criterion.ts';

/** Criteria of several lots: what all of `lots` share is listed once, without a lot; what a lot says twice, once. */
export function sharedCriteria(found: FoundCriterion[], lots: (string | null)[]): FoundCriterion[] {
  const sharing = new Map<string, Set<string | null>>();
  for (const one of found) sharing.set(keyOf(one), (sharing.get(keyOf(one)) ?? new Set()).add(one.lot));
  const all = new Set(lots).size;
  const listed = new Map<string, FoundCriterion>();
  for (const one of found) {
    const general = sharing.get(keyOf(one))?.size === all ? { ...one, lot: null } : one;
    const key = `${general.lot ?? ''}\n${keyOf(one)}`;
    if (!listed.has(key)) listed.set(key, general);
  }
  return [...listed.values()];
}

function keyOf({ name, percent, points }: FoundCriterion): string {
  return `${name}\n${percent}\n${points}`;
}
