import { expect, test } from 'vitest';
import { openSource } from '../source/open-source.ts';
import { structuredDocument, structuredSource } from '../testing/structured-document.ts';
import type { TestBlock } from '../testing/structured-document.ts';
import { judgeByRules } from './by-rules.ts';
import { clausesOf } from './clauses.ts';

const texts = (blocks: Omit<TestBlock, 'path'>[]) => judgeByRules(structuredSource('docx', blocks.map((block) => ({ path: '', ...block })))).found.map(({ clause }) => clause.text);

test('entries with numbers that look like headings are entries where their neighbours follow on', () => {
  expect(
    texts([
      { kind: 'heading', text: 'Leistungsumfang' },
      { kind: 'list_item', text: '1) Entwicklung eines Leitsystems für die Brücke' },
      { kind: 'list_item', text: '2) Bereitstellung von Bildern der Brücke' },
    ]),
  ).toEqual(['Entwicklung eines Leitsystems für die Brücke', 'Bereitstellung von Bildern der Brücke']);
});

test('the number of a page does not part a list from what announces it', () => {
  expect(
    texts([
      { text: 'The partner must fulfil the following criteria:' },
      { kind: 'list_item', text: '• Holds a licence for ferries;' },
      { text: '3' },
      { kind: 'list_item', text: '• Has built two boats of wood;' },
    ]),
  ).toEqual(['The partner must fulfil the following criteria:', 'Holds a licence for ferries;', 'Has built two boats of wood;']);
});

test('short paragraphs after a colon are a list without marks', () => {
  expect(
    texts([
      { text: 'The contractor shall undertake the following tasks:' },
      { text: 'A survey of all boats in the harbour;' },
      { text: 'A plan for the new landing stage;' },
      { text: 'Written advice to the harbour master.' },
      { text: 'The harbour lies in the north of the valley.' },
    ]),
  ).toEqual(['The contractor shall undertake the following tasks:', 'A survey of all boats in the harbour;', 'A plan for the new landing stage;', 'Written advice to the harbour master.']);
});

test('arrows and the marks of symbol fonts begin entries', () => {
  expect(
    texts([
      { kind: 'heading', text: 'Scope of work' },
      { kind: 'list_item', text: '➢ Survey of all boats in the harbour' },
      { kind: 'list_item', text: '\uf0d8 Repair of the landing stage' },
      { kind: 'list_item', text: 'REQ-03 Provide two lamps for the stage' },
    ]),
  ).toEqual(['Survey of all boats in the harbour', 'Repair of the landing stage', 'Provide two lamps for the stage']);
});

test('a number with a stop of its own before an entry ends no sentence', () => {
  expect(
    texts([
      { text: 'At a minimum, provide:' },
      { kind: 'list_item', text: 'ii.\nA drawing of the two boats' },
      { kind: 'list_item', text: 'iii.\nA list of the crew' },
    ]),
  ).toEqual(['A drawing of the two boats', 'A list of the crew']);
});

test('what stands behind an empty tick box is not asked', () => {
  const document = structuredDocument('docx', [
    { path: '', kind: 'heading', text: 'Nachweise' },
    { path: '', kind: 'list_item', text: 'Der Bieter muss eine Lampe vorlegen.' },
    { path: '', kind: 'list_item', text: 'Der Bieter muss ein Ruder vorlegen.' },
  ]);
  const blocks = document.blocks.map((block, i) => (i === 0 ? block : { ...block, ticked: i === 1 }));
  expect(judgeByRules(openSource({ ...document, blocks }, 0, {})).found.map(({ clause }) => clause.text)).toEqual(['Der Bieter muss eine Lampe vorlegen.']);
});

test('paragraphs after a colon that all begin small are a list without marks', () => {
  expect(
    clausesOf(
      structuredSource('docx', [
        { path: '', text: 'The plan is to describe:' },
        { path: '', text: 'how the ferry will be run' },
        { path: '', text: 'the fares of the first years' },
        { path: '', text: 'who will keep the landing stage' },
        { path: '', text: 'The harbour lies in the north.' },
      ]),
    ).map(({ text, lead }) => [text, lead]),
  ).toEqual([
    ['The plan is to describe:', null],
    ['how the ferry will be run', 'The plan is to describe:'],
    ['the fares of the first years', 'The plan is to describe:'],
    ['who will keep the landing stage', 'The plan is to describe:'],
    ['The harbour lies in the north.', null],
  ]);
});
