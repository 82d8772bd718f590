import type { AwardCriterion } from '@0711/mcp-tender/schema';

export type CriteriaGroup = {
  /** The lot that its criteria are for; null for those of the whole tender. */
  lot: string | null;
  /** Each with its share of the longest bar, 0–1; null for one without weight and points. */
  criteria: { criterion: AwardCriterion; bar: number | null }[];
  /** What the weights add up to; null where one has none. */
  sum: { value: number; unit: 'percent' | 'points' } | null;
};

/** Criteria by lot, in the order in which lots first come. Bars are drawn by percent, or by points in a group where not all have percent. */
export function groupCriteria(criteria: readonly AwardCriterion[]): CriteriaGroup[] {
  const byLot = new Map<string | null, AwardCriterion[]>();
  for (const criterion of criteria) byLot.set(criterion.lot, [...(byLot.get(criterion.lot) ?? []), criterion]);
  return [...byLot].map(([lot, own]) => {
    const unit = own.every((one) => one.weight_percent !== null) ? 'percent' : own.some((one) => one.max_points !== null) ? 'points' : 'percent';
    const weights = own.map((one) => (unit === 'percent' ? one.weight_percent : one.max_points));
    const most = Math.max(0, ...weights.map((weight) => weight ?? 0));
    // A bar of percent is a share of the whole, as long as no criterion is above it.
    const full = unit === 'percent' ? Math.max(100, most) : most;
    const complete = weights.flatMap((weight) => (weight === null ? [] : [weight]));
    return {
      lot,
      criteria: own.map((criterion, at) => {
        const weight = weights[at] ?? null;
        return { criterion, bar: weight === null || full === 0 ? null : weight / full };
      }),
      sum: complete.length === own.length && own.length > 1 ? { value: Math.round(complete.reduce((total, weight) => total + weight, 0) * 100) / 100, unit } : null,
    };
  });
}
