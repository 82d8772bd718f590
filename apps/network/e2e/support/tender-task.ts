import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Page, expect } from '@playwright/test';
import { demo, tender } from './demo.ts';
import { words } from './words.ts';

/** Drops files on the drop zone as a mouse would: with the events and the DataTransfer that a browser makes. */
export async function dropFiles(page: Page, files: { name: string; bytes: Buffer }[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, base64 } of given) data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    return data;
  }, files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })));
  const zone = page.getByTestId('drop-zone');
  for (const event of ['dragenter', 'dragover', 'drop']) await zone.dispatchEvent(event, { dataTransfer: transfer });
}

/** On the engagement's page: drops a tender, waits until it is stored, starts the task. Answers the task's id; the page shows it. */
export async function startTask(page: Page, file: string, title: string): Promise<string> {
  await page.goto(`/engagements/${demo.engagement_id}`);
  await dropFiles(page, [{ name: basename(file), bytes: await readFile(tender(file)) }]);
  await expect(page.locator('[data-upload="stored"]')).toHaveCount(1, { timeout: 20_000 });
  await page.getByLabel(words('upload.title')).fill(title);
  await page.getByRole('button', { name: words('upload.start'), exact: true }).click();
  await page.waitForURL(/\/tasks\/[^/]+$/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
