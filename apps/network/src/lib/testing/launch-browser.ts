import { type Browser, chromium } from '@playwright/test';
import { join } from 'node:path';
import { findChromium } from '../../../../../tools/checks/find-chromium.ts';

/** A browser for a test outside of the browser tests, as those have it. */
export function launchBrowser(): Promise<Browser> {
  const { path, env } = findChromium(join(import.meta.dirname, '../../../../..'));
  const args = ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath: path, args, env: { ...process.env, ...env } });
}
