import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { demo } from './support/demo.ts';
import { signIn } from './support/session.ts';
import { startTask } from './support/tender-task.ts';

async function expectNoFindings(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  await page.waitForLoadState('networkidle').catch(() => {});
  // Within the page it takes a third of the time; only frames from elsewhere, of which there are none, would be left out.
  expect(page.frames(), path).toHaveLength(1);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`), path).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ browser }) => {
    test.setTimeout(180_000);
    // Each at their own pages, side by side: most of the time the browser analyses, and the machine has more than one core.
    await Promise.all([
      (async () => {
        const admin = await signIn(browser, demo.admin, { colorScheme });
        for (const path of ['/admin/audit', '/admin/webhooks', '/admin/webhooks/endpoints', '/admin/keys', '/dev/ui', '/dev/mail']) await expectNoFindings(admin, path);
        const nobody = await browser.newContext({ baseURL: demo.network_url, locale: 'de-DE', colorScheme });
        await expectNoFindings(await nobody.newPage(), '/sign-in');
      })(),
      (async () => {
        const company = await signIn(browser, demo.company, { colorScheme });
        const task = await startTask(company, 'en-saltmarsh-dredging.pdf', `Axe ${colorScheme} ${Date.now()}`);
        await expect(company.locator('[data-row="fields.buyer_name"]')).toBeVisible({ timeout: 30_000 });
        for (const path of ['/', `/engagements/${demo.engagement_id}`, `/tasks/${task}`, '/notifications', '/dev/results', '/settings']) await expectNoFindings(company, path);
        const profile = await company.getByRole('main').locator('a[href$="/profile"]').first().getAttribute('href');
        await expectNoFindings(company, profile ?? '');
        const expert = await signIn(browser, demo.expert, { colorScheme });
        for (const path of ['/', '/review', `/review/${task}`, `/tasks/${task}`]) await expectNoFindings(expert, path);
      })(),
    ]);
  });
}
