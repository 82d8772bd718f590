import path from 'node:path';
import { expect, test } from 'vitest';
import { readProposed } from './fit-ranking.ts';
import { RANKED_FIELDS } from './ranked-fields.ts';

test.each([
  ['titles', 'titles'], ['buyers', 'buyers'], ['places', 'places'], ['emails', 'emails'], ['references', 'references'], ['procedures', 'procedures'], ['durations', 'lengths'],
] as const)('%s that were kept fit the ranking of today, and papers with and without a right one are among them', async (plural, file) => {
  const papers = await readProposed(path.join(import.meta.dirname, `../../fixtures/tender-labels/first-${file}.json`), RANKED_FIELDS[plural].features.length);
  const stated = papers.filter(({ proposals }) => proposals.some(({ right }) => right));
  expect(stated.length).toBeGreaterThan(papers.length / 3);
  expect(stated.length).toBeLessThan(papers.length);
});
