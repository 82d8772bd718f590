import { defineConfig } from '@playwright/test';

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: 'apps/network/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // One instance for all, and some tests kill its services.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine can stand still for longer than any step waits; what is tried again is named.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['./tools/checks/playwright-reporter.ts']],
  use: {
    browserName: 'chromium',
    headless: true,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
});
