/** What one step of `npm test` found. A check without tests of its own counts as one. */
export type Outcome = {
  passed: number;
  failed: number;
  skipped: Skip[];
};

/** A test that did not run. Without a reason it counts as failed. */
export type Skip = { test: string; reason: string | null };

/** The outcome of a check that has no tests of its own. */
export function single(ok: boolean): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] };
}

/** A skip that nobody allowed counts as a failure in CI, and everywhere when it gives no reason. `*` ends a name that stands for many. */
export function judgeSkips(outcome: Outcome, allowed: readonly { test: string; reason: string }[], ci: boolean, write: (text: string) => void): Outcome {
  let refused = 0;
  for (const { test, reason } of outcome.skipped) {
    const known = allowed.find((entry) => (entry.test.endsWith('*') ? test.startsWith(entry.test.slice(0, -1)) : entry.test === test));
    const why = reason ?? known?.reason ?? null;
    const bad = why === null || (ci && !known);
    if (bad) refused++;
    write(`skipped: ${test}: ${why ?? 'no reason given'}${bad ? ', which counts as a failure: give a reason, and list it in tools/allowed-skips.json' : ''}\n`);
  }
  return { ...outcome, failed: outcome.failed + refused };
}
