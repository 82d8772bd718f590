import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HealthFacts, healthScore } from './health-score.ts';

const facts = fc.nat(5_000).chain((tasks) =>
  fc.nat(tasks).chain((failed) =>
    // A task is either failed or in review.
    fc.record({ tasks: fc.constant(tasks), failed: fc.constant(failed), overdueReviews: fc.nat(tasks - failed), idleDays: fc.double({ min: 0, max: 400, noNaN: true }) }),
  ),
);

test.each<[HealthFacts, number]>([
  [{ tasks: 0, failed: 0, overdueReviews: 0, idleDays: 0 }, 100],
  [{ tasks: 10, failed: 0, overdueReviews: 0, idleDays: 15 }, 85],
  [{ tasks: 10, failed: 5, overdueReviews: 0, idleDays: 0 }, 80],
  [{ tasks: 10, failed: 0, overdueReviews: 5, idleDays: 0 }, 85],
  [{ tasks: 4, failed: 1, overdueReviews: 2, idleDays: 3 }, 72],
  [{ tasks: 10, failed: 10, overdueReviews: 0, idleDays: 300 }, 30],
])('%o is %d', (given, expected) => {
  expect(healthScore(given)).toBe(expected);
});

test('lies between 30 and 100, and nothing that is bad raises it', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const score = healthScore(given);
      expect(score).toBeGreaterThanOrEqual(30);
      expect(score).toBeLessThanOrEqual(100);
      expect(healthScore({ ...given, idleDays: given.idleDays + 1 })).toBeLessThanOrEqual(score);
      if (given.failed + given.overdueReviews < given.tasks) {
        expect(healthScore({ ...given, failed: given.failed + 1 })).toBeLessThanOrEqual(score);
        expect(healthScore({ ...given, overdueReviews: given.overdueReviews + 1 })).toBeLessThanOrEqual(score);
      }
    }),
  );
});

test('it is the weighted sum that it is said to be', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const share = (part: number): number => (given.tasks === 0 ? 0 : part / given.tasks);
      const lost = 40 * share(given.failed) + 30 * share(given.overdueReviews) + Math.min(30, given.idleDays);
      expect(Math.abs(healthScore(given) + lost - 100)).toBeLessThanOrEqual(0.0500001);
    }),
  );
});
