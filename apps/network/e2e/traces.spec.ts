import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dataDir, demo } from './support/demo.ts';
import { signIn } from './support/session.ts';
import { startTask } from './support/tender-task.ts';

test('one trace id leads from a click through the logs of all four processes', async ({ browser }) => {
  test.setTimeout(90_000);
  const company = await signIn(browser, demo.company);
  const clicked = company.waitForRequest((request) => request.method() === 'POST' && request.url().includes('/api/trpc/tasks.create'));
  await startTask(company, 'en-saltmarsh-dredging.pdf', `Traced ${Date.now()}`);
  const request = await clicked;
  const trace = (request.headers().traceparent ?? '').split('-')[1] ?? '';
  expect(trace).toMatch(/^[0-9a-f]{32}$/);
  expect((await request.response())?.headers()['x-trace-id']).toBe(trace);
  const log = (name: string): string => readFileSync(join(dataDir, 'logs', `${name}.log`), 'utf8');
  const linesOf = (name: string): string[] => log(name).split('\n').filter((line) => line.includes(trace));
  // The worker of the Network comes last: it mails the expert whose review waits.
  for (const name of ['network', 'platform-api', 'platform-worker', 'network-worker']) await expect.poll(() => linesOf(name).length, { timeout: 60_000, message: name }).toBeGreaterThan(0);
  expect(linesOf('network').join('\n')).toContain('"route":"/api/webhooks/mcp"');
  const line = linesOf('network').find((one) => one.includes('"route":"/api/trpc/[trpc]"'));
  expect(JSON.parse(line ?? '{}')).toMatchObject({ method: 'POST', status: 200, user_id: expect.any(String), ms: expect.any(Number) });
  expect(log('network')).not.toContain(demo.company.password);
});
