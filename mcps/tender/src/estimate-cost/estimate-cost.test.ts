import { readFile } from 'node:fs/promises';
import { parseDocument } from '@0711/documents/parse-document';
import type { ReadDocument } from '@0711/mcp-sdk/context';
import { describe, expect, test } from 'vitest';
import type { CompanyProfile } from '../company-profile.ts';
import { cleaner, developer } from '../testing/companies.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { estimateCost } from './estimate-cost.ts';
import { EstimateCostInput, EstimateCostOutput } from './schema.ts';
import { settleEstimate } from './settle-estimate.ts';

const estimate = async (text: string, company: CompanyProfile = cleaner) => {
  const document = await readMarkdown(text);
  return estimateCost(EstimateCostInput.parse({ documents: [document.id], company }), contextOf([document]));
};

const SHEET = `# Preisblatt Reinigung der Grundschulen

| Pos. | Bezeichnung | Menge | Einheit | Einheitspreis | Gesamtpreis |
|---|---|---|---|---|---|
| 1.1 | Unterhaltsreinigung Klassenräume | 12.000 | m² | | |
| 1.2 | Glasreinigung Fenster | 800 | qm | | |
| 1.3 | Unterhaltsreinigung Treppenhäuser | 4 | Stk | | |
| 1.4 | Bedarfsposition: Stundenlohnarbeiten Reinigungskraft | 20 | Std. | | |
| 1.5 | Stundenlohnarbeiten Objektleitung | 10 | h | | |
| 2.1 | Winterdienst | 1 | psch | | |
`;

describe('a price sheet', () => {
  test('is calculated with the unit costs and rates of the company; what does not fit stays open', async () => {
    const { output, review, confidence } = await estimate(SHEET);
    expect(EstimateCostOutput.parse(output)).toEqual(output);
    expect(output.source).toBe('price_sheet');
    const rows = output.items.map(({ position, quantity, hours_per_unit, hourly_rate, material_per_unit, basis }) => [position, quantity, hours_per_unit, hourly_rate, material_per_unit, basis]);
    expect(rows).toEqual([
      ['1.1', 12_000, 0.005, 21.5, 0.02, 'unit_cost'],
      ['1.2', 800, 0.03, 21.5, 0.05, 'unit_cost'],
      ['1.3', 4, null, null, null, 'open'],
      ['1.4', 0, 1, 21.5, 0, 'document'],
      ['1.5', 10, 1, 34, 0, 'document'],
      ['2.1', 1, null, null, null, 'open'],
    ]);
    expect(output.totals).toEqual({ hours: 94, labour: 2146, material: 280, overhead: 436.68, risk: 57.25, profit: 146, net: 3065.93, open_items: 2 });
    expect(output.warnings).toMatchObject([{ code: 'incomplete', message: expect.stringContaining('gilt je m², das Verzeichnis rechnet in Stk') }]);
    expect(output.items[3]?.note).toContain('Bedarfsposition: zählt nicht zur Summe (Menge in den Unterlagen: 20 Std.)');
    expect(review).toContain('2 von 6 Positionen sind offen');
    expect(confidence).toBe(Math.round(output.items.reduce((sum, item) => sum + item.confidence, 0) / 6));
    for (const item of output.items) expect(item.evidence[0]?.quote).toContain(item.title.slice(0, 12));
  });

  test('nothing is guessed: a company without figures gets open positions and no sum', async () => {
    const { output } = await estimate(SHEET, { ...cleaner, unit_costs: [], rates: [], overhead_percent: undefined });
    expect(output.items.filter(({ hourly_rate }) => hourly_rate !== null)).toEqual([]);
    expect(output.totals).toMatchObject({ net: 0, open_items: 6 });
    expect(output.assumptions.map(({ text }) => text)).toContain('Das Profil nennt keinen Satz für Gemeinkosten; gerechnet ist mit 0 %.');
  });

  test('a person who fills in an open position is named as its basis, and the sums follow', async () => {
    const { output } = await estimate(SHEET);
    const items = output.items.map((item) => (item.position === '2.1' ? { ...item, hours_per_unit: 100, hourly_rate: 30, material_per_unit: 0 } : item));
    const settled = settleEstimate({ ...output, items });
    expect(settled.items.at(-1)?.basis).toBe('person');
    expect(settled.totals).toMatchObject({ labour: 5146, open_items: 1 });
    expect(settleEstimate(settled)).toEqual(settled);
    const emptied = settleEstimate({ ...settled, items: settled.items.map((item) => (item.position === '1.1' ? { ...item, hourly_rate: null } : item)) });
    expect(emptied.items[0]?.basis).toBe('open');
    expect(emptied.totals.open_items).toBe(emptied.items.filter(({ basis }) => basis === 'open').length);
  });
});

describe('rates', () => {
  const office: CompanyProfile = { ...developer, rates: [{ id: 'h-1', role: 'Entwickler', hourly: 90 }, { id: 'h-2', role: 'Senior Entwickler (m/w/d)', hourly: 120 }, { id: 'h-3', role: 'Project Manager', hourly: 130 }, { id: 'h-4', role: 'Projektleiter/in', hourly: 110 }] };
  const roles = async (...titles: string[]) => {
    const { output } = await estimate(`| Pos | Bezeichnung | Menge | Einheit | EP |\n|---|---|---|---|---|\n${titles.map((title, i) => `| ${i + 1} | ${title} | 10 | Std. | |\n`).join('')}`, office);
    return output.items.map(({ hourly_rate }) => hourly_rate);
  };

  test('are those of the role that is named whole, of several the most exact', async () => {
    expect(await roles('Senior Entwickler', 'Entwickler Frontend', 'Project Manager', 'Projektleiterin')).toEqual([120, 90, 130, 110]);
  });

  test('are not those of a role with a word in common', async () => {
    expect(await roles('Senior Berater', 'Account manager of the project', 'Key account manager')).toEqual([null, null, null]);
  });

  test('in one sentence go each to its own effort', async () => {
    const { output } = await estimate('# Leistungsbeschreibung\n\n## Leistungsumfang\n\nVorgesehen sind für Projektleiter 10 Personentage und für Entwickler 40,5 Personentage.\n', office);
    expect(output.items.map(({ title, quantity, hourly_rate }) => [title, quantity, hourly_rate])).toEqual([['Vorgesehen sind für Projektleiter 10 Personentage', 10, 110], ['für Entwickler 40,5 Personentage.', 40.5, 90]]);
  });
});

test('a price in the documents keeps its number and gets no currency of the company', async () => {
  const { output } = await estimate('| Pos | Bezeichnung | Menge | Einheit | EP |\n|---|---|---|---|---|\n| 1 | Chairs | 10 | pcs | £ 49.90 |\n', developer);
  expect(output.items[0]?.note).toMatch(/49[.,]90/u);
  expect(output.items[0]?.note).not.toMatch(/[$€]|USD/u);
});

test('days to deliver or to repair in are no work', async () => {
  const { output } = await estimate('# Leistungsbeschreibung\n\n## Leistungsumfang\n\nDie Lieferung muss 10 Arbeitstage nach Abruf erfolgen. Faults must be repaired in 3 working days. Für die Schulung sind 5 Arbeitstage Aufwand anzusetzen.\n');
  expect(output.items.filter(({ quantity }) => quantity !== null).map(({ quantity }) => quantity)).toEqual([5]);
});

describe('a scope of work', () => {
  test('gives stated efforts their hours, by the rate of the role; tasks without a quantity are open', async () => {
    const { output } = await estimate(
      `# Request for Proposals\n\nContract duration: 24 months\n\n## Scope of Work\n\nThe GIS engineer shall work 40 person-days on the inventory. The Project Manager shall be on site for 10 hours per month. The Contractor shall restore the service within 24 hours after a fault. The Contractor shall provide GIS data in an open format.\n`,
      developer,
    );
    expect(output.source).toBe('scope');
    expect(output.items.map(({ quantity, unit, hours_per_unit, hourly_rate, basis }) => [quantity, unit, hours_per_unit, hourly_rate, basis])).toEqual([
      [40, 'day', 8, 95, 'document'],
      [240, 'h', 1, 130, 'document'],
      [null, null, null, null, 'open'],
      [null, null, null, null, 'open'],
    ]);
    expect(output.totals.labour).toBe(40 * 8 * 95 + 240 * 130);
    expect(output.assumptions.map(({ text }) => text)).toContain('A working day has 8 hours.');
  });

  test('a monthly effort without a duration is open', async () => {
    const { output } = await estimate(`# Leistungsbeschreibung\n\n## Aufgaben des Auftragnehmers\n\nDer Auftragnehmer muss die Objektleitung mit 20 Stunden pro Monat einsetzen.\n`);
    expect(output.items).toMatchObject([{ quantity: null, basis: 'open', note: expect.stringContaining('Angegeben je Monat') }]);
  });

  test('nothing to calculate is said, not made up', async () => {
    const { output, confidence, review } = await estimate('# Notice\n\nThe library is closed on Monday.\n', developer);
    expect(output.items).toEqual([]);
    expect(confidence).toBe(0);
    expect(review).toContain('nothing that could be calculated');
  });
});

const gaeb = new URL('../../../../../shared/data/tender-dev/docs/de-gaeb-bvbs-bauausfuehrung.x83', import.meta.url);
const file = await readFile(gaeb).catch(() => null);

test('a real bill of quantities keeps its numbers, quantities and units', async ({ skip }) => {
  if (!file) return skip('the documents for development are not there');
  const document: ReadDocument = { ...(await parseDocument({ bytes: new Uint8Array(file), format: 'gaeb' })), id: 'd-gaeb', file: 'lv.x83', sha256: '0'.repeat(64) };
  const { output } = await estimateCost(EstimateCostInput.parse({ documents: [document.id], company: cleaner }), contextOf([document]));
  expect(output.source).toBe('bill_of_quantities');
  expect(output.items.length).toBeGreaterThan(10);
  expect(output.items.filter(({ quantity }) => quantity !== null).length).toBeGreaterThan(output.items.length / 2);
  expect(output.totals.open_items).toBe(output.items.filter(({ basis }) => basis === 'open').length);
});
