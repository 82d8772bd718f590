/** What the health of an engagement or an installation is made of. */
export type HealthFacts = {
  /** Tasks that changed in the last 30 days, or wait for review. */
  tasks: number;
  /** Those of them that failed. */
  failed: number;
  /** Those of them whose review is past its due date. */
  overdueReviews: number;
  /** Since the last activity. */
  idleDays: number;
};

/**
 * 0–100, to a tenth, after the product specification, section 2.2: 100 − 40·failed share − 30·overdue-review share − 30·staleness,
 * where staleness is the days since the last activity ÷ 30, at most 1. Without any task the shares are 0.
 */
export function healthScore({ tasks, failed, overdueReviews, idleDays }: HealthFacts): number {
  const share = (part: number): number => (tasks === 0 ? 0 : part / tasks);
  const staleness = Math.min(1, Math.max(0, idleDays / 30));
  return Math.round((100 - 40 * share(failed) - 30 * share(overdueReviews) - 30 * staleness) * 10) / 10;
}
