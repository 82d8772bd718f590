import { defineConfig } from 'vitest/config';
import { SlowFirst } from './tools/checks/slow-first.ts';

const NOT_OURS = ['**/node_modules/**', '**/.next/**', '**/e2e/**', 'tests/seed-project/**'];
/** They compute, and share nothing but what they import. */
const COMPUTING = ['{mcps,packages/contract,bench}/**/*.test.ts'];
/** They bring a database and services of their own, and leave the process as they found it. */
const SERVING = ['apps/*/src/**/*.test.ts'];
/** On a shared machine a process can stand still for longer than any test should wait. What fails there thrice is broken; what is tried again is named. */
const SHARED = process.env.CI === 'true';
/** Of those: they start, kill and watch processes of ours, or count what their own process has done. */
const WATCHING = ['apps/platform/src/{api,cli/cli,http/metrics,mcps/ensure-models,worker/worker-process}.test.ts', 'apps/network/src/lib/telemetry/metrics.test.ts'];

export default defineConfig({
  test: {
    exclude: NOT_OURS,
    globalSetup: ['packages/postgres/src/testing-setup.ts'],
    pool: 'forks',
    // Most files wait for processes, clocks and disks; one at a time would leave the second core idle.
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    testTimeout: SHARED ? 60_000 : 20_000,
    hookTimeout: SHARED ? 90_000 : 30_000,
    retry: SHARED ? 2 : 0,
    // Loading anew for each file what tests import took as long as many of the tests: only those that need it have a process each.
    projects: [
      { extends: true, test: { name: 'processes', include: ['{packages,tools,fixtures,tests}/**/*.test.{ts,tsx}', ...WATCHING], exclude: ['packages/contract/**', ...NOT_OURS] } },
      { extends: true, test: { name: 'serving', include: SERVING, exclude: [...WATCHING, ...NOT_OURS], isolate: false } },
      { extends: true, test: { name: 'computing', include: COMPUTING, isolate: false } },
    ],
  },
});
