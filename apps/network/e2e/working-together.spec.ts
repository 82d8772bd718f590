import { type Page, expect, test } from '@playwright/test';
import { demo } from './support/demo.ts';
import { signIn } from './support/session.ts';
import { startTask } from './support/tender-task.ts';
import { words } from './support/words.ts';

const note = (page: Page) => page.getByRole('button', { name: new RegExp(`^${words('requirements.noteOf').replace('{number, number}', '1')}`) });
const text = (page: Page) => page.getByRole('dialog').getByRole('textbox');

test('two people who write a note at once lose neither, and the keyboard stays where somebody works', async ({ browser }) => {
  const company = await signIn(browser, demo.company);
  const id = await startTask(company, 'de-klarsee-feuerwehr.pdf', `Together ${Date.now()}`);
  await expect(company.locator('[data-requirement]').first()).toBeVisible({ timeout: 40_000 });
  const expert = await signIn(browser, demo.expert);
  await expert.goto(`/tasks/${id}`);
  await expect(expert.locator('[data-requirement]').first()).toBeVisible({ timeout: 20_000 });

  await note(company).click();
  await text(company).fill('Meine Notiz');
  await note(expert).click();
  await text(expert).fill('Notiz der Expertin');
  await expert.getByRole('button', { name: words('requirements.saveNote') }).click();
  const dialog = company.getByRole('dialog');
  await expect(dialog.getByText('Notiz der Expertin')).toBeVisible();
  await expect(text(company)).toHaveValue('Meine Notiz');
  await expect(dialog.getByRole('button', { name: words('requirements.saveNote'), exact: true })).toHaveCount(0);
  await company.keyboard.press('Escape');
  await note(company).click();
  await expect(text(company)).toHaveValue('Meine Notiz');
  await company.getByRole('button', { name: words('requirements.saveNoteOver') }).click();
  await expect(dialog).toHaveCount(0);
  await expect(note(expert)).toHaveAccessibleName(/Meine Notiz$/);

  // With a filter on what is open, a row that is settled goes; the next one has the keyboard then.
  await company.getByRole('combobox', { name: words('requirements.statusLabel'), exact: true }).selectOption('open');
  const rows = company.locator('[data-requirement]');
  const second = await rows.nth(1).getAttribute('data-requirement');
  await rows.first().locator('[data-cell]').focus();
  await company.keyboard.press('3');
  await expect(rows.first()).toHaveAttribute('data-requirement', second ?? '');
  await expect(rows.first().locator('[data-cell]')).toBeFocused();

  // A day that is chosen in the timeline takes no other value from whoever moves with Tab.
  await company.locator('[data-part="timeline"] [data-cell]').first().click();
  await expect(company.locator('[data-part="facts"] [data-cell][tabindex="-1"]')).toHaveCount(0);
});
