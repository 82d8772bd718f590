import { describe, expect, test } from 'vitest';
import { sourceOf } from '../testing/read-text.ts';
import { judgeByRules } from './by-rules.ts';
import { formOf } from './entry-words.ts';

const texts = async (markdown: string) => judgeByRules(await sourceOf(markdown)).found.map(({ clause, modality }) => [modality.kind, clause.text]);

describe('the form of a list entry', () => {
  test.each([
    ['Erstellung der Umschläge.', 'deed'],
    ['Laufende fachliche und technische Betreuung der Seite bis 2031', 'deed'],
    ['Anpassen von Tabellen an die Vorlage', 'deed'],
    ['Erarbeitung hölzerner Geländer', 'deed'],
    ['Das Laden, Lagern und Warten von Balken.', 'deed'],
    ['Das ständige Räumen und Putzen der Planken am Steg.', 'deed'],
    ['Je Boot einen Preis in CHF eintragen (ohne Steuer).', 'deed'],
    ['Gelieferte Bilder an die Vorlage anpassen und einbauen.', 'deed'],
    ['Provision of weekly reports to the board.', 'deed'],
    ['Root cause analysis and support for recovery.', 'deed'],
    ['Conducting interviews with the staff', 'deed'],
    ['Map and consult all groups in the valley.', 'order'],
    ['Investigate and document the state of each bridge.', 'order'],
    ['Has built two bridges in the last ten years;', 'trait'],
    ['It is tested against frost.', 'trait'],
    ['Montage', null],
    ['Test results of the old bridge', null],
    ['Die Anwendung ermöglicht es, Berichte zu erstellen.', null],
  ])('%s → %s', (entry, form) => expect(formOf(entry)).toBe(form));
});

describe('entries without a binding verb', () => {
  test('are asked under a sentence that announces duties, criteria or papers; entries within entries too', async () => {
    const text = `# Request for Proposals

## General

The partner must fulfil the following criteria:

- Is registered as a company in the valley;
- Holds at least the following certificates of the trade association:
  - Class one
- Has built two bridges in the last ten years;

Der Auftragnehmer hat folgende Anforderungen zu erfüllen:

- Trennung der Daten nach Gemeinden
- Verschlüsselung der Sicherungen nach dem Stand der Technik

List of papers to be uploaded by the tenderer:

- Copy of the certificate of registration in the trade register
- Stamp
`;
    expect(await texts(text)).toEqual([
      ['must', 'The partner must fulfil the following criteria:'],
      ['must', 'Is registered as a company in the valley;'],
      ['must', 'Holds at least the following certificates of the trade association:'],
      ['must', 'Has built two bridges in the last ten years;'],
      ['must', 'Der Auftragnehmer hat folgende Anforderungen zu erfüllen:'],
      ['must', 'Trennung der Daten nach Gemeinden'],
      ['must', 'Verschlüsselung der Sicherungen nach dem Stand der Technik'],
    ]);
  });

  test('are asked in a section on the scope, also under headings of its own, and optional ones may be offered', async () => {
    const text = `# Request for Proposals

## Scope of Services

### A. Watch

- Constant watch of the river from the tower.
- Optional night watch in winter.

### B. Advice

- Written advice to the mayor on floods.
`;
    expect(await texts(text)).toEqual([
      ['must', 'Constant watch of the river from the tower.'],
      ['may', 'Optional night watch in winter.'],
      ['must', 'Written advice to the mayor on floods.'],
    ]);
  });

  test('are asked under a heading that announces them', async () => {
    const text = `# Rahmenvereinbarung Brückenpläne

## 1.2 Folgende Leistungen sind zu erbringen

- Einrichten der Vorlagen für Pläne
- Bildsuche und bei Bedarf Kauf von Bildern
`;
    expect(await texts(text)).toEqual([
      ['must', 'Einrichten der Vorlagen für Pläne'],
      ['must', 'Bildsuche und bei Bedarf Kauf von Bildern'],
    ]);
  });

  test('are asked under labels within a list that was announced', async () => {
    const text = `# Talbrücke

Der Auftrag umfasst die folgenden Aufgabenbereiche:

Öffentlichkeit:

- Entwicklung eines Faltblatts zur Brücke
- Pressearbeit und Brückenfest
- Betreuung der Webseite

Anforderungen an die Bewerber:

- Nachgewiesene Arbeit an zwei Brücken
`;
    expect((await texts(text)).map(([, entry]) => entry)).toEqual(['Entwicklung eines Faltblatts zur Brücke', 'Pressearbeit und Brückenfest', 'Betreuung der Webseite', 'Nachgewiesene Arbeit an zwei Brücken']);
  });

  test('are asked of a bid that must hold them, and wherever they name a deed; papers and procedures are none', async () => {
    const text = `# Talbrücke

## Angaben zur Abgabe

Ihr Angebot sollte mindestens folgende Informationen enthalten:

- Mindestens zwei Brücken als Referenz
- Foto

## Kurz gesagt

- Gestaltung der Geländer und Bänke
- Beschränkte Ausschreibung mit Teilnahme aller Gemeinden
- Leistungsbeschreibung mit allen Anlagen zur Brücke
`;
    expect(await texts(text)).toEqual([
      ['should', 'Ihr Angebot sollte mindestens folgende Informationen enthalten:'],
      ['should', 'Mindestens zwei Brücken als Referenz'],
      ['must', 'Gestaltung der Geländer und Bänke'],
    ]);
  });

  test('are asked in paragraphs of orders where the work is told, and not where the buyer tells what it does itself', async () => {
    const text = `# Request for Proposals

## Scope of Services

Study the acts on ferries and write down how they are run today

Develop & set up a timetable based on open data

## Responsibilities of the District

- Provide maps of the river to the supplier
- Meet with the crews once a month
`;
    expect((await texts(text)).map(([, entry]) => entry)).toEqual(['Study the acts on ferries and write down how they are run today', 'Develop & set up a timetable based on open data']);
  });

  test('are asked where features are listed or papers that prove something', async () => {
    const text = `# Talbrücke

## Technische Anforderungen

- Zwei Lampen je Pfeiler
- Sie wird oft besucht

## Nachweise

- Eigenerklärung, dass keine Schulden bestehen
- Auszug aus dem Register der Gemeinde
`;
    expect((await texts(text)).map(([, entry]) => entry)).toEqual(['Zwei Lampen je Pfeiler', 'Eigenerklärung, dass keine Schulden bestehen', 'Auszug aus dem Register der Gemeinde']);
  });

  test('complete a lead that breaks off, which is then no clause of its own', async () => {
    const text = `# Request for Proposals

## Ferries

Bidders shall provide:

- a plan of the pier
- two boats of oak

The bidder will be expected to work with the harbour master to:

- Meet once a month on the pier.

The fleet may include:

- rowing boats of any kind
`;
    expect(await texts(text)).toEqual([
      ['must', 'a plan of the pier'],
      ['must', 'two boats of oak'],
      ['must', 'The bidder will be expected to work with the harbour master to:'],
      ['must', 'Meet once a month on the pier.'],
    ]);
  });

  test('within entries go on from the lead around them; a quantity before a deed is no part of it; a heading that binds is a clause', async () => {
    const text = `# Request for Proposals

## Papers

The bidder must provide:

- An outline of the work and, among others, of:
  - A trial trip with one boat
  - The register of risks

Folgende Arbeiten fallen an

- 20x Nachbau von Rudern aus Eiche

## Zum Angebot sind folgende Anlagen einzureichen:

- Ein Bild beider Boote in Farbe
`;
    expect((await texts(text)).map(([, entry]) => entry)).toEqual([
      'An outline of the work and, among others, of:',
      'A trial trip with one boat',
      'The register of risks',
      '20x Nachbau von Rudern aus Eiche',
      'Zum Angebot sind folgende Anlagen einzureichen:',
      'Ein Bild beider Boote in Farbe',
    ]);
  });

  test('are parts of the bid under headings of its own on how to hand it in', async () => {
    const text = `# Request for Proposals

## Submission Instructions

### Company

- Years on the river

### Evaluation

- Price of both boats
`;
    expect(await texts(text)).toEqual([['must', 'Years on the river']]);
  });

  test('go with their list when most of it is asked', async () => {
    const text = `# Leistungsbeschreibung Talbrücke

## Probe und Schulung

- Test des Geländers unter Last
- Schulung der Brückenwache vor Ort
- Freigabetag mit allen Gemeinden im Mai
`;
    expect((await texts(text)).map(([, entry]) => entry)).toEqual(['Test des Geländers unter Last', 'Schulung der Brückenwache vor Ort', 'Freigabetag mit allen Gemeinden im Mai']);
  });

  test('tell nothing where bids are weighed, where contents are named, or under the history', async () => {
    const text = `# Request for Proposals

## Evaluation

- Quality of the plan for the building site
- Development of the local trade by the bidder

## Invoices

Each invoice must include the following information:

- Name and address of the company
- Date of the invoice and its number

## Background

- Construction of the old bridge in 1901
`;
    expect(await texts(text)).toEqual([['must', 'Each invoice must include the following information:']]);
  });
});

test('a paragraph that names a deed is asked where the work is told, and is a position in a bill of quantities', async () => {
  const page = (heading: string) => `# Talbrücke\n\n## ${heading}\n\nHerstellen eines Geländers aus Eichenholz für beide Seiten\n`;
  expect((await texts(page('Umfang der Leistung'))).length).toBe(1);
  expect(await texts(page('Leistungsverzeichnis'))).toEqual([]);
  // What is written out there is part of the position.
  expect((await texts(`${page('Leistungsverzeichnis')}\nSicherung der Baugrube gegen Wasser während der ganzen Bauzeit.\n`)).map(([, entry]) => entry)).toEqual(['Sicherung der Baugrube gegen Wasser während der ganzen Bauzeit.']);
});

test('what holds for something, and what a bid holds, is asked entry by entry', async () => {
  const text = `# Fährboot

Für die Lieferung gilt:

- Boot frei Ufer mit Ablad
- Ruder in Tuch gewickelt

Die Eingabe umfasst:

- Offerte mit Preisen für beide Boote
`;
  expect((await texts(text)).map(([, entry]) => entry)).toEqual(['Boot frei Ufer mit Ablad', 'Ruder in Tuch gewickelt', 'Offerte mit Preisen für beide Boote']);
});
