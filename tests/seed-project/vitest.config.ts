import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias: { '@': join(import.meta.dirname, 'src') } },
  test: { include: ['tests/**/*.test.ts'], testTimeout: 20_000 },
});
