import { expect, test } from '@playwright/test';
import { demo, stranger } from './support/demo.ts';
import { signIn } from './support/session.ts';
import { startTask } from './support/tender-task.ts';
import { words } from './support/words.ts';

test('a company gets 404 for everything of another, and nobody gets anything without signing in', async ({ browser }) => {
  const owner = await signIn(browser, demo.company);
  const task = await startTask(owner, 'de-klarsee-feuerwehr.pdf', `Isolation ${Date.now()}`);
  await expect(owner.locator('[data-row="fields.buyer_name"]')).toBeVisible({ timeout: 30_000 });
  const detail = await owner.request.get(`/api/tasks/${task}/download?format=json`);
  expect(detail.status()).toBe(200);
  const documentId: string = (await detail.json()).documents[0].id;
  const paths = [
    `/api/tasks/${task}/download?format=json`, `/api/tasks/${task}/download?format=docx`, `/api/tasks/${task}/events`,
    `/api/documents/${documentId}/original`, `/api/documents/${documentId}/pages/1/image`,
  ];
  for (const path of paths.filter((one) => !one.endsWith('/events'))) expect((await owner.request.get(path)).status(), `${path} for its owner`).toBe(200);

  const other = await signIn(browser, stranger);
  for (const path of paths) expect((await other.request.get(path)).status(), `${path} for another company`).toBe(404);
  for (const page of [`/tasks/${task}`, `/review/${task}`, `/engagements/${demo.engagement_id}`]) {
    expect((await other.goto(page))?.status(), `${page} for another company`).toBe(404);
    await expect(other.getByText('Gemeinde Klarsee')).toHaveCount(0);
  }

  const nobody = await browser.newContext({ baseURL: demo.network_url });
  for (const path of paths) expect((await nobody.request.get(path)).status(), `${path} without a session`).toBe(401);
  const page = await nobody.newPage();
  await page.goto(`/tasks/${task}`);
  await expect(page).toHaveURL(/\/sign-in/);
  expect(words('auth.title')).toBeTruthy();
});

test('a session cookie of a forged session opens nothing', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: demo.network_url });
  await context.addCookies([{ name: 'better-auth.session_token', value: 'forged.token', url: demo.network_url }]);
  expect((await context.request.get('/api/live')).status()).toBe(401);
});
