import { describe, expect, test } from 'vitest';
import { criteriaInTables } from '../criteria/in-tables.ts';
import { chooseFields } from '../engine/read-fields.ts';
import { structuredSource } from '../testing/structured-document.ts';

describe('a workbook', () => {
  test('has its key data beside their labels, a number also in a heading', () => {
    const choices = chooseFields([
      structuredSource('xlsx', [
        { path: 'Deckblatt!A1:A1', cells: ['Preisblatt VG-2027-17'] },
        { path: 'Deckblatt!A2:B2', cells: ['Projekt', 'Unterhaltsreinigung der Grundschulen'] },
        { path: 'Deckblatt!A4:B4', cells: ['Auftraggeber', 'Gemeinde Lindental'] },
        { path: 'Deckblatt!A5:B5', cells: ['Ablauf der Angebotsfrist', '2027-03-04T10:30:00'] },
        { path: 'Deckblatt!A6:B6', cells: ['Vertragsbeginn', '2027-08-01'] },
      ]),
    ]);
    expect([choices.title.best?.value, choices.buyer_name.best?.value, choices.reference_number.best?.value]).toEqual(['Unterhaltsreinigung der Grundschulen', 'Gemeinde Lindental', 'VG-2027-17']);
    expect([choices.submission_deadline.best?.value, choices.contract_start.best?.value]).toEqual(['2027-03-04T10:30', '2027-08-01']);
  });

  test('keeps shares of one where people see percent', () => {
    const source = structuredSource('xlsx', [
      { path: 'Wertung!B3:C3', cells: ['Zuschlagskriterium', 'Gewichtung'] },
      { path: 'Wertung!A4:C4', cells: ['1', 'Preis', '0.625'] },
      { path: 'Wertung!A5:C5', cells: ['2', 'Konzept', '0.375'] },
      { path: 'Wertung!B6:C6', cells: ['Summe', '1'] },
    ]);
    expect(criteriaInTables(source).flatMap(({ criteria }) => criteria).map(({ name, percent, derived }) => [name, percent, derived])).toEqual([['Preis', 62.5, true], ['Konzept', 37.5, true]]);
  });
});
