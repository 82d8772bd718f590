import { expect, test } from 'vitest';
import { type OwnText, findPassages, libraryOf } from './find-passages.ts';

const text = (topic: string, words: string): OwnText => ({ source: 'profile', entry: topic, place: topic, topic, text: words });
const library = libraryOf([
  text('Betrieb und Datensicherung', 'Wir betreiben Anwendungen in einer deutschen Cloud, sichern Daten täglich und üben die Wiederherstellung zweimal im Jahr.'),
  text('Barrierefreiheit', 'Unsere Oberflächen prüfen wir automatisch und mit Nutzenden gegen WCAG 2.1 AA und die BITV 2.0.'),
]);
const topics = (asked: string): string[] => findPassages(library, asked).map(({ own }) => own.topic);

test.each([
  ['Die Plattform sollte barrierefrei sein und den Zugang für Menschen ermöglichen.', ['Barrierefreiheit']],
  ['Die Plattform sollte über Mechanismen für regelmäßige Datensicherungen verfügen.', ['Betrieb und Datensicherung']],
  ['Die Anwendung ist in einer deutschen Cloud zu betreiben.', ['Betrieb und Datensicherung']],
])('what speaks of it is found: %s', (asked, expected) => {
  expect(topics(asked)).toEqual(expected);
});

test.each([
  'Die Plattform sollte auf verschiedenen Desktopbrowsern sowie auf mobilen Endgeräten mit den Betriebssystemen iOS und Android funktionieren.',
  'Die Plattform sollte skalierbar sein, um eine steigende Anzahl von Daten effizient verarbeiten zu können.',
  'Die Plattform sollte die Integration von APIs ermöglichen, um Daten und Funktionen von Drittanbieterdiensten zu nutzen.',
])('one word that is part of another is no answer: %s', (asked) => {
  expect(topics(asked)).toEqual([]);
});
