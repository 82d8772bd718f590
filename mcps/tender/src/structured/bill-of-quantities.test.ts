import { describe, expect, test } from 'vitest';
import { structuredSource } from '../testing/structured-document.ts';
import { billOfQuantities } from './bill-of-quantities.ts';
import { kindInWords } from './boq-item.ts';

const source = structuredSource('gaeb', [
  { path: 'GAEB/PrjInfo/LblPrj', text: 'Neubau Lagerhalle' },
  { path: 'BoQ/01', text: 'Erdarbeiten', kind: 'heading' },
  { path: 'BoQ/01.02', text: 'Aushub', kind: 'heading' },
  { path: 'BoQ/01.02.0010', cells: ['450.000', 'm3', 'Boden lösen und lagern', '', ''] },
  { path: 'BoQ/01.02.0010/text', text: 'Boden für Baugruben profilgerecht lösen.' },
  { path: 'BoQ/01.02.0010/text', text: 'Aushubtiefe bis 2,8 m.' },
  { path: 'BoQ/01.02.0020', cells: ['12', 'Std', 'Baggerstunde', '85.50', '1026.00'] },
  { path: 'BoQ/01.02.0020/text', text: 'Bedarfsposition ohne Gesamtbetrag' },
  { path: 'BoQ/01.02.0030', cells: ['3', 'St', 'Entfällt', '', ''] },
  { path: 'BoQ/01.02.0030/NotAppl', text: 'Yes' },
  { path: 'BoQ/02', text: 'Belag', kind: 'heading' },
  { path: 'BoQ/02.0010', cells: ['', 'psch', 'Einrichten', '', ''] },
  { path: 'BoQ/02.0010/LumpSumItem', text: 'Yes' },
  ...['Standard', 'Premium'].flatMap((name, i) => [
    { path: `BoQ/02.002${i}`, cells: ['10', 'm2', `Belag ${name}`, '', ''] },
    { path: `BoQ/02.002${i}/ALNGroupNo`, text: '1' },
    { path: `BoQ/02.002${i}/ALNSerNo`, text: String(i + 1) },
  ]),
  { path: 'BoQ/02.0030', cells: ['5', 'St', 'Fundament', '', ''] },
  { path: 'BoQ/02.0030/Provis', text: 'WithTotal' },
  { path: 'BoQ/02.0040', cells: ['2', 'St', 'Schacht', '', ''] },
  { path: 'BoQ/02.0040/Provis', text: 'WithoutTotal' },
]);

describe('a bill of quantities', () => {
  test('has its positions with what the file states, and nothing that it leaves open', () => {
    expect(billOfQuantities(source).map(({ spans, ...item }) => ({ ...item, spans: spans.length }))).toEqual([
      { position: '01.02.0010', title: 'Boden lösen und lagern', longText: 'Boden für Baugruben profilgerecht lösen.\nAushubtiefe bis 2,8 m.', quantity: 450, unit: 'm3', unitPrice: null, total: null, kind: 'normal', group: ['Erdarbeiten', 'Aushub'], spans: 2 },
      { position: '01.02.0020', title: 'Baggerstunde', longText: 'Bedarfsposition ohne Gesamtbetrag', quantity: 12, unit: 'Std', unitPrice: 85.5, total: 1026, kind: 'optional', group: ['Erdarbeiten', 'Aushub'], spans: 2 },
      { position: '02.0010', title: 'Einrichten', longText: '', quantity: 1, unit: 'psch', unitPrice: null, total: null, kind: 'normal', group: ['Belag'], spans: 1 },
      { position: '02.0020', title: 'Belag Standard', longText: '', quantity: 10, unit: 'm2', unitPrice: null, total: null, kind: 'normal', group: ['Belag'], spans: 1 },
      { position: '02.0021', title: 'Belag Premium', longText: '', quantity: 10, unit: 'm2', unitPrice: null, total: null, kind: 'alternative', group: ['Belag'], spans: 1 },
      { position: '02.0030', title: 'Fundament', longText: '', quantity: 5, unit: 'St', unitPrice: null, total: null, kind: 'normal', group: ['Belag'], spans: 1 },
      { position: '02.0040', title: 'Schacht', longText: '', quantity: 2, unit: 'St', unitPrice: null, total: null, kind: 'optional', group: ['Belag'], spans: 1 },
    ]);
  });

  test('a provisional position with its total counts, in words too', () => {
    expect(['Bedarfsposition mit GB', 'Bedarfsposition mit Gesamtbetrag', 'Eventualposition (mit GP)', 'Bedarfsposition', 'Bedarfsposition ohne GB, Abrechnung mit Aufmaß'].map(kindInWords)).toEqual(['normal', 'normal', 'normal', 'optional', 'optional']);
  });

  test('points to where each position stands', () => {
    const [first] = billOfQuantities(source);
    expect(first?.spans.map(({ start, end }) => source.text.slice(start, end))).toEqual(['450.000\tm3\tBoden lösen und lagern\t\t', 'Boden für Baugruben profilgerecht lösen.\nAushubtiefe bis 2,8 m.']);
  });

  test('is nothing that other formats have', () => {
    expect(billOfQuantities(structuredSource('xlsx', [{ path: 'BoQ/01', cells: ['1', 'm', 'x', '', ''] }]))).toEqual([]);
  });
});
