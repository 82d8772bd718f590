import { readFile } from 'node:fs/promises';
import { type Download, type Page, expect, test } from '@playwright/test';
import mammoth from 'mammoth';
import { demo, tender } from './support/demo.ts';
import { signIn } from './support/session.ts';
import { startTask } from './support/tender-task.ts';
import { words } from './support/words.ts';

const FILE = 'en-saltmarsh-dredging.pdf';
const REFERENCE = 'SHC 2027/07 "inner <harbour>"';

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

async function download(page: Page, item: string): Promise<Download> {
  await page.getByRole('button', { name: words('task.download'), exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: item }).or(page.getByRole('link', { name: item })).click()]);
  return file;
}

test('a tender goes in, is read, reviewed and approved', async ({ browser }) => {
  const title = `Dredging ${Date.now()}`;
  const expert = await signIn(browser, demo.expert);
  await expert.goto('/review');
  const entry = expert.getByRole('main').getByText(title);
  await expect(entry).toHaveCount(0);
  const before = await waiting(expert);

  const company = await signIn(browser, demo.company);
  // A page that is reloaded loses this; nothing below may depend on a reload.
  const id = await startTask(company, FILE, title);
  await company.evaluate(() => Object.assign(window, { neverReloaded: true }));
  await expect(company.getByRole('heading', { name: title })).toBeVisible();
  await expect(company.getByText(words('task.withExpertTitle')).first()).toBeVisible({ timeout: 30_000 });

  // The queue fills by itself, and its count in the navigation with it.
  await expect(entry).toBeVisible({ timeout: 10_000 });
  await expect.poll(() => waiting(expert)).toBe(before + 1);

  await expert.goto(`/review/${id}`);
  const deadline = expert.locator('[data-cell="fields.submission_deadline"]');
  await deadline.click();
  const mark = expert.locator('[data-evidence-region]').first();
  await expect(mark).toBeInViewport();

  // From here on only the keyboard.
  await expert.keyboard.press('Escape');
  const reference = expert.locator('[data-cell="fields.reference_number"]');
  await reference.focus();
  await expert.keyboard.press('Enter');
  const form = expert.getByRole('form', { name: words('review.editLabel', { label: words('result.fields.reference_number') }) });
  await expect(form.getByRole('textbox')).toBeFocused();
  await expert.keyboard.type(REFERENCE);
  await expert.keyboard.press('Control+Enter');
  await expect(expert.locator('[data-row="fields.reference_number"]')).toContainText(REFERENCE);
  const start = expert.locator('[data-cell="fields.contract_start"]');
  await start.focus();
  await expert.keyboard.press('Space');
  await expert.keyboard.press('n');
  await expect(expert.locator('[data-row="fields.contract_start"]')).toContainText(words('result.notStated'));
  await expert.keyboard.press('a');
  const dialog = expert.getByRole('dialog', { name: words('review.approveTitle') });
  await expect(dialog.getByRole('button', { name: words('review.approve'), exact: true })).toBeFocused();
  await expert.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(() => waiting(expert)).toBe(before);

  await expect(company.locator('[data-row="fields.reference_number"]')).toContainText(REFERENCE, { timeout: 10_000 });
  expect(await company.evaluate(() => 'neverReloaded' in window)).toBe(true);

  const json = JSON.parse((await bytesOf(await download(company, words('task.downloadJson')))).toString('utf8'));
  expect(json.fields.reference_number.value).toBe(REFERENCE);
  expect(json.fields.contract_start.value).toBeNull();
  expect(json.fields.submission_deadline.evidence[0].quote).toMatch(/February 2027/);
  const report = await bytesOf(await download(company, words('task.downloadDocx')));
  const text = (await mammoth.extractRawText({ buffer: report })).value;
  expect(text).toContain(REFERENCE);
  expect(text).toContain('Maintenance Dredging of the Inner Harbour');
  const original = await bytesOf(await download(company, words('task.original', { name: FILE })));
  expect(original.equals(await readFile(tender(FILE)))).toBe(true);

  await company.getByRole('button', { name: words('task.reopen'), exact: true }).click();
  const reopen = company.getByRole('dialog', { name: words('task.reopenTitle') });
  await reopen.getByLabel(words('task.reopenReason')).fill('The deadline is the earlier one.');
  await reopen.getByRole('button', { name: words('task.reopen'), exact: true }).click();
  await expect(company.getByText(words('task.withExpertTitle')).first()).toBeVisible({ timeout: 10_000 });
  await expect.poll(() => waiting(expert)).toBe(before + 1);
});

test('a clear tender is finished without a person, step by step before the eyes of the company', async ({ browser }) => {
  const company = await signIn(browser, demo.company);
  await startTask(company, 'de-klarsee-feuerwehr.pdf', `Feuerwehr ${Date.now()}`);
  const row = company.locator('[data-row="fields.buyer_name"]');
  await expect(row).toContainText('Gemeinde Klarsee', { timeout: 30_000 });
  await expect(company.getByRole('main').getByText(words('status.completed')).first()).toBeVisible();
  await row.getByRole('button').first().click();
  await expect(company.locator('[data-evidence-region]').first()).toBeInViewport();
});

/** How many tasks the navigation says wait for review. */
async function waiting(page: Page): Promise<number> {
  const badge = page.getByRole('navigation').getByText(/^\d+$/).first();
  return (await badge.count()) === 0 ? 0 : Number(await badge.textContent());
}
