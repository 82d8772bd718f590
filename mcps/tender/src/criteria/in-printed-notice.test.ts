import { describe, expect, test } from 'vitest';
import { MODELS } from '../confidence/model.ts';
import { findLots } from '../lots/find-lots.ts';
import { sourceOf } from '../testing/read-text.ts';
import { findCriteria } from './find-criteria.ts';

const lines = (...all: string[]): string => all.join('\n\n');
const criteria = async (text: string) => findCriteria([await sourceOf(text)], MODELS.entry).map(({ name, weight_percent, max_points, lot }) => [name, weight_percent ?? max_points, lot]);
const lots = async (text: string) => findLots([await sourceOf(text)], MODELS.entry).map(({ number, title }) => [number, title]);

const lot = (number: string, title: string, weights: [number, number]): string =>
  lines(
    `5.1 Interne Referenz-ID Los: LOT-${number}`, `Titel: ${title}`, 'Beschreibung: Planung der Gehwege', '5.1.9 Eignungskriterien', 'Kriterium: Eintragung in das Handelsregister', '5.1.10 Zuschlagskriterien',
    'Kriterium:', 'Art: Preis', 'Bezeichnung: Es werden 0 bis 10 Punkte je Kriterium vergeben. Der niedrigste Preis erhält 10 Punkte, alle höheren Preise werden zu ihm in Relation gesetzt und gewichtet.', 'Kategorie des Gewicht-Zuschlagskriteriums: Gewichtung', '(Prozentanteil, genau)', `Zuschlagskriterium — Zahl: ${weights[0]}`,
    'Kriterium:', 'Art: Qualität', 'Bezeichnung: Konzept', 'Beschreibung: Ausstattung des Büros 10%, Erfahrung von 5 bis', '8 Jahren = 1 Punkt', 'Kategorie des Gewicht-Zuschlagskriteriums: Gewichtung (Prozentanteil, genau)', `Zuschlagskriterium — Zahl: ${weights[1]}`,
    '5.1.11 Auftragsunterlagen', 'Art: Preis',
  );

describe('printed notices of the EU', () => {
  test('give the criteria that all lots share once, and each lot although the titles are the same', async () => {
    const text = lines(lot('0001', 'Gehwege in Musterstadt', [60, 40]), lot('0002', 'Gehwege in Musterstadt', [60, 40]));
    expect(await criteria(text)).toEqual([['Preis', 60, null], ['Konzept', 40, null]]);
    expect(await lots(text)).toEqual([['1', 'Gehwege in Musterstadt'], ['2', 'Gehwege in Musterstadt']]);
  });

  test('give the criteria of each lot where they differ', async () => {
    expect(await criteria(lines(lot('0001', 'Gehwege Nord', [60, 40]), lot('0002', 'Gehwege Süd', [70, 30])))).toEqual([['Preis', 60, '1'], ['Konzept', 40, '1'], ['Preis', 70, '2'], ['Konzept', 30, '2']]);
  });

  test('name a criterion without a name by what it describes, else by its kind, and leave a lone lot out', async () => {
    const text = lines('5.1.', 'Los: LOT-0001', 'Titel: Tunnel am Musterberg', '5.1.10.', 'Zuschlagskriterien', 'Kriterium:', 'Art: Preis', 'Beschreibung: siehe Ausschreibungsunterlagen', 'Kriterium:', 'Art: Qualität', 'Beschreibung: Schulung der Nutzer', '5.1.11.', 'Auftragsunterlagen');
    expect(await criteria(text)).toEqual([['Preis', null, null], ['Schulung der Nutzer', null, null]]);
    expect(await lots(text)).toEqual([]);
  });

  test('are read in English, with points, shares of one and figures that follow the unit', async () => {
    const entry = (kind: string, name: string, unit: string, figure: string): string => lines('Criterion:', `Type: ${kind}`, `Name: ${name}`, `Category of award weight criterion: Weight (${unit})`, `Award criterion number: ${figure}`);
    expect(await criteria(lines('5.1.10. Award criteria', entry('Price', 'Hourly rates', 'points, exact', '40'), entry('Quality', 'Method', 'points, exact', '60'), '5.1.11. Procurement documents'))).toEqual([['Hourly rates', 40, null], ['Method', 60, null]]);
    expect(await criteria(lines('5.1.10. Award criteria', entry('Price', 'Hourly rates', 'decimal, exact', '0.4'), entry('Quality', 'Method', 'decimal, exact', '0.6'), '5.1.11. Procurement documents'))).toEqual([['Hourly rates', 40, null], ['Method', 60, null]]);
    expect(await criteria(lines('5.1.10 Zuschlagskriterien', 'Kriterium:', 'Typ: Preis', 'Gewichtung (Prozentanteil, genau): 70,00', 'Kriterium:', 'Typ: Qualität', 'Beschreibung: Betreuung', 'Gewichtung (Prozentanteil, genau): 30,00', '5.1.11 Unterlagen'))).toEqual([['Preis', 70, null], ['Betreuung', 30, null]]);
  });

  test('are read from the rows of a table, and where an entry begins on the line of its kind', async () => {
    expect(await criteria('## 5.1.10 Zuschlagskriterien\n\n| Art | Preis |\n|---|---|\n| Gewichtung (Prozentanteil, genau) | 80 |\n| Art | Qualität |\n| Bezeichnung | Wartung |\n| Gewichtung (Prozentanteil, genau) | 20 |\n\n## 5.1.11 Unterlagen')).toEqual([['Preis', 80, null], ['Wartung', 20, null]]);
    expect(await criteria(lines('5.1.10. Award criteria', 'Criterion: Type: Cost', 'Name: Life cycle', 'Weight (percentage, exact): 45', 'Criterion: Type: Quality', 'Name: Warranty', 'Weight (percentage, exact): 55'))).toEqual([['Life cycle', 45, null], ['Warranty', 55, null]]);
  });
});
