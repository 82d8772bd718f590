import { defineConfig } from 'vitest/config';
import { SlowFirst } from './tools/checks/slow-first.ts';

export default defineConfig({
  test: {
    include: ['{packages,mcps,apps,tools,bench,fixtures,tests}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/.next/**', '**/e2e/**', 'tests/seed-project/**'],
    globalSetup: ['packages/postgres/src/testing-setup.ts'],
    pool: 'forks',
    // Most files wait for processes, clocks and disks; one at a time would leave the second core idle.
    maxWorkers: 2,
    sequence: { sequencer: SlowFirst },
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
