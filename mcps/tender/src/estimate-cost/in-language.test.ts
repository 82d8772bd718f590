import { expect, test } from 'vitest';
import { cleaner } from '../testing/companies.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { estimateCost } from './estimate-cost.ts';
import { estimateIn } from './in-language.ts';
import { EstimateCostInput, EstimateCostOutput } from './schema.ts';

const SHEET = `# Preisblatt Reinigung der Grundschulen

| Pos. | Bezeichnung | Menge | Einheit | Einheitspreis | Gesamtpreis |
|---|---|---|---|---|---|
| 1.1 | Unterhaltsreinigung Klassenräume | 12.000 | m² | 1,25 | |
| 1.2 | Unterhaltsreinigung Treppenhäuser | 4 | Stk | | |
| 1.3 | Bedarfsposition: Stundenlohnarbeiten Reinigungskraft | 20,5 | Std. | | |
| 1.4 | Objektleitung | 3 | Tage | | |
| 2.1 | Winterdienst | 1 | psch | | |
`;
const MONTHLY = '# Leistungsbeschreibung\n\nVertragslaufzeit: 18 Monate\n\n## Aufgaben des Auftragnehmers\n\nDer Auftragnehmer muss die Objektleitung mit 20 Stunden pro Monat einsetzen. Der Auftragnehmer muss wöchentlich berichten.\n';

async function estimate(text: string, language: 'de' | 'en'): Promise<EstimateCostOutput> {
  const document = await readMarkdown(text);
  const company = { ...cleaner, overhead_percent: undefined, risk_percent: undefined };
  return EstimateCostOutput.parse((await estimateCost(EstimateCostInput.parse({ documents: [document.id], company, language }), contextOf([document]))).output);
}

const saidOf = ({ items, assumptions }: EstimateCostOutput) => [...items.map(({ note }) => note), ...assumptions.map(({ text }) => text)];

test.each([SHEET, MONTHLY, MONTHLY.replace('18 Monate', 'offen')])('notes and assumptions say in the other language what they would say of a tender in it', async (text) => {
  const [german, english] = [await estimate(text, 'de'), await estimate(text, 'en')];
  expect(saidOf(estimateIn(german, 'en'))).toEqual(saidOf(english));
  expect(saidOf(estimateIn(english, 'de'))).toEqual(saidOf(german));
  expect(saidOf(estimateIn(german, 'de'))).toEqual(saidOf(german));
  for (const [i, words] of saidOf(german).entries()) expect(words === '' ? '-' : words).not.toBe(saidOf(english)[i]);
});

test('numbers, units and surcharges are worded by the language, titles and units of the tender are not', async () => {
  const english = estimateIn(await estimate(SHEET, 'de'), 'en');
  expect(english.items.map(({ title }) => title)).toContain('Unterhaltsreinigung Klassenräume');
  expect(saidOf(english)).toEqual(expect.arrayContaining([
    expect.stringContaining('The documents state a unit price of 1.25.'),
    expect.stringContaining('(quantity in the documents: 20.5 Std.)'),
    'The profile states no rate for overhead, risk; 0% is used.',
  ]));
});

test('what a person wrote, and results of before the sentences were kept by their codes, stay as they are', async () => {
  const output = await estimate(SHEET, 'de');
  const corrected = { ...output, items: output.items.map((item) => ({ ...item, note: 'Mit dem Objektleiter abgestimmt.' })) };
  expect(estimateIn(corrected, 'en').items.map(({ note }) => note)).toEqual(corrected.items.map(({ note }) => note));
  const old = { ...output, items: output.items.map((item) => ({ ...item, said: undefined })), assumptions: output.assumptions.map((one) => ({ ...one, said: undefined })) };
  expect(estimateIn(old, 'en')).toEqual(old);
});
