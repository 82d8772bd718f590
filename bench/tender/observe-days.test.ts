import { DAY_FEATURES } from '@0711/mcp-tender/fields/day-features';
import { HOUR_FEATURES } from '@0711/mcp-tender/fields/hour-features';
import { expect, test } from 'vitest';
import { readProposed } from './fit-ranking.ts';
import { DAY_FIELDS, readKeptDays } from './observe-days.ts';

const KEPT = new URL('../../fixtures/tender-labels/', import.meta.url).pathname;

test('days that were kept fit the ranking of today, and each field has its own right ones', async () => {
  const [submission, questions] = await Promise.all(DAY_FIELDS.map(({ mark }) => readKeptDays(`${KEPT}first-days.json`, mark)));
  const stated = (papers: typeof submission): number => papers?.filter(({ proposals }) => proposals.some(({ right }) => right)).length ?? 0;
  expect(submission?.[0]?.proposals[0]?.features).toHaveLength(DAY_FEATURES.length);
  expect(stated(submission)).toBeGreaterThan(stated(questions));
  expect(stated(questions)).toBeGreaterThan(0);
});

test('hours that were kept fit the ranking of today', async () => {
  const papers = await readProposed(`${KEPT}first-hours.json`, HOUR_FEATURES.length);
  expect(papers.filter(({ proposals }) => proposals.some(({ right }) => right)).length).toBeGreaterThan(papers.length / 2);
});
