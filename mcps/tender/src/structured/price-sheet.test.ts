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
    expect(short(priceSheet(source))).toEqual([['1', 'Senior developer', 400, null, null, null]]);
  });

  test('on a page has the numbers of its language', async () => {
    const source = await sourceOf('# Preisblatt\n\n| Nr. | Bezeichnung | Menge | Einheit | Einzelpreis |\n|---|---|---|---|---|\n| 1 | Stühle | 1.200 | Stück | 49,90 € |\n');
    expect(short(priceSheet(source))).toEqual([['1', 'Stühle', 1200, 'Stück', 49.9, null]]);
  });

  test('is no table without such a head', async () => {
    expect(priceSheet(await sourceOf('| Frist | Tag |\n|---|---|\n| Abgabe | 3.4.2027 |\n'))).toEqual([]);
  });
});
