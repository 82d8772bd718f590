import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { dayIn } from '../bidding/numbers.ts';
import { CompanyProfile } from '../company-profile.ts';
import { cleaner } from '../testing/companies.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import type { Positions } from '../estimate-cost/positions.ts';
import { WEIGHTS } from './factors.ts';
import { fitPositions } from './fit-positions.ts';
import { goNoGo } from './go-no-go.ts';
import { settleGoNoGo } from './recommend.ts';
import { type Factor, GoNoGoInput, GoNoGoOutput } from './schema.ts';

const cleaning = await readFile(new URL('../../fixtures/reinigung-aufforderung.md', import.meta.url), 'utf8');
const advise = async (text: string, today: string, company: CompanyProfile = cleaner) => {
  const document = await readMarkdown(text);
  return goNoGo(GoNoGoInput.parse({ documents: [document.id], company, today }), contextOf([document]));
};
const factor = (output: GoNoGoOutput, name: string) => output.factors.find((one) => one.name === name);

describe('a recommendation', () => {
  test('weighs what is known, says why, and goes to a person', async () => {
    const { output, review, confidence } = await advise(cleaning, '2026-02-02');
    expect(GoNoGoOutput.parse(output)).toEqual(output);
    expect(factor(output, 'fit')).toMatchObject({ score: 100, reason: expect.stringContaining('reinigung') });
    expect(factor(output, 'references')).toMatchObject({ score: 100 });
    expect(factor(output, 'time_left')).toMatchObject({ score: 100, reason: 'Noch 30 Tage bis zur Angebotsfrist.', evidence: [{ quote: expect.stringContaining('4. März 2026') }] });
    expect(factor(output, 'award_criteria')).toMatchObject({ score: 40 });
    expect(factor(output, 'contract_size')).toMatchObject({ score: null });
    expect(output.score).toBeGreaterThan(70);
    expect(review).toContain('Die Entscheidung trifft immer ein Mensch.');
    expect(confidence).toBeLessThan(100);
  });

  test('a deadline that has passed rules a bid out, whatever the score', async () => {
    const { output } = await advise(cleaning, '2026-03-05');
    expect(output.recommendation).toBe('no_go');
    expect(output.blockers[0]).toMatchObject({ decisive: true, text: 'Die Angebotsfrist ist am 4. März 2026 abgelaufen.' });
    expect(output.blockers.filter(({ decisive }) => decisive)).toHaveLength(1);
    expect(factor(output, 'time_left')?.score).toBe(0);
  });

  test('a missed exclusion criterion rules a bid out; a size that is not wanted has to be cleared', async () => {
    const tender = `# Aufforderung zur Angebotsabgabe\n\nLeistung: Glasreinigung der Schulen\n\nAngebotsfrist: 04.03.2026, 10:00 Uhr\n\nGeschätzter Auftragswert: 20.000 EUR\n\n## Ausschlusskriterien\n\nDer Bieter muss einen Jahresumsatz von mindestens 9.000.000 EUR nachweisen.\n`;
    const { output } = await advise(tender, '2026-02-02');
    expect(output.recommendation).toBe('no_go');
    expect(output.blockers.map(({ decisive }) => decisive)).toEqual([true, false]);
    expect(factor(output, 'contract_size')).toMatchObject({ score: 40 });
  });

  test('a company that says nothing of itself gets no score for what it does not say', async () => {
    const { output } = await advise(cleaning, '2026-02-02', CompanyProfile.parse({ name: 'Neu GmbH' }));
    const known = output.factors.filter(({ score }) => score !== null).map(({ name }) => name);
    expect(known).toEqual(['time_left', 'award_criteria']);
    expect(output).toMatchObject({ score: null, recommendation: 'open' });
  });

  test('too little known is no advice to bid once something is cleared, and says so; what rules a bid out still does', async () => {
    const nobody = CompanyProfile.parse({ name: 'Neu GmbH' });
    const { review, reasons } = await advise(cleaning, '2026-02-02', nobody);
    expect(review).toContain('Empfehlung: Keine, dafür ist zu wenig bekannt.');
    expect(reasons).toContainEqual({ code: 'recommend_open', params: {} });
    expect((await advise(cleaning, '2026-03-05', nobody)).output).toMatchObject({ score: null, recommendation: 'no_go' });
  });
});

describe('what is not known speaks for nothing', () => {
  const tender = (more: string): string => `# Aufforderung zur Angebotsabgabe\n\nLeistung: Unterhaltsreinigung der Schulen\n\nAuftraggeber: Gemeinde Lindental\n\nAngebotsfrist: 04.03.2026, 10:00 Uhr\n\n## Eignung\n\n${more}\n`;

  test('an open must of the bidder has to be cleared before anybody advises to bid', async () => {
    const known = 'Der Bieter muss im Handwerk eingetragen sein (Handwerksrolle).\n\n';
    const { output } = await advise(tender(`${known}Der Bieter muss über eine Zulassung für Gefahrstoffe verfügen.`), '2026-01-02');
    expect(output.recommendation).toBe('conditional');
    expect(output.blockers).toContainEqual(expect.objectContaining({ decisive: false, text: expect.stringContaining('1 von 2 Muss-Anforderungen') }));
    const signed = await advise(tender(`${known}Der Bieter muss eine Eigenerklärung zum Mindestlohn abgeben.`), '2026-01-02');
    expect(signed.output.recommendation).toBe('go');
    expect(factor(signed.output, 'eligibility')?.reason).toBe('Muss-Anforderungen: 1 erfüllt, 0 nicht erfüllt, 0 offen.');
    const excluded = await advise(tender(`${known}## Ausschlusskriterien\n\nDer Bieter muss eine Eigenerklärung zu §§ 123, 124 GWB abgeben, sonst wird er ausgeschlossen.`), '2026-01-02');
    expect(excluded.output.blockers).toEqual([]);
  });

  test('one must decided of three counts with a third of its weight, and says so', async () => {
    const { output } = await advise(tender('Der Bieter muss im Handwerk eingetragen sein (Handwerksrolle).\n\nDer Bieter muss über eine Zulassung für Gefahrstoffe verfügen.\n\nDer Bieter muss eine Erlaubnis nach dem Waffengesetz besitzen.'), '2026-01-02');
    const known = factor(output, 'eligibility');
    expect(known).toMatchObject({ score: 100, decided_percent: 33, reason: expect.stringContaining('Entschieden ist erst 1 von 3') });
    const only = (one: Partial<Factor>): GoNoGoOutput => settleGoNoGo({ ...output, factors: output.factors.map((other) => (other.name === 'eligibility' ? { ...other, score: 0, ...one } : { ...other, score: 100 })) });
    // Eligibility has 25 of 100; a third of it is decided.
    expect(only({ confidence: 80 }).score).toBe(Math.round((100 * 75) / (75 + 25 * 0.33)));
    expect(only({ confidence: 100 }).score).toBe(75);
  });

  test('what two clauses ask for stands against a bid once, with the proof of both', async () => {
    const { output } = await advise(tender('Der Bieter muss nach ISO 27001 zertifiziert sein.\n\n## Nachweise\n\nDer Bieter muss ein Zertifikat nach ISO 27001 vorlegen.'), '2026-01-02');
    const asked = output.blockers.filter(({ text }) => text.includes('27001'));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.evidence).toHaveLength(2);
  });

  test('a word that any work may end in makes no two alike', async () => {
    const cases = '# Request for quotations\n\nTitle: Case management for veterans\n\nQuotes are due on 4 March 2026 at 10:00.\n';
    const known = async (service: string) => factor((await advise(cases, '2026-01-02', CompanyProfile.parse({ name: 'Wolke', services: [service] }))).output, 'fit');
    expect(await known('Dokumentenmanagement')).toMatchObject({ score: 0 });
    expect(await known('Case Management')).toMatchObject({ score: 100 });
  });

  test('the word fee within another makes no price', async () => {
    const { output } = await advise(tender('## Zuschlagskriterien\n\n| Kriterium | Gewichtung |\n|---|---|\n| Preis | 40 % |\n| Feedback der Nutzer | 60 % |\n'), '2026-01-02');
    expect(factor(output, 'award_criteria')).toMatchObject({ score: 60 });
  });

  test('hours that are worked out from the value say so', async () => {
    const { output } = await advise(tender('Geschätzter Auftragswert: 100.000 EUR\n\nVertragslaufzeit: 12 Monate'), '2026-01-02');
    expect(factor(output, 'capacity')?.reason).toContain('mittleren Stundensatz');
  });
});

describe('the positions of a bill', () => {
  const positions: Positions = {
    source: 'bill_of_quantities', left: 0,
    positions: [
      { title: 'Wandbelag 10x10', group: ['Los 1', 'Fliesenarbeiten'] }, { title: 'Bodenfliesen liefern und verlegen', group: [] },
      { title: 'Baustelle einrichten', group: [] }, { title: 'Estrich, schwimmend', group: ['Estricharbeiten'] },
    ].map((one) => ({ position: null, longText: '', quantity: 1, unit: 'm2', unitPrice: null, kind: 'normal', every: null, evidence: [], ...one })),
  };
  const builder = CompanyProfile.parse({ name: 'Fliesen Huber', services: ['Fliesenarbeiten'], unit_costs: [{ id: 'uc01', match: 'Bodenfliesen', unit: 'm2' }] });

  test('are counted where their short text or heading names a service or what a unit cost is for', () => {
    expect(fitPositions(positions, builder)).toMatchObject({ count: 2, all: 4, names: ['Fliesenarbeiten', 'Bodenfliesen'] });
  });

  test('say nothing without a bill, or of a company that names no work', () => {
    expect(fitPositions({ ...positions, source: 'scope' }, builder)).toBeNull();
    expect(fitPositions(positions, CompanyProfile.parse({ name: 'Neu GmbH' }))).toBeNull();
    expect(fitPositions(positions, CompanyProfile.parse({ name: 'Wolke GmbH', services: ['Softwareentwicklung'] }))).toMatchObject({ count: 0, all: 4, evidence: [] });
  });
});

test('a day begins at midnight in Berlin, not in Greenwich', () => {
  expect([dayIn(new Date('2026-03-04T22:59:00Z')), dayIn(new Date('2026-03-04T23:30:00Z')), dayIn(new Date('2026-07-04T22:30:00Z'))]).toEqual(['2026-03-04', '2026-03-05', '2026-07-05']);
});

test('the weights add up to 100', () => {
  expect(Object.values(WEIGHTS).reduce((a, b) => a + b, 0)).toBe(100);
});

test('what a person corrects changes score and advice, the same way each time', async () => {
  const { output } = await advise(cleaning, '2026-02-02');
  const corrected = settleGoNoGo({ ...output, factors: output.factors.map((one) => ({ ...one, score: 100 })), blockers: [] });
  expect(corrected).toMatchObject({ score: 100, recommendation: 'go' });
  expect(settleGoNoGo({ ...corrected, factors: corrected.factors.map((one) => ({ ...one, score: null })) })).toMatchObject({ score: null, recommendation: 'open' });
  expect(settleGoNoGo(corrected)).toEqual(corrected);
});
