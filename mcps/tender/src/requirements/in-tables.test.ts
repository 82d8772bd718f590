import { expect, test } from 'vitest';
import { structuredSource } from '../testing/structured-document.ts';
import { judgeByRules } from './by-rules.ts';
import { clausesOf } from './clauses.ts';
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
  expect(findRequirements([source]).map(({ text, kind, exclusion, section }) => [text, kind, exclusion, section])).toEqual([
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
  const texts = (source: ReturnType<typeof table>) => findRequirements([source]).map(({ text }) => text);
  expect(texts(table('No.', 'Eligibility criteria', 'Documents required'))).toEqual(['Registered office in the valley', 'The bidder must have built a bridge.']);
  expect(texts(table('No.', 'Criteria', 'Marks'))).toEqual(['The bidder must have built a bridge.']);
});

test('a number before what a row asks is no part of it, and loses no row', () => {
  const source = structuredSource('docx', [
    { path: '', text: 'Anforderungen', kind: 'heading' },
    { path: '', cells: ['Anforderung', 'Muss/Soll'] },
    { path: '', cells: ['1.1 Geländer aus Eichenholz an beiden Seiten', 'Muss'] },
    { path: '', cells: ['- Sitzbank in der Mitte der Brücke', 'Soll'] },
  ]);
  expect(findRequirements([source]).map(({ text, kind }) => [text, kind])).toEqual([
    ['Geländer aus Eichenholz an beiden Seiten', 'must'],
    ['Sitzbank in der Mitte der Brücke', 'should'],
  ]);
});

test('a list within a cell is read entry by entry, with what announces it', () => {
  const source = structuredSource('docx', [
    { path: '', text: 'Scope of work', kind: 'heading' },
    { path: '', cells: ['1', 'Ferry\n• Provide a plan of the landing stage.\n• Testing and handover of\ntwo boats\n• Knowledge transfer to the crew'] },
    { path: '', cells: ['2', 'The supplier must:\n- paint both boats in blue\n- train the crew for a week'] },
    { path: '', cells: ['3', 'It starts on\n3. May and is open to all.'] },
  ]);
  expect(judgeByRules(source).found.map(({ clause }) => clause.text)).toEqual([
    'Provide a plan of the landing stage.',
    'Testing and handover of two boats',
    'Knowledge transfer to the crew',
    'paint both boats in blue',
    'train the crew for a week',
  ]);
});

test('entries within the cell of a requirement are asked as its row says', () => {
  const source = structuredSource('docx', [
    { path: '', cells: ['Anforderung', 'Priorität'] },
    { path: '', cells: ['Das Boot hat an Bord\n• einen Anker aus Eisen\n• zwei Lampen am Bug', 'Soll'] },
  ]);
  expect(findRequirements([source]).map(({ text, kind }) => [text, kind])).toEqual([
    ['Das Boot hat an Bord', 'should'],
    ['einen Anker aus Eisen', 'should'],
    ['zwei Lampen am Bug', 'should'],
  ]);
});

test('a list within a cell is read entry by entry where its letters stand in brackets right before the words', () => {
  const source = structuredSource('docx', [
    { path: '', text: 'Technical specifications', kind: 'heading' },
    { path: '', cells: ['No', 'Item'] },
    { path: '', cells: ['1', 'Supply of outboard motors of the specification below\n(a)Power: 20 kW at least\n(b)Shaft: long, of steel\n(c)Tank : 25 litres or more'] },
  ]);
  expect(clausesOf(source).map(({ text }) => text)).toEqual(expect.arrayContaining(['Power: 20 kW at least', 'Shaft: long, of steel', 'Tank : 25 litres or more']));
});

test('of columns that stand for must, should and may, the marked one says how a row binds', () => {
  const source = structuredSource('docx', [
    { path: '', text: 'Anforderungen', kind: 'heading' },
    { path: '', cells: ['Nr.', 'Anforderung', 'Muss', 'Soll', 'Kann'] },
    { path: '', cells: ['1', 'Geländer an beiden Seiten der Brücke', 'X', '', ''] },
    { path: '', cells: ['2', 'Sitzbank in der Mitte der Brücke', '', 'x', ''] },
    { path: '', cells: ['3', 'Laterne an jedem der Enden', '', '', '✓'] },
    { path: '', cells: ['4', 'Anstrich in der Farbe des Hafens', '', '', ''] },
  ]);
  expect(findRequirements([source]).map(({ text, kind }) => [text, kind])).toEqual([
    ['Geländer an beiden Seiten der Brücke', 'must'],
    ['Sitzbank in der Mitte der Brücke', 'should'],
    ['Laterne an jedem der Enden', 'may'],
  ]);
});

test('rows beside which bidders state that they comply ask for something', () => {
  const rows = (head: string) => findRequirements([structuredSource('docx', [
    { path: '', cells: ['Item', 'Specification', head] },
    { path: '', cells: ['1', 'Hull of oak, planks of 3 cm', ''] },
  ])]).map(({ text }) => text);
  expect(rows('Statement of Compliance')).toEqual(['Hull of oak, planks of 3 cm']);
  expect(rows('Statement of the museum')).toEqual([]);
});
