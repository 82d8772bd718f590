import { writeFileSync } from 'node:fs';
import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';
import type { Outcome } from './outcome.ts';

/** Writes what `npm test` adds up to the file that OUTCOME_FILE names. */
export default class OutcomeReporter implements Reporter {
  private root: Suite | null = null;
  private errors = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.root = suite;
  }

  onError(): void {
    this.errors++;
  }

  onEnd(result: FullResult): void {
    const outcome: Outcome = { passed: 0, failed: this.errors, skipped: [] };
    for (const test of this.root?.allTests() ?? []) {
      const how = test.outcome();
      if (how === 'flaky') console.log(`tried ${test.results.length} times (passed): ${test.titlePath().filter(Boolean).join(' > ')}`);
      if (how === 'expected' || how === 'flaky') outcome.passed++;
      else if (how === 'skipped') outcome.skipped.push({ test: test.titlePath().filter(Boolean).join(' > '), reason: test.annotations.find((note) => note.type === 'skip')?.description ?? null });
      else outcome.failed++;
    }
    if (result.status !== 'passed' && outcome.failed === 0) outcome.failed = 1;
    const file = process.env.OUTCOME_FILE;
    if (file) writeFileSync(file, JSON.stringify(outcome));
  }
}
