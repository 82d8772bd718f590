import { readFile } from 'node:fs/promises';
import { createMCPClient } from '@0711/mcp-client/create-mcp-client';
import { expect, test } from '@playwright/test';
import { holdServiceDown, killService } from '../../../tools/stack/control.ts';
import { dataDir, demo, tender } from './support/demo.ts';
import { signIn } from './support/session.ts';
import { startTask } from './support/tender-task.ts';
import { words } from './support/words.ts';

// These stop services that the other tests need.
test.describe.configure({ mode: 'serial' });

const platform = createMCPClient({ url: demo.platform_url, apiKey: demo.platform_api_key });

test('a worker killed with -9 while a task runs costs the company nothing but seconds', async ({ browser }) => {
  test.setTimeout(120_000);
  const company = await signIn(browser, demo.company);
  const id = await startTask(company, 'de-neuenbruck-dms.pdf', `Killed ${Date.now()}`);
  await killService(dataDir, 'platform-worker');
  await expect(company.locator('[data-row="fields.reference_number"]')).toContainText('2027-IT-0148', { timeout: 60_000 });
  expect(await platform.tasks.revisions({ id })).toHaveLength(1);
});

test('what happened while the Network was down is told once when it is back', async ({ browser }) => {
  test.setTimeout(150_000);
  const company = await signIn(browser, demo.company);
  const bytes = await readFile(tender('de-klarsee-feuerwehr.pdf'));
  const body = (async function* () {
    yield bytes;
  })();
  const document = await platform.uploadDocument({ engagementId: demo.engagement_id, name: 'de-klarsee-feuerwehr.pdf', body });
  const stamp = `Down ${Date.now()}`;
  const release = await holdServiceDown(dataDir, 'network');
  try {
    const created = await Promise.all([1, 2, 3].map((n) => platform.tasks.create({
      body: { engagement_id: demo.engagement_id, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [document.id] }, title: `${stamp} ${n}` },
      headers: {},
    })));
    await expect.poll(async () => (await Promise.all(created.map(({ id }) => platform.tasks.get({ id })))).map(({ status }) => status), { timeout: 40_000 })
      .toEqual(['completed', 'completed', 'completed']);
  } finally {
    // The other tests need the Network whatever came of this one.
    release();
  }
  await expect.poll(() => fetch(`${demo.network_url}/api/health`).then(({ ok }) => ok, () => false), { timeout: 60_000 }).toBe(true);

  await expect.poll(async () => {
    await company.goto(`/engagements/${demo.engagement_id}`);
    return company.getByRole('main').getByRole('row').filter({ hasText: stamp }).filter({ hasText: words('status.completed') }).count();
  }, { timeout: 60_000 }).toBe(3);
  await company.goto('/notifications');
  for (const n of [1, 2, 3]) await expect(company.getByRole('main').getByText(`${stamp} ${n}`)).toHaveCount(1);
});
