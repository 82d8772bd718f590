import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,mcps,apps,tools,bench,fixtures,tests}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/.next/**', '**/e2e/**', 'tests/seed-project/**'],
    globalSetup: ['packages/postgres/src/testing-setup.ts'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
