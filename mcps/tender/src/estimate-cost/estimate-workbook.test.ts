import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cleaner } from '../testing/companies.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { recalculator } from '../testing/recalculate.ts';
import { costTotals, itemCost } from './cost-totals.ts';
import { estimateCost } from './estimate-cost.ts';
import { estimateWorkbook } from './estimate-workbook.ts';
import { EstimateCostInput } from './schema.ts';
import type { EstimateCostOutput } from './schema.ts';

const SHEET = `# Preisblatt

| Pos. | Bezeichnung | Menge | Einheit | Einheitspreis | Gesamtpreis |
|---|---|---|---|---|---|
| 1.1 | Unterhaltsreinigung Klassenräume | 12345,67 | m² | | |
| 1.2 | Glasreinigung Fenster | 801 | qm | | |
| 2.1 | =HYPERLINK("http://x.example";"Winterdienst") | 1 | psch | | |
| 2.2 | Stundenlohnarbeiten Objektleitung | 7,5 | h | | |
`;
const made = async (): Promise<EstimateCostOutput> => {
  const document = await readMarkdown(SHEET);
  return (await estimateCost(EstimateCostInput.parse({ documents: [document.id], company: cleaner }), contextOf([document]))).output;
};
const open = async (bytes: Uint8Array<ArrayBuffer>): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  return workbook;
};
const rowOf = (sheet: ExcelJS.Worksheet | undefined, label: string): number => {
  let found = 0;
  sheet?.eachRow((row, n) => {
    if (row.getCell(2).text === label) found = n;
  });
  if (found === 0) throw new Error(`no row ${label}`);
  return found;
};
const valuesBy = (sheet: ExcelJS.Worksheet | undefined, label: string): unknown => sheet?.getRow(rowOf(sheet, label)).getCell(11).result;

describe('the workbook', () => {
  test('has a formula for each line, group and surcharge, and the values that they give', async () => {
    const output = await made();
    const workbook = await open(await estimateWorkbook(output, { locale: 'de' }));
    const sheet = workbook.getWorksheet('Kalkulation');
    expect(sheet?.getCell('I5').formula).toContain('ROUND(C5*E5');
    expect(valuesBy(sheet, 'Angebotssumme netto')).toBe(output.totals.net);
    expect(valuesBy(sheet, 'Offene Positionen')).toBe(1);
    expect(workbook.getWorksheet('Zuschläge')?.getCell('B4').value).toBe(0.18);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
    expect(workbook.getWorksheet('Annahmen und Belege')?.getCell('A2').text).toBe('Alle Beträge ohne Umsatzsteuer.');
  });

  test('says where a line stands: on which page, or in which section where there are no pages', async () => {
    const output = await made();
    const places = async (page: number | null) => {
      const items = output.items.map((item) => ({ ...item, evidence: [{ document: 'd', file: 'lv.x83', quote: 'Grundreinigung', start: 0, end: 14, page, regions: [] }] }));
      const sheet = (await open(await estimateWorkbook({ ...output, items }, { locale: 'de', sectionOf: () => '01 Reinigung' }))).getWorksheet('Annahmen und Belege');
      const head = sheet?.getColumn(4).values.indexOf('Fundstelle') ?? 0;
      return sheet?.getCell(head + 1, 4).value;
    };
    expect([await places(null), await places(3)]).toEqual(['01 Reinigung', 3]);
  });

  test('words of the tender that look like formulas stay words, also when the cell is edited', async () => {
    const bytes = await estimateWorkbook(await made(), { locale: 'en' });
    const sheet = (await open(bytes)).getWorksheet('Calculation');
    const cell = sheet?.getColumn(2).values.findIndex((value) => typeof value === 'string' && value.startsWith('=HYPERLINK')) ?? -1;
    expect(cell).toBeGreaterThan(0);
    expect(sheet?.getCell(cell, 2).numFmt).toBe('@');
    const formulas = Object.entries(unzipSync(bytes)).filter(([name]) => name.includes('worksheets/')).flatMap(([, xml]) => strFromU8(xml).match(/<f[ >][^<]*/g) ?? []);
    expect(formulas.join('\n')).not.toContain('HYPERLINK');
  });
});

test('formulas that are calculated anew come to the same sums', async () => {
  const output = await made();
  const workbook = await open(await estimateWorkbook(output, { locale: 'de' }));
  const sheet = workbook.getWorksheet('Kalkulation');
  const at = recalculator(workbook);
  const { overhead, risk, profit, net, open_items } = output.totals;
  const names = ['Gemeinkosten', 'Wagnis', 'Gewinn', 'Angebotssumme netto', 'Offene Positionen'];
  expect(names.map((name) => at('Kalkulation', rowOf(sheet, name), 11))).toEqual([overhead, risk, profit, net, open_items].map((value) => expect.closeTo(value, 6)));
  const first = output.items.slice(0, 2).map(itemCost);
  expect(at('Kalkulation', rowOf(sheet, 'Summe 1'), 11)).toBeCloseTo(first.reduce((sum, cost) => sum + (cost?.labour ?? NaN) + (cost?.material ?? NaN), 0), 6);
});

test('numbers that end with a point are grouped by what stands before', async () => {
  const document = await readMarkdown(SHEET.replace('| 1.1 |', '| 1.1. |').replace('| 1.2 |', '| 1.2. |'));
  const { output } = await estimateCost(EstimateCostInput.parse({ documents: [document.id], company: cleaner }), contextOf([document]));
  const sheet = (await open(await estimateWorkbook(output, { locale: 'de' }))).getWorksheet('Kalkulation');
  expect([5, 6, 7].map((row) => sheet?.getRow(row).getCell(2).text)).toEqual(['Unterhaltsreinigung Klassenräume', 'Glasreinigung Fenster', 'Summe 1']);
});

test('what a person fills in counts at once', async () => {
  const output = await made();
  const workbook = await open(await estimateWorkbook(output, { locale: 'de' }));
  const sheet = workbook.getWorksheet('Kalkulation');
  const row = sheet?.getRow(8);
  expect(row?.getCell(12).result).toBe('offen');
  for (const [column, value] of [[5, 10], [6, 50], [7, 0]] as const) if (row) row.getCell(column).value = value;
  const at = recalculator(workbook);
  const items = output.items.map((item) => (item.position === '2.1' ? { ...item, hours_per_unit: 10, hourly_rate: 50, material_per_unit: 0 } : item));
  expect(at('Kalkulation', rowOf(sheet, 'Angebotssumme netto'), 11)).toBeCloseTo(costTotals(items, output).net, 6);
  expect(at('Kalkulation', rowOf(sheet, 'Offene Positionen'), 11)).toBe(0);
});

test('variants of a position stay in its group, long numbers have room, and what nobody priced is a dash, not nothing', async () => {
  const output = await made();
  const [item] = output.items;
  if (!item) throw new Error('no item');
  const items = ['001.002.0010', '001.002.0010.A', '001.002.0020', '001.003.0010'].map((position, i) => ({ ...item, id: `it0${i}`, position, quantity: 12_345_678.012, hourly_rate: null, basis: 'open' as const }));
  const workbook = await open(await estimateWorkbook({ ...output, items, totals: costTotals(items, output) }, { locale: 'de' }));
  const sheet = workbook.worksheets[0];
  const labels: string[] = [];
  sheet?.eachRow((row) => labels.push(row.getCell(2).text));
  expect(labels.filter((label) => label.startsWith('Summe 0'))).toEqual(['Summe 001.002', 'Summe 001.003']);
  expect(sheet?.getColumn(3).width).toBeGreaterThan('12.345.678,012'.length);
  expect(sheet?.getColumn(1).width).toBeGreaterThan('001.002.0010.A'.length);
  expect(sheet?.getCell('K5').numFmt).toMatch(/;"–"$/u);
});
