import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { GoNoGoInput } from '../go-no-go/schema.ts';
import { goNoGo } from '../go-no-go/go-no-go.ts';
import { parseRfp } from '../parse-rfp.ts';
import { ParseRfpOutput } from '../schema.ts';
import { cleaner } from '../testing/companies.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { otherLanguage } from './other-language.ts';

const FRENCH = `# Avis de marché

**Pouvoir adjudicateur :** Commune de Saint-Aubin-les-Eaux, 12 place de la Mairie, 35000 Rennes

**Objet du marché :** Nettoyage des écoles primaires et des gymnases

**Numéro de référence :** 2026-NET-014

**Procédure :** Procédure ouverte

Date limite de remise des offres : 12 mars 2026 à 12 h 00

Date limite pour les questions : 27 février 2026

Courriel : marches@saint-aubin.example

## Critères d'attribution

| Critère | Pondération |
|---|---|
| Prix | 60 % |
| Valeur technique | 40 % |

## Exigences

Le titulaire doit fournir trois références comparables des trois dernières années. Le candidat doit justifier d'une assurance responsabilité civile d'au moins 2 000 000 EUR. Le personnel doit être formé. Le titulaire devra intervenir dans un délai de 24 heures. Le marché est conclu pour une durée de 24 mois à compter du 1er septembre 2026. Le candidat doit remettre un mémoire technique.
`;
const POLISH = `# Ogłoszenie o zamówieniu

Zamawiający: Gmina Nowa Wola, ul. Szkolna 4, 00-950 Warszawa

Nazwa zamówienia: Sprzątanie szkół podstawowych

Numer referencyjny: ZP.271.14.2026

Tryb: przetarg nieograniczony

Termin składania ofert: 12.03.2026 r. godz. 10:00

Wykonawca musi przedstawić trzy referencje z ostatnich trzech lat. Wykonawca jest zobowiązany do posiadania ubezpieczenia na kwotę 2 000 000 PLN. Okres realizacji zamówienia wynosi 24 miesiące. Kryteria oceny ofert: cena 60 %, jakość 40 %. Zamawiający wymaga, aby personel był przeszkolony.
`;
const INVOICE = `# Rechnung

Muster Reinigung GmbH · Hauptstraße 3 · 71999 Lindental

Rechnungsnummer: RE-2026-0417
Rechnungsdatum: 12.03.2026
Kundennummer: 10443

Sehr geehrte Damen und Herren,

für die im Februar 2026 erbrachten Leistungen berechnen wir Ihnen wie folgt:

| Pos. | Bezeichnung | Menge | Einheit | Einzelpreis | Gesamtpreis |
|---|---|---|---|---|---|
| 1 | Unterhaltsreinigung Büro | 20 | Std. | 32,50 € | 650,00 € |
| 2 | Glasreinigung | 80 | m² | 2,40 € | 192,00 € |

Summe netto: 842,00 €
zzgl. 19 % USt: 159,98 €
Rechnungsbetrag: 1.001,98 €

Bitte überweisen Sie den Betrag bis zum 26.03.2026 auf unser Konto. Der Rechnungsbetrag ist ohne Abzug zahlbar. Bei Fragen: buchhaltung@muster.example
`;
const NOVEL = `# Chapter 3

It was a bright cold day in April, and the clocks were striking. Mr. Harrow walked to the town hall of Wexley, where the council had met since 1843. "You must be the new clerk," said the woman at the desk, and he nodded. He should have answered, but the words would not come.

The river ran past the mill. Old Peter said that the bridge shall never stand another winter, and he may have been right. They had to be there by 10 o'clock on 4 March 1911, when the train left for London.

"We must not be late," she said. "The contractor will come at noon to mend the roof." Harrow wrote it all down in the ledger: twenty pounds for the slates, five for the men.

He thought of his mother, of the house in Kent, and of the long road. In the evening it rained, and the lamps in the street were lit one by one.
`;
const read = async (...texts: string[]) => {
  const documents = await Promise.all(texts.map((text, i) => readMarkdown(text, `${i}.md`)));
  const result = await parseRfp({ documents: documents.map(({ id }) => id) }, contextOf(documents));
  expect(ParseRfpOutput.parse(result.output)).toEqual(result.output);
  return result;
};
const confidences = ({ fields }: ParseRfpOutput) => Object.values(fields).map(({ confidence }) => confidence);
const codes = ({ warnings }: ParseRfpOutput) => warnings.map(({ code }) => code);

describe('a tender in a language that the rules do not know', () => {
  test.each([['fr', FRENCH], ['pl', POLISH]])('%s: says so, is sure of nothing, and goes to a person', async (language, text) => {
    const { output, confidence, review } = await read(text);
    expect(output.documents).toMatchObject([{ language }]);
    expect(codes(output)).toEqual(['other_language']);
    expect(Math.max(...confidences(output))).toBeLessThanOrEqual(60);
    expect(confidence).toBeLessThanOrEqual(40);
    expect(review).toContain('neither in German nor in English');
  });

  test('beside papers in German, only what stands in it is doubted, and what is missing', async () => {
    const { output } = await read(await readFile(new URL('../../fixtures/reinigung-aufforderung.md', import.meta.url), 'utf8'), FRENCH);
    expect(codes(output)).toContain('other_language');
    expect(output.fields.submission_deadline.confidence).toBeGreaterThan(80);
    expect(output.fields.estimated_value).toMatchObject({ value: null });
    expect(output.fields.estimated_value.confidence).toBeLessThanOrEqual(40);
  });

  test.each(['', 'Preisblatt 2027', '| Pos | Menge |\n|---|---|\n| 1 | 20 |', 'Prix 100', 'Die Fassade des Café Métropole in Besançon ist zu reinigen. Der Auftragnehmer stellt die Geräte und die Leitern, und die Arbeiten sind bis zum Herbst abzuschließen.'])('short or German texts are none: %s', (text) => {
    expect(otherLanguage(text)).toBeNull();
  });

  test('another script is told by its letters', () => {
    expect(otherLanguage('Обявление за поръчка: Почистване на училища. Срок за получаване на офертите: 12.03.2026.')).toBe('und');
  });
});

describe('papers that are no tender', () => {
  test.each([['an invoice', INVOICE], ['a chapter of a novel', NOVEL]])('%s', async (_what, text) => {
    const { output, confidence, review } = await read(text);
    expect(codes(output)).toContain('no_tender');
    expect(Math.max(...confidences(output), ...output.requirements.map((one) => one.confidence))).toBeLessThanOrEqual(60);
    expect(confidence).toBeLessThanOrEqual(40);
    expect(review).not.toBeNull();
  });

  test('no advice is given on what hardly anything is known of', async () => {
    const document = await readMarkdown(INVOICE);
    const { output } = await goNoGo(GoNoGoInput.parse({ documents: [document.id], company: cleaner, today: '2026-02-01' }), contextOf([document]));
    expect(output).toMatchObject({ score: null, recommendation: 'open' });
    expect(output.blockers.map(({ text }) => text).join(' ')).toContain('spricht für eine Ausschreibung');
  });

  test.each(['reinigung-aufforderung.md', 'county-rfp.md', 'library-itt.md', 'software-leistungsbeschreibung.md'])('%s is one', async (file) => {
    const { output } = await read(await readFile(new URL(`../../fixtures/${file}`, import.meta.url), 'utf8'));
    expect(codes(output).filter((code) => code === 'no_tender' || code === 'other_language')).toEqual([]);
  });
});
