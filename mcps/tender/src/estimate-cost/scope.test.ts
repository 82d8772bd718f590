import { describe, expect, test } from 'vitest';
import { cleaner, developer } from '../testing/companies.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { estimateCost } from './estimate-cost.ts';
import { EstimateCostInput } from './schema.ts';
import { canonicalUnit } from './units.ts';

const estimate = async (text: string, company = developer) => {
  const document = await readMarkdown(text);
  const { output } = await estimateCost(EstimateCostInput.parse({ documents: [document.id], company }), contextOf([document]));
  for (const { quote, start, end } of output.items.flatMap(({ evidence }) => evidence)) expect(document.text.slice(start, end)).toBe(quote);
  return output;
};
const rows = ({ items }: Awaited<ReturnType<typeof estimate>>) => items.map(({ position, title, quantity, unit }) => [position, title, quantity, unit]);

describe('tables of the scope', () => {
  test('roles with hours are priced by the rates of the company', async () => {
    const output = await estimate('# Statement of Work\n\n| Role | Hours |\n|---|---|\n| GIS engineer | 1,200 |\n| Project Manager | 160 |\n| Archivist | 40 |\n| Total | 1,400 |\n');
    expect(rows(output)).toEqual([[null, 'GIS engineer', 1200, 'Hours'], [null, 'Project Manager', 160, 'Hours'], [null, 'Archivist', 40, 'Hours']]);
    expect(output.totals).toMatchObject({ labour: 1200 * 95 + 160 * 130, open_items: 1 });
  });

  test('things with a number are counted', async () => {
    const output = await estimate('# Leistungsbeschreibung\n\n| Nr. | Gegenstand | Anzahl |\n|---|---|---|\n| 1 | Schultisch | 120 |\n| 2 | Stuhl | 240 |\n', cleaner);
    expect(rows(output)).toEqual([['1', 'Schultisch', 120, 'Stück'], ['2', 'Stuhl', 240, 'Stück']]);
  });

  test('what becomes of late or incomplete bids is no work', async () => {
    const output = await estimate('# Storm drains\n\nResponses received after the above time will not be considered. The Contractor shall survey every storm drain.\n');
    expect(output.items.map(({ title }) => title)).toEqual(['The Contractor shall survey every storm drain.']);
    expect((await estimate('# Bewerbungsbedingungen\n\n## 2.3.1 Angebotsschreiben\n\nDarin sind das Datum und die Person anzugeben.\n', cleaner)).items).toEqual([]);
    const german = await estimate('# Leistung\n\nEin fehlendes Konzept führt zwingend zum Ausschluss. Der Auftragnehmer muss die Fenster monatlich reinigen.\n', cleaner);
    expect(german.items.map(({ title }) => title)).toEqual(['Der Auftragnehmer muss die Fenster monatlich reinigen.']);
  });

  test('weights, points and days of a calendar are no quantities', async () => {
    const output = await estimate('# Wertung\n\n| Leistung | Anzahl Punkte |\n|---|---|\n| Konzept | 40 |\n\n| Leistung | Gewichtung | Anzahl |\n|---|---|---|\n| Preis | 60 % | 5 |\n', cleaner);
    expect(output.items).toEqual([]);
  });

  test('deliverables and work packages are the positions, and what they are made of is none', async () => {
    const text = `# RFP\n\n## Scope of Work\n\nThe Contractor shall restore the data within a week.\n\nThe Contractor shall provide a viewer for storm drains.\n\n| Deliverable | Due Date | Description |\n|---|---|---|\n| Inventory | Month 2 | All drains must be surveyed. |\n| Viewer | Month 4 | The viewer must be public. |\n| Final report | Month 6 | |\n`;
    const output = await estimate(text);
    expect(rows(output)).toEqual([[null, 'Inventory', null, null], [null, 'Viewer', null, null], [null, 'Final report', null, null]]);
    expect(output.assumptions.map(({ text: said }) => said).join(' ')).toMatch(/\d+ further sentences of the scope are no positions of their own/u);
    const german = await estimate('# Leistungsbeschreibung\n\n## Arbeitspaket 1 – Ideenentwicklung\n\nDer Auftragnehmer muss drei Ideen entwickeln.\n\n## Arbeitspaket 2: Umsetzung\n\nDer Auftragnehmer muss 12 Workshops durchführen.\n', cleaner);
    expect(rows(german)).toEqual([['Arbeitspaket 1', 'Ideenentwicklung', null, null], ['Arbeitspaket 2', 'Umsetzung', null, null], [null, 'Der Auftragnehmer muss 12 Workshops durchführen.', 12, 'Workshops']]);
  });
});

describe('sentences of the scope', () => {
  const scope = (sentence: string) => estimate(`# Leistungsbeschreibung\n\n## Leistungsumfang\n\n${sentence}\n`, cleaner);

  test.each([
    ['Der Auftragnehmer muss 30 Stück Tablets liefern.', 30, 'Stück'],
    ['Der Auftragnehmer muss 1.200 m² Glasreinigung ausführen.', 1200, 'm²'],
    ['Der Auftragnehmer muss 12 Monate Betrieb leisten.', 12, 'Monate'],
    ['The Contractor must deliver 250 user licenses.', 250, 'user licenses'],
  ])('%s', async (sentence, quantity, unit) => {
    expect((await scope(sentence)).items).toMatchObject([{ quantity, unit }]);
  });

  test.each([
    'Der Auftragnehmer muss innerhalb von 12 Monaten liefern.',
    'Der Auftragnehmer muss 30 Stück Tablets und 40 Stück Hüllen liefern.',
    'Der Aufzug muss 500 kg tragen.',
  ])('no quantity is read from: %s', async (sentence) => {
    const { items } = await scope(sentence);
    expect(items).toMatchObject([{ quantity: null, basis: 'open', note: expect.stringContaining('keine eindeutige Menge') }]);
  });

  test('so many in each month are as many as the contract has months', async () => {
    const output = await estimate('# Leistungsbeschreibung\n\nVertragslaufzeit: 24 Monate\n\n## Leistungsumfang\n\nDer Auftragnehmer muss 2 Workshops pro Quartal durchführen.\n', cleaner);
    expect(output.items).toMatchObject([{ quantity: 16, unit: 'Workshops' }]);
  });

  test('how to bid is no work that a price is made of', async () => {
    const output = await estimate('# RFQ\n\n## Instructions\n\nLate quotations will not be considered. The offeror shall direct all communications to the Contract Specialist. Proposals must be received by email.\n\n## Website\n\nThe contractor shall build and test the website.\n');
    expect(rows(output)).toEqual([[null, 'The contractor shall build and test the website.', null, null]]);
  });
});

test.each([['Per Acre', 'acres'], ['je Stück', 'Stk.'], ['pro m²', 'qm']])('a unit that is written as a rate is the unit: %s', (written, unit) => {
  expect(canonicalUnit(written)).toBe(canonicalUnit(unit));
});
