import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from '@playwright/test';
import { waitUntil } from '../tests/support/wait-until.ts';
import { makeLargeTender } from '../fixtures/make-large.ts';
import { findChromium } from '../tools/checks/find-chromium.ts';
import { summary } from './statistics.ts';
import { withInstance } from './with-instance.ts';

const VISITS = 15;
const VALUE = '[data-cell="fields.reference_number"]';
const root = join(import.meta.dirname, '..');
type Demo = { network_url: string; engagement_id: string; company: { email: string; password: string } };

/**
 * The page of a finished task (a tender of 40 pages) in the production build: from navigation to usable, which is when a value of
 * the result can be pressed and its evidence is marked in the page's picture. Cold visits by address, and warm ones by a link.
 */
export async function networkPages(): Promise<object> {
  return withInstance(root, async (demoFile) => {
    const demo: Demo = JSON.parse(readFileSync(demoFile, 'utf8'));
    const { path, env } = findChromium(root);
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath: path, env: { ...process.env, ...env }, args });
    try {
      const page = await signedIn(browser, demo);
      const task = await finishedTask(page, demo);
      const shown: number[] = [];
      const usable: number[] = [];
      const linked: number[] = [];
      for (let i = 0; i <= VISITS; i++) {
        const from = performance.now();
        await page.goto(`/tasks/${task}`, { waitUntil: 'commit' });
        await page.locator(VALUE).waitFor();
        const afterValues = performance.now() - from;
        await pressUntilMarked(page);
        const afterEvidence = performance.now() - from;
        const warm = await followLink(page, demo, task);
        // The first round pays for code that the server has not run yet.
        if (i > 0) {
          shown.push(afterValues);
          usable.push(afterEvidence);
          linked.push(warm);
        }
      }
      return { task_page_values: summary(shown), task_page_usable: summary(usable), task_page_by_link: summary(linked), wanted: 'usable <= 1000 ms' };
    } finally {
      await browser.close();
    }
  });
}

/** A press before the page's code runs goes nowhere, as it would for a person; pressing again is part of the time. */
async function pressUntilMarked(page: Page): Promise<void> {
  const mark = page.locator('[data-evidence-region]').first();
  await waitUntil('the evidence is marked', async () => {
    await page.locator(VALUE).click();
    return mark.waitFor({ timeout: 250 }).then(() => true, () => false);
  }, { everyMs: 1 });
}

async function followLink(page: Page, demo: Demo, task: string): Promise<number> {
  await page.goto(`/engagements/${demo.engagement_id}`);
  const link = page.locator(`a[href$="/tasks/${task}"]`).first();
  await link.waitFor();
  const from = performance.now();
  await link.click();
  await page.locator(VALUE).waitFor();
  return performance.now() - from;
}

async function signedIn(browser: Browser, demo: Demo): Promise<Page> {
  const page = await browser.newPage({ baseURL: demo.network_url, viewport: { width: 1440, height: 900 } });
  await page.goto('/sign-in');
  await page.locator('input[type="email"]').fill(demo.company.email);
  await page.locator('input[type="password"]').fill(demo.company.password);
  await page.locator('input[type="password"]').press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}

/** Uploads the tender as the company does, and waits for its result; answers the task's id. */
async function finishedTask(page: Page, demo: Demo): Promise<string> {
  await page.goto(`/engagements/${demo.engagement_id}`);
  await page.locator('input[type="file"]').setInputFiles({ name: 'tender.pdf', mimeType: 'application/pdf', buffer: await makeLargeTender(40) });
  await page.locator('[data-upload="stored"]').waitFor();
  await page.locator('form button[type="submit"]').click();
  await page.waitForURL(/\/tasks\/[^/]+$/);
  await page.locator(VALUE).waitFor({ timeout: 60_000 });
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
