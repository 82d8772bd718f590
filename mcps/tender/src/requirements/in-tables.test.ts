import { expect, test } from 'vitest';
import { MODELS } from '../confidence/model.ts';
import { structuredSource } from '../testing/structured-document.ts';
import { findRequirements } from './find-requirements.ts';

test('a table of requirements says itself what must, should or may be met', () => {
  const source = structuredSource('xlsx', [
    { path: 'Anforderungen', text: 'Anforderungen', kind: 'heading' },
    { path: 'Anforderungen!A1:C1', cells: ['Nr.', 'Anforderung', 'Muss/Soll'] },
    { path: 'Anforderungen!A2:C2', cells: ['1', 'Schnittstelle zum Meldewesen nach XÖV', 'A-Kriterium'] },
    { path: 'Anforderungen!A3:C3', cells: ['2', 'Anzeige auf kleinen Bildschirmen', 'Soll'] },
    { path: 'Anforderungen!A4:C4', cells: ['3', 'Dunkle Darstellung der Oberfläche', 'optional'] },
    { path: 'Anforderungen!A5:C5', cells: ['4', 'Hinweise zur Bedienung des Portals', 'siehe Anlage'] },
  ]);
  expect(findRequirements([source], MODELS.listed).map(({ text, kind, exclusion, section }) => [text, kind, exclusion, section])).toEqual([
    ['Schnittstelle zum Meldewesen nach XÖV', 'must', true, 'Anforderungen'],
    ['Anzeige auf kleinen Bildschirmen', 'should', false, 'Anforderungen'],
    ['Dunkle Darstellung der Oberfläche', 'may', false, 'Anforderungen'],
  ]);
});

test('each row of a table that bidders answer asks for something; a table with points weighs', () => {
  const table = (...heads: string[]) =>
    structuredSource('docx', [
      { path: '', text: 'Eligibility', kind: 'heading' },
      { path: '', cells: heads },
      { path: '', cells: ['1', 'Registered office in the valley', 'Copy of the register'] },
      { path: '', cells: ['2', 'The bidder must have built a bridge.', 'Certificate'] },
    ]);
  const texts = (source: ReturnType<typeof table>) => findRequirements([source], MODELS.listed).map(({ text }) => text);
  expect(texts(table('No.', 'Eligibility criteria', 'Documents required'))).toEqual(['Registered office in the valley', 'The bidder must have built a bridge.']);
  expect(texts(table('No.', 'Criteria', 'Marks'))).toEqual(['The bidder must have built a bridge.']);
});
