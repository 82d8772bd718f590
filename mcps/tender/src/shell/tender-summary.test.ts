import { expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { tenderSummary } from './tender-summary.ts';

test('a day that was counted in working days says so, and that holidays are not considered', async () => {
  const document = await readMarkdown(`Ablauf der Angebotsfrist: 11.06.2027, 24:00 Uhr\n\nBieterfragen sind spätestens fünf Werktage vor Ablauf der Angebotsfrist zu stellen.\n\n${'Die Leistungen werden im Einzelnen dargestellt. '.repeat(5)}`);
  const { output } = await parseRfp({ documents: [document.id] }, contextOf([document]));
  const lines = tenderSummary(output, 120).split('\n');
  expect(lines.find((line) => line.includes('4. Juni 2027'))).toContain('(errechnet; Feiertage nicht berücksichtigt)');
  expect(lines.find((line) => line.includes('11. Juni 2027'))).toMatch(/24:00 Uhr {2,}/u);
});
