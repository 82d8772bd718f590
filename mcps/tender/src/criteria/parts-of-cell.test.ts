import { expect, test } from 'vitest';
import { partsOfCell } from './parts-of-cell.ts';

test('takes lettered names of one cell with the figures of another, line by line', () => {
  const names = 'Project team\na) lead engineer and\nstaff\nb) similar projects';
  expect(partsOfCell(names, '10\n15').map(({ start, end, value }) => [names.slice(start, end), value])).toEqual([['a) lead engineer and\nstaff', 10], ['b) similar projects', 15]]);
});

test('takes none where names and figures differ in number', () => {
  expect(partsOfCell('a) lead engineer\nb) similar projects', '10\n15\n20')).toEqual([]);
  expect(partsOfCell('a) lead engineer\nb) similar projects', '10\nas agreed')).toEqual([]);
});
