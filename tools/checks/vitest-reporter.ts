import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import type { Outcome } from './outcome.ts';

/** Writes what `npm test` adds up to the file that OUTCOME_FILE names. */
export default class OutcomeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const outcome: Outcome = { passed: 0, failed: unhandled.length, skipped: [] };
    for (const module of modules) {
      // A file that can't even be loaded has no tests that could fail.
      if (module.errors().length > 0) outcome.failed++;
      for (const test of module.children.allTests()) {
        const result = test.result();
        const tries = (test.diagnostic()?.retryCount ?? 0) + 1;
        if (tries > 1) console.log(`tried ${tries} times (${result.state}): ${module.relativeModuleId} > ${test.fullName}`);
        if (result.state === 'passed') outcome.passed++;
        else if (result.state === 'skipped') outcome.skipped.push({ test: `${module.relativeModuleId} > ${test.fullName}`, reason: result.note ?? reasonIn(test.fullName) });
        else outcome.failed++;
      }
    }
    const file = process.env.OUTCOME_FILE;
    if (file) writeFileSync(file, JSON.stringify(outcome));
  }
}

/** A whole group is skipped without a note; its title can say why: `the scans (skipped: no scanner here)`. */
function reasonIn(title: string): string | null {
  return /\(skipped: ([^)]+)\)/.exec(title)?.[1] ?? null;
}
