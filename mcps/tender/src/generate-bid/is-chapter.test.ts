import { expect, test } from 'vitest';
import { isChapter } from './is-chapter.ts';

test.each([
  'Reinigung', '2.1.4 Source and Treatment', '5.2 Schulung und Einweisung (Los 2)', 'b. Arbeitspaket 2 - Erstellung der Visualisierungen', '§ 4 Gewährleistung', 'Scope of Work', '3.1.2 Preliminary user stories',
  'FOREST SERVICE e-PERMITTING APPLICATION PROTOCOL INTERFACE', 'Leistungsbeschreibung und Funktionalitäten der digitalen Plattform', 'DIN EN ISO 9001',
])('“%s” can head a chapter', (heading) => expect(isChapter(heading)).toBe(true));

test.each([
  ['a sentence', 'Der Auftragnehmer muss die Schulen reinigen'], ['a lead-in', 'All insurance must meet the following requirements:'], ['a question', 'Liegt ein Konzept zur Reinigung bei?'],
  ['a piece of a sentence', 'insbesondere die Reinigung der Flure'], ['cut off', 'Anforderungen an die'], ['cut off at a comma', 'Unterhaltsreinigung, Glasreinigung,'], ['a condition', 'When a Minority Owned Business Enterprise, or Disabled'],
  ['a number', '12.500,00'], ['a day', '12.03.2027 10:00'], ['a page', 'Seite 3 von 10'], ['a row', 'Pos. | Menge | Einheit'], ['a form', 'Datum: 12.03.2027'], ['ticks', 'Ja Nein'], ['dots', 'Angebotspreis ........ EUR'],
  ['left out', '1.9.11 Sole Product- N/A'], ['an open bracket', 'Wartung (siehe Anlage'], ['too long', `Anforderungen ${'an Reinigung '.repeat(9)}`], ['mostly figures', 'Los 1 2027 2028 450 m2'],
])('%s heads none', (_, heading) => expect(isChapter(heading)).toBe(false));
