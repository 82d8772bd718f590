import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { cleaner } from '../testing/companies.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { checkEligibility } from './check-eligibility.ts';
import { CheckEligibilityInput, CheckEligibilityOutput } from './schema.ts';
import { conclusionOf } from './settle-eligibility.ts';

const check = async (text: string, company = cleaner) => {
  const document = await readMarkdown(text);
  return checkEligibility(CheckEligibilityInput.parse({ documents: [document.id], company }), contextOf([document]));
};

test('a German tender against a company: each verdict with its entry, the declaration left to a person', async () => {
  const { output, confidence } = await check(await readFile(new URL('../../fixtures/reinigung-aufforderung.md', import.meta.url), 'utf8'));
  expect(CheckEligibilityOutput.parse(output)).toEqual(output);
  const verdicts = Object.fromEntries(output.assessments.map(({ text, verdict }) => [text, verdict]));
  expect(verdicts).toMatchObject({
    'drei Referenzen über vergleichbare Leistungen aus den letzten drei Jahren': 'met',
    'Nachweis einer Betriebshaftpflichtversicherung': 'met',
    'Eigenerklärung zum Nichtvorliegen von Ausschlussgründen': 'unclear',
  });
  expect(output.conclusion).toBe('open');
  expect(confidence).toBe(0);
});

test('a minimum that is missed rules the company out; all met makes it eligible', async () => {
  const tender = (sum: string) => `# Aufforderung zur Angebotsabgabe\n\nAngebotsfrist: 04.03.2026, 10:00 Uhr\n\n## Mindestanforderungen an die Eignung\n\nDer Bieter muss einen Jahresumsatz von mindestens ${sum} EUR nachweisen. Der Bieter muss nach ISO 9001 zertifiziert sein.\n`;
  const out = await check(tender('9.000.000'));
  expect(out.output.conclusion).toBe('not_eligible');
  const fine = await check(tender('2.000.000'));
  expect(fine.output.conclusion).toBe('eligible');
  expect(fine.confidence).toBe(Math.min(...fine.output.assessments.map((one) => one.confidence)));
  expect(fine.confidence).toBeGreaterThan(0);
});

test('nothing asked is no eligibility', () => {
  expect(conclusionOf([])).toBe('open');
});
