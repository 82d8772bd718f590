import { type Browser, type Page, expect, test } from '@playwright/test';
import { demo } from './support/demo.ts';
import { signIn } from './support/session.ts';
import { startTask } from './support/tender-task.ts';

const PHONE = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true } as const;

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, page.url()).toBeLessThanOrEqual(PHONE.viewport.width);
}

/** A result scrolls within the page: nothing of it, nor the way back from the document, lies below the screen. */
async function expectOneScreen(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height, page.url()).toBeLessThanOrEqual(PHONE.viewport.height);
}

/** How far down the head of a page begins, with or without the scripts that come after it. */
async function headOf(browser: Browser, path: string, javaScriptEnabled: boolean): Promise<number | undefined> {
  const page = await signIn(browser, demo.company, { ...PHONE, javaScriptEnabled });
  await page.goto(path);
  if (javaScriptEnabled) await expect(page.getByRole('tab').first()).toBeVisible();
  return (await page.getByRole('heading', { level: 1 }).boundingBox())?.y;
}

test('the pages fit a phone, and a result can be read on it', async ({ browser }) => {
  const company = await signIn(browser, demo.company, PHONE);
  const task = await startTask(company, 'de-klarsee-feuerwehr.pdf', `Phone ${Date.now()}`);
  const row = company.locator('[data-row="fields.buyer_name"]');
  await expect(row).toContainText('Gemeinde Klarsee', { timeout: 30_000 });
  await row.scrollIntoViewIfNeeded();
  await expect(row).toBeInViewport();
  await expectNoSidewaysScroll(company);
  await row.getByRole('button').first().tap();
  await expect(company.locator('[data-evidence-region]').first()).toBeVisible();
  await expectOneScreen(company);
  // What the server draws stays where it is when the page comes to life.
  expect(await headOf(browser, `/tasks/${task}`, false)).toBe(await headOf(browser, `/tasks/${task}`, true));
  for (const path of ['/', `/engagements/${demo.engagement_id}`, `/tasks/${task}`, '/notifications', '/dev/results', '/settings']) {
    await company.goto(path);
    await expectNoSidewaysScroll(company);
  }
  await company.getByRole('main').locator('a[href$="/profile"]').first().tap();
  await company.waitForURL(/\/profile$/);
  await expectNoSidewaysScroll(company);
  const expert = await signIn(browser, demo.expert, PHONE);
  for (const path of ['/', '/review']) {
    await expert.goto(path);
    await expectNoSidewaysScroll(expert);
  }
  const admin = await signIn(browser, demo.admin, PHONE);
  for (const path of ['/admin/webhooks', '/admin/webhooks/endpoints', '/admin/keys']) {
    await admin.goto(path);
    await expect(admin.getByRole('main').locator('[data-delivery], [data-endpoint], [data-key]').first()).toBeVisible();
    await expectNoSidewaysScroll(admin);
  }
});
