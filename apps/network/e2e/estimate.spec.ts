import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { demo, tender } from './support/demo.ts';
import { signIn } from './support/session.ts';
import { dropFiles } from './support/tender-task.ts';
import { words } from './support/words.ts';

const FILE = 'en-calder-laptops.md';

test('an estimate is asked for with the company profile, corrected by the expert, and saved as a workbook', async ({ browser }) => {
  const company = await signIn(browser, demo.company);
  await company.goto(`/engagements/${demo.engagement_id}`);
  await dropFiles(company, [{ name: basename(FILE), bytes: await readFile(tender(FILE)) }]);
  await company.getByRole('radio', { name: words('taskTypes.name.estimate_cost') }).check();
  await company.getByLabel(words('upload.title')).fill(`Estimate ${Date.now()}`);
  await expect(company.locator('[data-upload="stored"]')).toHaveCount(1, { timeout: 20_000 });
  await company.getByRole('button', { name: words('upload.start'), exact: true }).click();
  await company.waitForURL(/\/tasks\/[^/]+$/);
  const id = new URL(company.url()).pathname.split('/').at(-1) ?? '';
  await expect(company.getByText(words('task.withExpertTitle')).first()).toBeVisible({ timeout: 30_000 });
  await expect(company.getByRole('link', { name: words('taskTypes.profileUsed').replace('{version, number}', '1') })).toBeVisible();

  const expert = await signIn(browser, demo.expert);
  await expert.goto(`/review/${id}`);
  const form = () => expert.getByRole('form');
  await expert.keyboard.press('+');
  await form().getByLabel(words('taskTypes.member.title')).fill('Inbetriebnahme');
  for (const [member, value] of [['quantity', '10'], ['hours_per_unit', '0,125'], ['hourly_rate', '96'], ['material_per_unit', '1.000']] as const) await form().getByLabel(words(`taskTypes.member.${member}`)).fill(value);
  await expert.keyboard.press('Control+Enter');
  await expert.getByRole('button', { name: words('review.editLabel', { label: words('taskTypes.member.profit_percent') }) }).click();
  await form().getByRole('textbox').fill('0');
  await expert.keyboard.press('Control+Enter');
  await expert.getByRole('button', { name: words('review.approve'), exact: true }).click();
  await expert.getByRole('dialog').getByRole('button', { name: words('review.approve'), exact: true }).click();
  await expect(expert.getByRole('dialog')).toHaveCount(0);

  await expect(company.getByText('Inbetriebnahme')).toBeVisible({ timeout: 10_000 });
  const saved = await company.request.get(`/api/tasks/${id}/download?format=json`);
  const output = await saved.json();
  expect(output).toMatchObject({ profit_percent: 0, totals: { profit: 0 } });
  const added = output.items.find((item: { title: string }) => item.title === 'Inbetriebnahme');
  expect(added).toMatchObject({ hours_per_unit: 0.125, material_per_unit: 1000, basis: 'person' });
  expect(output.totals.labour + output.totals.material).toBeGreaterThanOrEqual(10_120);
  const workbook = await company.request.get(`/api/tasks/${id}/download?format=xlsx`);
  expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK');
});
