import { LENGTH_FEATURES } from '@0711/mcp-tender/fields/length-features';
import { expect, test } from 'vitest';
import { readProposed } from './fit-ranking.ts';

test('lengths that were kept fit the ranking of today, and most papers that state one propose it', async () => {
  const papers = await readProposed(new URL('../../fixtures/tender-labels/first-lengths.json', import.meta.url).pathname, LENGTH_FEATURES.length);
  const stated = papers.filter(({ proposals }) => proposals.some(({ right }) => right));
  expect(stated.length).toBeGreaterThan(papers.length / 3);
  expect(stated.length).toBeLessThan(papers.length);
});
