import { expect, test } from 'vitest';
import { textTable, wrap } from './text-table.ts';

test('text is broken between words, and a word that is too long stays whole', () => {
  expect(wrap('one two  three\nfour', 9)).toEqual(['one two', 'three', 'four']);
  expect(wrap('Donaudampfschifffahrt', 5)).toEqual(['Donaudampfschifffahrt']);
  expect(wrap('', 5)).toEqual(['']);
});

test('columns are aligned; the flexible one is wrapped to what the others leave', () => {
  const rows = [['40 %', 'Price of everything that is delivered', 'p. 1'], ['5 %', 'Time', '']];
  expect(textTable(rows, { width: 36, flexible: 1, end: [0] })).toEqual(['  40 %  Price of everything     p. 1', '        that is delivered', '   5 %  Time']);
  expect(textTable([], { width: 30, flexible: 1 })).toEqual([]);
});
