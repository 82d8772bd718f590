import { defineConfig } from 'vitest/config';
import { SlowFirst } from './tools/checks/slow-first.ts';

// They compute, and share nothing but what they import: loading that anew for each file took longer than the tests.
const COMPUTING = ['{mcps,packages/contract}/**/*.test.ts'];

export default defineConfig({
  test: {
    exclude: ['**/node_modules/**', '**/.next/**', '**/e2e/**', 'tests/seed-project/**'],
    globalSetup: ['packages/postgres/src/testing-setup.ts'],
    pool: 'forks',
    // Most files wait for processes, clocks and disks; one at a time would leave the second core idle.
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'processes', include: ['{packages,apps,tools,bench,fixtures,tests}/**/*.test.{ts,tsx}'], exclude: ['packages/contract/**', '**/node_modules/**', '**/.next/**', '**/e2e/**', 'tests/seed-project/**'] } },
      { extends: true, test: { name: 'computing', include: COMPUTING, isolate: false } },
    ],
  },
});
