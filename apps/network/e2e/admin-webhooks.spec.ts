import { type Page, expect, test } from '@playwright/test';
import { demo } from './support/demo.ts';
import { signIn } from './support/session.ts';
import { startTask } from './support/tender-task.ts';
import { words } from './support/words.ts';

const rows = (page: Page) => page.getByTestId('deliveries').getByRole('row');

test('staff see the deliveries of a task, replay one, and make and revoke a key; nobody else sees any of it', async ({ browser }) => {
  test.setTimeout(90_000);
  const company = await signIn(browser, demo.company);
  const task = await startTask(company, 'de-klarsee-feuerwehr.pdf', `Webhooks ${Date.now()}`);
  for (const path of ['/admin', '/admin/audit', '/admin/webhooks', '/admin/webhooks/endpoints', '/admin/keys']) {
    expect((await company.request.get(path)).status(), `${path} for a company`).toBe(404);
  }
  for (const procedure of ['deliveries.list', 'endpoints.list', 'apiKeys.list']) {
    const answer = await company.request.get(`/api/trpc/${procedure}?input=${encodeURIComponent('{}')}`);
    expect(answer.status(), `${procedure} for a company`).toBe(404);
  }

  const admin = await signIn(browser, demo.admin);
  await admin.goto(`/admin/webhooks?subject=${task}`);
  const completed = rows(admin).filter({ hasText: /task\.(completed|needs_review)/ });
  await expect(completed).toContainText(words('deliveries.delivered'), { timeout: 40_000 });
  await expect(rows(admin).filter({ hasText: 'task.created' })).toHaveCount(1);
  await admin.getByRole('combobox', { name: words('deliveries.event'), exact: true }).selectOption('task.created');
  await expect(rows(admin)).toHaveCount(1);
  await expect(admin).toHaveURL(new RegExp(`event=task\\.created&subject=${task}`));

  await rows(admin).getByRole('button').click();
  const drawer = admin.getByRole('dialog');
  const attempts = drawer.getByTestId('attempts').getByRole('listitem');
  await expect(attempts).toHaveCount(1);
  await expect(drawer).toContainText(`"task_id": "${task}"`);
  await drawer.getByRole('button', { name: words('deliveries.replay'), exact: true }).click();
  await admin.getByRole('dialog', { name: words('deliveries.replayTitle') }).getByRole('button', { name: words('deliveries.replay'), exact: true }).click();
  await expect(attempts).toHaveCount(2, { timeout: 15_000 });
  await expect(attempts.first()).toContainText('200');
  await expect(attempts.first()).toContainText('"repeat"');
  await admin.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);

  await admin.getByRole('link', { name: words('admin.tabKeys') }).click();
  const name = `Schlüssel ${Date.now()}`;
  await admin.getByRole('button', { name: words('apiKeys.create'), exact: true }).click();
  const form = admin.getByRole('dialog', { name: words('apiKeys.createTitle') });
  await form.getByLabel(words('apiKeys.name')).fill(name);
  await form.getByRole('checkbox').first().check();
  await form.getByRole('button', { name: words('apiKeys.create'), exact: true }).click();
  const secret = (await admin.getByTestId('secret').textContent()) ?? '';
  await admin.getByRole('button', { name: words('admin.secretKept') }).click();
  const asKey = () => fetch(`${demo.platform_url}/api/tasks?limit=1`, { headers: { authorization: `Bearer ${secret}` } });
  expect((await asKey()).status).toBe(200);

  await admin.getByRole('button', { name: words('apiKeys.revokeKey', { name }) }).click();
  await admin.getByRole('dialog', { name: words('apiKeys.revokeTitle', { name }) }).getByRole('button', { name: words('apiKeys.revoke'), exact: true }).click();
  await expect(admin.getByRole('row').filter({ hasText: name })).toContainText(words('apiKeys.revoked'));
  await expect.poll(async () => (await asKey()).status, { timeout: 10_000 }).toBe(401);
  await admin.goto('/admin/audit');
  await expect(admin.getByRole('row').filter({ hasText: 'api_key.revoke' }).first()).toContainText('Mira Admin');
});
