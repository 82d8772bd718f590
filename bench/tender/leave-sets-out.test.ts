import { expect, test } from 'vitest';
import { leaveSetsOut, leftOutTable } from './leave-sets-out.ts';
import { fitRanking } from './fit-ranking.ts';
import type { Proposed } from './fit-ranking.ts';

const fit = (papers: Proposed[]) => fitRanking(papers, 1);
const paper = (file: string, ...proposals: [right: boolean, feature: number][]): Proposed => ({ file, weight: 1, proposals: proposals.map(([right, feature]) => ({ right, features: [feature] })) });
// In most papers what has the feature is right.
const SEEN = Array.from({ length: 30 }, (_, i) => paper(`seen-${i}.pdf`, [true, 1], [false, 0]));
const SETS = new Map([['named.pdf', 'second'], ['passed.pdf', 'second'], ['silent.pdf', 'third'], ['tempting.pdf', 'third'], ['elsewhere.pdf', 'fourth']]);

test('each set is judged by weights fitted without it, in four ways, and all together', () => {
  const papers = [...SEEN, paper('named.pdf', [true, 1], [false, 0]), paper('passed.pdf', [true, 0], [false, 1]), paper('silent.pdf'), paper('tempting.pdf', [false, 1])];
  const rows = leaveSetsOut(papers, SETS, fit, 0.5);
  expect(rows.map(({ set, papers: count, right, wrong, missed, invented }) => [set, count, right, wrong, missed, invented])).toEqual([['second', 2, 1, 1, 0, 0], ['third', 2, 0, 0, 0, 1], ['together', 4, 1, 1, 0, 1]]);
  expect(rows.every(({ likelihood }) => likelihood < 0)).toBe(true);
  // Nothing is believed above a bound that no share reaches.
  expect(leaveSetsOut(papers, SETS, fit, 1.1).at(-1)).toMatchObject({ right: 0, wrong: 0, missed: 2, invented: 0 });
});

test('the set under test is not fitted on', () => {
  const fitted: string[][] = [];
  leaveSetsOut([...SEEN, paper('named.pdf', [true, 1])], SETS, (papers) => (fitted.push(papers.map(({ file }) => file)), fit(papers)), 0.5);
  expect(fitted).toEqual([SEEN.map(({ file }) => file)]);
});

test('of a paper that is also kept as if its values were struck out the first row counts', () => {
  const papers = [...SEEN, paper('named.pdf', [true, 1]), { ...paper('named.pdf', [false, 1]), weight: 0.5 }];
  expect(leaveSetsOut(papers, SETS, fit, 0.5).map(({ papers: count, right, invented }) => [count, right, invented])).toEqual([[1, 1, 0], [1, 1, 0]]);
});

test('the table has a line for each set', () => {
  const table = leftOutTable([{ set: 'second', papers: 4, right: 2, wrong: 1, missed: 1, invented: 0, likelihood: -0.25 }]);
  expect(table.split('\n').slice(2)).toEqual(['| second (4) | 0.571 | 2 | 1 | 1 | 0 | -0.250 |']);
});
