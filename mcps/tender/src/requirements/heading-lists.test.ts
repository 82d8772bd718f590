import { expect, test } from 'vitest';
import type { Unit } from '../source/source.ts';
import { structuredSource } from '../testing/structured-document.ts';
import { judgeByRules } from './by-rules.ts';
import { clausesOf } from './clauses.ts';
import { entriesAmongHeadings, follows, isAmongHeadings } from './heading-lists.ts';

const MARKS: [kind: Unit['kind'], text: string][] = [
  ['heading', '4. Equipment'],
  ['heading', '4.8. Lamps for the bow'],
  ['heading', '4.9. A rope of twenty metres'],
  ['paragraph', '4.10. The anchor shall be of steel.'],
  ['heading', '4.11. Two oars'],
];

const entries = (blocks: [kind: Unit['kind'], text: string][]): string[] => {
  const units = blocks.map(([kind, text], i): { unit: Unit; text: string } => ({ unit: { kind, level: kind === 'heading' ? 2 : null, start: i, end: i + 1, page: 1, section: i, cells: [], path: null }, text }));
  const texts = new Map(units.map(({ unit, text }) => [unit, text]));
  const found = entriesAmongHeadings(units.map(({ unit }) => unit), (unit) => (unit ? (texts.get(unit) ?? '') : ''));
  return units.filter(({ unit }) => found.has(unit)).map(({ text }) => text);
};

test('headings whose numbers follow on are entries where nothing stands under them', () => {
  expect(entries(MARKS)).toEqual(['4.8. Lamps for the bow', '4.9. A rope of twenty metres', '4.11. Two oars']);
});

test('what a text stands under stays a heading', () => {
  expect(entries([...MARKS, ['paragraph', 'They are made of ash.']])).toEqual(['4.8. Lamps for the bow', '4.9. A rope of twenty metres']);
});

test('a list of contents is no list of entries', () => {
  expect(entries([['heading', '1. Harbour 3'], ['heading', '2. Boats 4'], ['heading', '3. Ferries 9']])).toEqual([]);
  expect(entries([['heading', '1. Harbour'], ['heading', '2. Boats'], ['heading', '3. Ferries'], ['heading', 'Harbour'], ['paragraph', 'It lies north.'], ['heading', 'Boats'], ['paragraph', 'They are old.']])).toEqual([]);
});

test('headings without marks are entries from four on', () => {
  const checklist: [Unit['kind'], string][] = [['heading', 'Signed offer'], ['heading', 'Plan of the moorings'], ['heading', 'Proof of insurance'], ['heading', 'Price sheet']];
  expect(entries(checklist)).toHaveLength(4);
  expect(entries(checklist.slice(1))).toEqual([]);
});

test('marks follow each other by number, letter or Roman number', () => {
  expect([follows('4.9 Oars', '4.10 Rope'), follows('b) Oars', 'c) Rope'), follows('ix. Oars', 'x. Rope')]).toEqual([true, true, true]);
  expect([follows('4.9 Oars', '5.10 Rope'), follows('b) Oars', 'd) Rope'), follows('4 Oars', '4.1 Rope')]).toEqual([false, false, false]);
});

test('rules say nothing of an entry that only its place among headings shows', () => {
  const source = structuredSource('docx', ['4.8. Provide lamps for the bow', '4.9. Provide a rope of twenty metres', '4.10. Provide two oars'].map((text) => ({ path: '', kind: 'heading', text })));
  expect(clausesOf(source).map(({ text, unit }) => [text, unit.kind, isAmongHeadings(unit)])).toEqual([
    ['Provide lamps for the bow', 'list_item', true],
    ['Provide a rope of twenty metres', 'list_item', true],
    ['Provide two oars', 'list_item', true],
  ]);
  expect(judgeByRules(source).found).toEqual([]);
});
