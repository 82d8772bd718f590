import { expect, test } from 'vitest';
import { sharesOf } from '@0711/mcp-tender/fields/rank-proposals';
import { TITLE_FEATURES } from '@0711/mcp-tender/fields/title-features';
import { fitRanking } from './fit-ranking.ts';

const row = (on: Partial<Record<(typeof TITLE_FEATURES)[number], number>>): number[] => TITLE_FEATURES.map((name) => on[name] ?? 0);

test('what right proposals have in common is learnt, and that a paper may have none', () => {
  const named = { file: 'ferry-named.pdf', weight: 1, proposals: [{ right: true, features: row({ subject: 1, bold: 1 }) }, { right: false, features: row({ bold: 1 }) }] };
  const unnamed = { file: 'ferry-unnamed.pdf', weight: 1, proposals: [{ right: false, features: row({ bold: 1 }) }] };
  const model = fitRanking(Array.from({ length: 40 }, (_, i) => (i % 2 ? named : unnamed)), TITLE_FEATURES.length);
  const [first = 0, second = 0] = sharesOf(model, named.proposals.map(({ features }) => features));
  expect(first).toBeGreaterThan(0.5);
  expect(second).toBeLessThan(0.2);
  expect(sharesOf(model, [row({ bold: 1 })])[0]).toBeLessThan(0.3);
});

test('shares add up to less than one: the rest is that none is the value', () => {
  const shares = sharesOf({ none: 0, weights: TITLE_FEATURES.map(() => 1) }, [row({ bold: 1 }), row({})]);
  expect(shares[0]).toBeCloseTo(Math.E / (Math.E + 2), 10);
  expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo((Math.E + 1) / (Math.E + 2), 10);
});
