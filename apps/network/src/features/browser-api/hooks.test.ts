import { freePort } from '@0711/postgres/free-port';
import type { Browser, Page } from '@playwright/test';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundlePage } from '../../lib/testing/bundle-page.ts';
import { launchBrowser } from '../../lib/testing/launch-browser.ts';
import { type Pair, contextOf, createPair } from '../../lib/testing/people.ts';
import { signIn } from '../../lib/testing/sign-in.ts';
import { type PlatformProcess, startPlatformProcess } from '../../lib/testing/start-platform-process.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';
import { uploadDocument } from '../documents/upload-document.ts';
import { pushSync } from '../sync/push-sync.ts';
import { type Served, servePage } from './serve-page.fixture.ts';

let platform: PlatformProcess;
let network: TestNetwork;
let served: Served;
let browser: Browser;
let page: Page;
let pair: Pair;
const sent: { url: string; headers: Record<string, string> }[] = [];

beforeAll(async () => {
  const port = await freePort();
  const [script] = await Promise.all([
    bundlePage(join(import.meta.dirname, 'hooks-page.fixture.tsx')),
    launchBrowser().then((launched) => (browser = launched)),
    // Nobody takes its webhooks: what the page shows comes by the route alone.
    startPlatformProcess('http://127.0.0.1:9').then((started) => (platform = started)),
  ]);
  network = await startTestNetwork({ PLATFORM_URL: platform.url, PLATFORM_API_KEY: platform.key, NETWORK_URL: `http://127.0.0.1:${port}` });
  served = await servePage(port, script);
  pair = await createPair(network.services, 'Nordlicht');
  await pushSync(network.services, { type: 'engagement', id: pair.engagementId });
  const context = await browser.newContext();
  const cookies = (await signIn(network.services, pair.memberId)).split('; ').map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), url: served.url }));
  await context.addCookies(cookies);
  page = await context.newPage();
  page.on('request', (request) => sent.push({ url: request.url(), headers: request.headers() }));
}, 90_000);
afterAll(async () => {
  await browser.close();
  await served.close();
  await network.stop();
  await platform.stop();
});

async function upload(): Promise<string> {
  const body = (async function* () {
    yield new TextEncoder().encode('Vergabestelle: Stadt Neuenbruck\nVergabenummer: NB-2026-118\n');
  })();
  const file = { engagementId: pair.engagementId, name: 'a.txt', mediaType: 'text/plain', body, signal: new AbortController().signal };
  return (await uploadDocument(await contextOf(network.services, pair.memberId), file)).id;
}

it('in a browser the hooks show, create, follow and change tasks through the Network, without a key', async () => {
  const theirs = await createPair(network.services, 'Elsewhere');
  const query = new URLSearchParams({ company: pair.companyId, engagement: pair.engagementId, document: await upload(), other: theirs.engagementId });
  await page.goto(`${served.url}/?${query}`);
  const text = (id: string) => page.locator(`#${id}`).textContent();
  await expect.poll(() => text('catalog'), { timeout: 10_000 }).toContain('TENDER');
  await expect.poll(() => text('total')).toBe('0');

  await page.getByRole('button', { name: 'create' }).click();
  await expect.poll(() => text('total'), { timeout: 10_000 }).toBe('1');
  await expect.poll(() => text('status'), { timeout: 20_000 }).toMatch(/^(completed|needs_review)$/);
  const before = await text('status');
  // What waits for a person has not ended yet.
  await expect.poll(() => text('ended')).toBe(String(before === 'completed'));
  expect(Number(await text('progress'))).toBeGreaterThan(0);

  await expect.poll(() => text('polled')).toMatch(/^(completed|needs_review) /);
  const polled = await text('polled');
  await page.waitForTimeout(700);
  expect(await text('polled'), 'polling stops once the MCP is done').toBe(polled);

  await page.getByRole('button', { name: 'change' }).click();
  await expect.poll(() => text('status')).toBe(before === 'completed' ? 'needs_review' : 'cancelled');
  await expect.poll(() => text('ended')).toBe('true');
  await page.getByRole('button', { name: 'other' }).click();
  await expect.poll(() => text('other')).toBe('there is no such task');

  expect(sent.length).toBeGreaterThan(5);
  expect(sent.filter(({ url }) => new URL(url).origin !== served.url)).toEqual([]);
  expect(sent.filter(({ headers }) => 'authorization' in headers || 'x-api-key' in headers || 'x-actor' in headers)).toEqual([]);
}, 60_000);
