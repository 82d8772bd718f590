import { describe, expect, test } from 'vitest';
import { structuredSource } from '../testing/structured-document.ts';
import { sourceOf } from '../testing/read-text.ts';
import { priceSheet } from './price-sheet.ts';

const short = (items: ReturnType<typeof priceSheet>) => items.map(({ position, title, quantity, unit, unitPrice, total, group }) => [position, title, quantity, unit, unitPrice, total, ...group]);

describe('a price sheet', () => {
  test('is read by the words above its columns, wherever they stand', () => {
    const source = structuredSource('xlsx', [
      { path: 'Preise', text: 'Preise', kind: 'heading' },
      { path: 'Preise!B1:B1', cells: ['Preisblatt Reinigung'] },
      { path: 'Preise!B3:G3', cells: ['Pos.', 'Leistung', 'Menge', 'Einheit', 'EP netto', 'Gesamtpreis'] },
      { path: 'Preise!B4:C4', cells: ['', 'Schulen'] },
      { path: 'Preise!B5:G5', cells: ['1.1', 'Unterhaltsreinigung', '1250.5', 'm²', '0', '0'] },
      { path: 'Preise!B6:G6', cells: ['1.2', 'Glasreinigung', '80', 'm²', '2.4', '192'] },
      { path: 'Preise!C7:G7', cells: ['Summe netto', '', '', '', '192'] },
      { path: 'Sonstiges!A1:B1', cells: ['Ansprechpartner', 'Frau Muster'] },
    ]);
    expect(short(priceSheet(source))).toEqual([
      ['1.1', 'Unterhaltsreinigung', 1250.5, 'm²', null, null, 'Schulen'],
      ['1.2', 'Glasreinigung', 80, 'm²', 2.4, 192, 'Schulen'],
    ]);
  });

  test('may speak of roles and hours, and number its rows before the first named column', () => {
    const source = structuredSource('xlsx', [
      { path: 'Labor!B3:E3', cells: ['Proposed labor category', 'Hourly rate', 'Number of Hours', 'Total'] },
      { path: 'Labor!A4:E4', cells: ['1', 'Senior developer', '0', '400', '0'] },
      { path: 'Labor!A5:E5', cells: ['2', '', '0', '0', '0'] },
    ]);
    expect(short(priceSheet(source))).toEqual([['1', 'Senior developer', 400, 'Hours', null, null]]);
  });

  test('on a page has the numbers of its language', async () => {
    const source = await sourceOf('# Preisblatt\n\n| Nr. | Bezeichnung | Menge | Einheit | Einzelpreis |\n|---|---|---|---|---|\n| 1 | Stühle | 1.200 | Stück | 49,90 € |\n');
    expect(short(priceSheet(source))).toEqual([['1', 'Stühle', 1200, 'Stück', 49.9, null]]);
  });

  test('in a sheet has its money as the cells show it, in German or English', () => {
    const source = structuredSource('xlsx', [
      { path: 'Preise!A1:E1', cells: ['Pos.', 'Leistung', 'Menge', 'Einheit', 'EP netto'] },
      { path: 'Preise!A2:E2', cells: ['1', 'Glasreinigung', '1250.5', 'm²', '1234,50 €'] },
      { path: 'Preise!A3:E3', cells: ['2', 'Grundreinigung', '80', 'm²', '1234.50 €'] },
      { path: 'Preise!A4:E4', cells: ['3', 'Unterhaltsreinigung', '80', 'm²', '0,00 €'] },
    ]);
    expect(short(priceSheet(source)).map(([, , quantity, , price]) => [quantity, price])).toEqual([[1250.5, 1234.5], [80, 1234.5], [80, null]]);
  });

  test('is no table without such a head', async () => {
    expect(priceSheet(await sourceOf('| Frist | Tag |\n|---|---|\n| Abgabe | 3.4.2027 |\n'))).toEqual([]);
  });
});

describe('numbers of a table', () => {
  const quantities = async (language: 'de' | 'en', ...cells: string[]) =>
    priceSheet(await sourceOf(`| Pos | Bezeichnung | Menge | Einheit | EP |\n|---|---|---|---|---|\n${cells.map((cell, i) => `| ${i + 1} | Leistung ${'ABCDEF'[i] ?? ''}bc | ${cell} | m² | |\n`).join('')}`, { language })).map(({ quantity }) => quantity);

  test('three places behind a German comma are decimals, behind a point thousands', async () => {
    expect(await quantities('de', '120,000', '1.200,000', '2.500')).toEqual([120, 1200, 2500]);
    expect(await quantities('en', '120,000', '1.500')).toEqual([120_000, 1.5]);
  });

  test('what one cell shows holds for its table', async () => {
    expect(await quantities('en', '1.250', '7,5')).toEqual([1250, 7.5]);
    expect(await quantities('de', '1,250', '3.25', '1,250,000.00')).toEqual([1250, 3.25, 1_250_000]);
  });

  test('keep their sign, and may be rough or have their unit with them', async () => {
    expect(await quantities('de', '-5', 'ca. 300', '1.250 m²', '10-20', 'nach Bedarf')).toEqual([-5, 300, 1250, null, null]);
  });

  test('the unit of a quantity that stands with it is taken where the table has no column for it', async () => {
    const source = await sourceOf('| Rolle | Anzahl | Tagessatz |\n|---|---|---|\n| Projektleitung | ca. 12 Tage | |\n');
    expect(priceSheet(source)).toMatchObject([{ title: 'Projektleitung', quantity: 12, unit: 'Tage' }]);
  });
});

test('a thing whose name has the word total is no sum; a sum or rebate is no thing', async () => {
  const source = await sourceOf('| Pos | Bezeichnung | Menge | Einheit | EP | GP |\n|---|---|---|---|---|---|\n| 1 | Total station hire | 4 | days | | |\n| 2 | Angebotssumme netto | | | | 100 |\n| 3 | Nachlass | | | | 5 |\n| | Summe Stunden | 120 | | | |\n');
  expect(priceSheet(source).map(({ title }) => title)).toEqual(['Total station hire']);
});
