import { expect, test } from '@playwright/test';
import { demo } from './support/demo.ts';
import { signIn } from './support/session.ts';
import { startTask } from './support/tender-task.ts';
import { words } from './support/words.ts';

test('an expert gives a day to what has none, takes it back, and gives it again; the company sees it, and that it was corrected', async ({ browser }) => {
  const company = await signIn(browser, demo.company);
  const id = await startTask(company, 'en-saltmarsh-dredging.pdf', `Timeline ${Date.now()}`);
  await expect(company.getByText(words('task.withExpertTitle')).first()).toBeVisible({ timeout: 30_000 });

  const expert = await signIn(browser, demo.expert);
  await expert.goto(`/review/${id}`);
  const undated = expert.locator('[data-row^="undated."]', { hasText: '14 days of the award' });
  const dated = expert.locator('[data-row="deadlines.new-1"]');
  await undated.locator('[data-cell]').focus();
  await expert.keyboard.press('Enter');
  const form = expert.getByRole('form', { name: words('review.edit'), exact: true });
  await form.getByLabel(words('review.input.date')).fill('2027-07-01');
  await form.getByLabel(words('review.input.time')).fill('25:00');
  await expert.keyboard.press('Control+Enter');
  await expect(form.getByText(words('review.invalid.time'))).toBeVisible();
  await form.getByLabel(words('review.input.time')).fill('24:00');
  await expert.keyboard.press('Control+Enter');
  await expect(dated).toContainText('1. Juli 2027, 24:00');
  await expect(dated.locator('[data-cell]')).toBeFocused();
  await expect(undated).toHaveCount(0);

  await expert.keyboard.press('Control+z');
  await expect(undated).toBeVisible();
  await expect(dated).toHaveCount(0);
  await expert.keyboard.press('Control+y');
  await expect(dated).toBeVisible();

  await expert.keyboard.press('a');
  await expert.getByRole('dialog', { name: words('review.approveTitle') }).getByRole('button', { name: words('review.approve'), exact: true }).click();
  await expect(company.locator('[data-day="2027-07-01T24:00"]')).toContainText('24:00', { timeout: 10_000 });
  await company.getByRole('button', { name: words('task.revisions') }).click();
  await expect(company.locator('[data-revision="2"]')).toContainText('14 days of the award');
});
