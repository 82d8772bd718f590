import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { demo } from './demo.ts';
import { words } from './words.ts';

/** A browser of its own in which somebody has signed in through the form. In German, as the demo's people prefer. */
export async function signIn(browser: Browser, who: { email: string; password: string }, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: demo.network_url, locale: 'de-DE', acceptDownloads: true, ...options });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel(words('auth.email')).fill(who.email);
  await page.getByLabel(words('auth.password')).fill(who.password);
  await page.getByRole('button', { name: words('auth.submit'), exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}
