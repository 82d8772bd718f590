import { expect, test } from 'vitest';
import { judgeSkips } from './outcome.ts';

const outcome = { passed: 3, failed: 0, skipped: [{ test: 'a.test.ts > one', reason: 'no network' }, { test: 'b.test.ts > two', reason: null }] };

test.each([
  { ci: false, allowed: [], failed: 1 },
  { ci: true, allowed: [], failed: 2 },
  { ci: true, allowed: [{ test: 'a.test.ts > one', reason: 'listed' }], failed: 1 },
  { ci: true, allowed: [{ test: 'a.test.ts > *', reason: 'listed' }, { test: 'b.test.ts > two', reason: 'listed' }], failed: 0 },
])('skips without a reason, and in CI those not listed, count as failures: $failed of two', ({ ci, allowed, failed }) => {
  const said: string[] = [];
  expect(judgeSkips(outcome, allowed, ci, (text) => said.push(text))).toEqual({ ...outcome, failed });
  expect(said).toHaveLength(2);
  expect(said[0]).toContain('skipped: a.test.ts > one: no network');
});
