import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { setsOfFiles } from './set-of-file.ts';

test('every labelled file belongs to the set whose table names it, but for one that has no source', async () => {
  const sets = await setsOfFiles();
  expect([...new Set(sets.values())]).toEqual(['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']);
  expect(['en-iaas-rfq.docx', 'de-n24742464.txt', 'at-oebb-bosruck.pdf'].map((file) => sets.get(file))).toEqual(['first', 'second', 'third']);
  const labels = await readdir(path.join(import.meta.dirname, '../../fixtures/tender-labels/labels'));
  expect(labels.map((name) => name.replace(/\.json$/u, '')).filter((file) => !sets.has(file))).toEqual([]);
});
