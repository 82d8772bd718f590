import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { demo, tender } from './support/demo.ts';
import { signIn } from './support/session.ts';
import { dropFiles } from './support/tender-task.ts';
import { words } from './support/words.ts';

const BILL = `<?xml version="1.0" encoding="UTF-8"?>
<GAEB xmlns="http://www.gaeb.de/GAEB_DA_XML/DA83/3.2"><PrjInfo><NamePrj>Umbau</NamePrj></PrjInfo><Award><DP>83</DP><BoQ ID="b"><BoQBody>
<BoQCtgy ID="c" RNoPart="01"><LblTx><p><span>Erdarbeiten</span></p></LblTx><BoQBody><Itemlist><Item ID="i" RNoPart="0010"><Qty>120.000</Qty><QU>m3</QU>
<Description><CompleteText><OutlineText><OutlTxt><TextOutlTxt><p><span>Bodenaushub</span></p></TextOutlTxt></OutlTxt></OutlineText></CompleteText></Description></Item></Itemlist></BoQBody></BoQCtgy>
</BoQBody></BoQ></Award></GAEB>`;

test('a ZIP is read as one tender, and worked through on its page', async ({ browser }) => {
  const page = await signIn(browser, demo.company);
  await page.goto(`/engagements/${demo.engagement_id}`);
  const archive = zipSync({ 'Unterlagen/Bekanntmachung.pdf': new Uint8Array(await readFile(tender('de-klarsee-feuerwehr.pdf'))), 'Unterlagen/LV.X83': strToU8(BILL), 'Plan.dwg': strToU8('AC1027') });
  await dropFiles(page, [{ name: 'Vergabe.zip', bytes: Buffer.from(archive) }]);
  const upload = page.locator('[data-upload="stored"]');
  await expect(upload).toHaveCount(1, { timeout: 20_000 });
  await upload.locator('summary').click();
  await expect(upload.getByText('Unterlagen/LV.X83')).toBeVisible();
  await expect(upload.getByText(words('documents.fault.drawing'))).toBeVisible();
  await page.getByRole('button', { name: words('upload.start'), exact: true }).click();

  const timeline = page.locator('[data-part="timeline"]');
  await expect(timeline.locator('[data-day]').first()).toBeVisible({ timeout: 40_000 });
  await page.getByLabel(words('documents.choose')).selectOption({ label: 'Unterlagen/LV.X83' });
  await expect(page.getByRole('row', { name: /01\.0010.*Bodenaushub.*120\.000/ })).toBeVisible();
  const [calendar] = await Promise.all([page.waitForEvent('download'), timeline.getByRole('link', { name: words('result.calendar') }).click()]);
  expect(await readFile(await calendar.path(), 'utf8')).toContain('BEGIN:VEVENT');

  const row = page.locator('[data-requirement]').first();
  await row.locator('[data-cell]').focus();
  // What the page shows at once the server has to have as well, before the page is left.
  const [saved] = await Promise.all([page.waitForResponse((response) => response.url().includes('requirements.set')), page.keyboard.press('3')]);
  expect(saved.ok()).toBe(true);
  await expect(row.locator('[data-status="fulfilled"]')).toBeVisible();
  const settled = page.getByRole('progressbar', { name: words('requirements.progress') });
  await expect(settled).toHaveAttribute('aria-valuenow', '1');
  await page.reload();
  await expect(settled).toHaveAttribute('aria-valuenow', '1', { timeout: 15_000 });
});
