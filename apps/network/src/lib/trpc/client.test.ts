import type { Browser } from '@playwright/test';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundlePage } from '../testing/bundle-page.ts';
import { launchBrowser } from '../testing/launch-browser.ts';

const PAGE = '<!doctype html><title>left</title><div id="root"></div>';
let browser: Browser;
let script: string;
beforeAll(async () => {
  [script, browser] = await Promise.all([bundlePage(join(import.meta.dirname, 'leaving-page.fixture.tsx')), launchBrowser()]);
}, 90_000);
afterAll(() => browser.close());

/** Shows the page; reads its call to the end, and answers only once the browser is on the next page, and then with another address to send it to. */
async function serveSlowly(): Promise<{ url: string; bodies: string[]; calls: string[]; close: () => void }> {
  const asked = Promise.withResolvers<void>();
  const left = Promise.withResolvers<void>();
  const bodies: string[] = [];
  const calls: string[] = [];
  const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void> | void> = {
    '/': (_, response) => void response.end(`${PAGE}<script type="module" src="/app.js"></script>`),
    '/app.js': (_, response) => void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script),
    '/left': async (_, response) => {
      await asked.promise;
      response.end(`${PAGE}<script>fetch('/there')</script>`);
    },
    '/there': (_, response) => {
      left.resolve();
      response.end();
    },
    '/api/trpc/requirements.set': async (request, response) => {
      bodies.push(await text(request));
      asked.resolve();
      await left.promise;
      response.writeHead(307, { location: '/arrived' }).end();
    },
    '/arrived': async (request, response) => {
      calls.push(await text(request));
      response.end('[]');
    },
  };
  const server = createServer({ requestTimeout: 0 }, (request, response) => {
    const route = routes[new URL(request.url ?? '/', 'http://x').pathname];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (route) void route(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`, bodies, calls, close: () => server.close().closeAllConnections() };
}

test('a change is sent to its end though the page is left while it is under way', async () => {
  const server = await serveSlowly();
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    await page.getByRole('button', { name: 'short' }).click();
    await page.waitForURL(/\/left$/);
    await expect.poll(() => server.calls, { timeout: 5_000 }).toHaveLength(1);
    expect(JSON.parse(server.calls[0] ?? '')).toMatchObject({ 0: { note: 'Prüfbericht liegt vor' } });
  } finally {
    await page.close();
    server.close();
  }
});

test('one that is larger than what browsers keep is sent all the same', async () => {
  const server = await serveSlowly();
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    await page.getByRole('button', { name: 'long' }).click();
    // The page may be gone before the browser tells of its request: what the server got is what counts.
    await expect.poll(() => server.bodies, { timeout: 5_000 }).toHaveLength(1);
    expect(server.bodies[0]?.length).toBeGreaterThan(70_000);
  } finally {
    await page.close();
    server.close();
  }
});
