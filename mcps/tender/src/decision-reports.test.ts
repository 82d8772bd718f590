import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { CompanyProfile } from './company-profile.ts';
import { checkEligibility } from './check-eligibility/check-eligibility.ts';
import { renderEligibilityReport } from './check-eligibility/eligibility-document.ts';
import { CheckEligibilityInput, type CheckEligibilityOutput } from './check-eligibility/schema.ts';
import { renderDecisionReport } from './go-no-go/decision-document.ts';
import { goNoGo } from './go-no-go/go-no-go.ts';
import { GoNoGoInput } from './go-no-go/schema.ts';
import { cleaner } from './testing/companies.ts';
import { contextOf } from './testing/contexts.ts';
import { readMarkdown } from './testing/read-text.ts';

const options = { locale: 'de', title: 'Unterhaltsreinigung', timeZone: 'Europe/Berlin' } as const;
const document = await readMarkdown(await readFile(new URL('../fixtures/reinigung-aufforderung.md', import.meta.url), 'utf8'), 'aufforderung.md');
const eligibility = async () => (await checkEligibility(CheckEligibilityInput.parse({ documents: [document.id], company: cleaner }), contextOf([document]))).output;
const decision = async (today: string) => (await goNoGo(GoNoGoInput.parse({ documents: [document.id], company: cleaner, today }), contextOf([document]))).output;

const textOf = async (bytes: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer: bytes })).value.replace(/\s+/g, ' ');
const part = (bytes: Buffer, name: RegExp): string => Object.entries(unzipSync(bytes)).filter(([file]) => name.test(file)).map(([, data]) => strFromU8(data)).join('');

function expectLinksToLead(bytes: Buffer): void {
  const xml = part(bytes, /word\/document\.xml/);
  const links = new Set([...xml.matchAll(/w:anchor="([^"]+)"/g)].map((m) => m[1]));
  expect(links.size).toBeGreaterThan(0);
  expect(new Set([...xml.matchAll(/w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((m) => m[1]))).toEqual(links);
}

describe('the report on eligibility', () => {
  test('has the conclusion, and every requirement with verdict, reason, what is missing and what shows it', async () => {
    const output = await eligibility();
    const bytes = await renderEligibilityReport(output, { ...options, approvedBy: 'Mara Vogt', approvedAt: '2026-02-03T09:05:00Z' });
    const text = await textOf(bytes);
    expect(text).toContain('Geprüft und freigegeben von Mara Vogt am 3. Februar 2026');
    expect(text).toContain('Noch nicht geklärt.');
    expect(output.assessments.length).toBeGreaterThan(2);
    for (const { text: asked, reason, missing, shown_by } of output.assessments) {
      for (const words of [asked, reason, missing, ...shown_by.map((one) => one.text)]) if (words) expect(text).toContain(words.replace(/\s+/g, ' '));
    }
    const unclear = output.assessments.filter(({ verdict }) => verdict === 'unclear').length;
    expect(text).toContain(`Unklar (${unclear})`);
    expect(text.indexOf('Unklar (')).toBeLessThan(text.indexOf('Erfüllt ('));
    expect(part(bytes, /footer\d/)).toContain('NUMPAGES');
    expect(part(bytes, /header\d/)).toContain(cleaner.name);
    expectLinksToLead(bytes);
  });

  test('says in English that nothing was asked, and that no person looked', async () => {
    const empty: CheckEligibilityOutput = { ...(await eligibility()), assessments: [], conclusion: 'open' };
    const text = await textOf(await renderEligibilityReport(empty, { ...options, locale: 'en' }));
    expect(text).toContain('The documents ask nothing of the bidder that could be compared.');
    expect(text).toContain('not reviewed by a person');
  });
});

describe('the report on whether to bid', () => {
  test('has the recommendation with its score, and each reason with points, weight and certainty', async () => {
    const output = await decision('2026-02-02');
    const bytes = await renderDecisionReport(output, options);
    const text = await textOf(bytes);
    expect(text).toContain(`${output.score} von 100 Punkten, aus 80 % der Gewichte; der Rest ist nicht bekannt.`);
    for (const { reason, weight_percent } of output.factors) {
      expect(text).toContain(reason.replace(/\s+/g, ' '));
      expect(text).toContain(`${weight_percent} %`);
    }
    expect(text).toContain('nicht bekannt, zählt nicht');
    expectLinksToLead(bytes);
  });

  test('of a company that nothing is known of advises nothing, and is sure of no reason that is not known', async () => {
    const input = GoNoGoInput.parse({ documents: [document.id], company: CompanyProfile.parse({ name: 'Neu GmbH' }), today: '2026-02-02' });
    const text = await textOf(await renderDecisionReport((await goNoGo(input, contextOf([document]))).output, options));
    expect(text).toContain('Keine Empfehlung: dafür ist zu wenig bekannt. Hindernisse');
    expect(text).toMatch(/nicht bekannt, zählt nicht 20 % [^%]*? – –/);
  });

  test('names the section of evidence in a document without pages', async () => {
    const output = await decision('2026-02-02');
    expect(await textOf(await renderDecisionReport(output, { ...options, sectionOf: () => '2 Fristen' }))).toMatch(/2 Fristen \[1\].*aufforderung\.md, 2 Fristen: „/);
    expect(await textOf(await renderDecisionReport(output, options))).toContain('aufforderung.md: „');
  });

  test('names what rules a bid out', async () => {
    const text = await textOf(await renderDecisionReport(await decision('2026-03-05'), options));
    expect(text).toContain('Nicht bieten.');
    expect(text).toMatch(/Die Angebotsfrist ist am 4\. März 2026 abgelaufen\. Schließt ein Angebot aus/);
  });

  test('holds markup in words of others as words', async () => {
    const output = await decision('2026-02-02');
    const bytes = await renderDecisionReport({ ...output, company: '</w:t><b>', blockers: [{ id: 'x1', confidence: 50, evidence: [], text: '<w:b/> & "A" \u0000', decisive: false }] }, options);
    expect(await textOf(bytes)).toContain('<w:b/> & "A" Zu klären');
    expect(part(bytes, /header\d/)).toContain('&lt;/w:t&gt;&lt;b&gt;');
  });
});
