import type { Browser, BrowserContextOptions, Cookie, Page } from '@playwright/test';
import { demo } from './demo.ts';
import { words } from './words.ts';

const signedIn = new Map<string, Cookie[]>();

/** A browser of its own in which somebody is signed in: through the form, and from then on with the session got there. In German, as the demo's people prefer. */
export async function signIn(browser: Browser, who: { email: string; password: string }, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: demo.network_url, locale: 'de-DE', acceptDownloads: true, ...options });
  const page = await context.newPage();
  const known = signedIn.get(who.email);
  if (known) {
    await context.addCookies(known);
    return page;
  }
  await page.goto('/sign-in');
  await page.getByLabel(words('auth.email')).fill(who.email);
  await page.getByLabel(words('auth.password')).fill(who.password);
  await page.getByRole('button', { name: words('auth.submit'), exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  signedIn.set(who.email, await context.cookies());
  return page;
}
