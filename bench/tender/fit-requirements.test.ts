import { describe, expect, test } from 'vitest';
import { bestThreshold, fitDecision } from './fit-decision.ts';
import type { Paper } from './fit-decision.ts';
import { fitSigns } from './fit-signs.ts';

const clause = (tender: string, right: boolean, ...signs: string[]) => ({ tender, right: right ? 1 : 0, signs });

describe('weights of signs', () => {
  const observed = ['a', 'b', 'c', 'd'].flatMap((tender) => [clause(tender, true, 'w:oil', 'w:plank'), clause(tender, false, 'w:built', 'w:plank'), ...(tender === 'a' ? Array.from({ length: 9 }, () => clause(tender, true, 'w:gull')) : [])]);
  const { weights } = fitSigns(observed);
  test('a sign of what is asked weighs more than nothing, one of what is told less', () => {
    expect(weights.get('w:oil')).toBeGreaterThan(0.5);
    expect(weights.get('w:built')).toBeLessThan(-0.5);
  });
  test('what nobody labelled counts as far as it is probable, for signs that labelled clauses have', () => {
    const unsaid = ['e', 'f', 'g'].map((tender) => ({ tender, right: 0.9, weight: 0.5, signs: ['w:plank', 'w:sail'] }));
    const both = fitSigns([...observed, ...unsaid]);
    expect(both.weights.get('w:plank') ?? 0).toBeGreaterThan(weights.get('w:plank') ?? 0);
    expect(both.weights.has('w:sail')).toBe(false);
  });
  test('a sign of one tender has no weight, however often it stands there', () => expect(weights.has('w:gull')).toBe(false));
});

describe('the decision', () => {
  // Of the clauses that no rule finds, the likelier by its words is one each time.
  const papers = Array.from({ length: 8 }, (_, i): Paper => ({
    tender: `${i}`,
    labels: 3,
    observations: [{ features: [2, 1, 0.9, 2, 0, 0, 0, 0], right: true }, { features: [1, 0, 0, 0, 0, 0, 1, 0], right: true }, { features: [-2, 0, 0, 0, 0, 0, 1, 0], right: false }],
  }));
  test('words and rules make a requirement likelier', () => {
    const { weights } = fitDecision(papers);
    expect(Math.min(weights[0] ?? 0, weights[1] ?? 0)).toBeGreaterThan(0);
  });
  test('the threshold parts them, and what is no clause at all counts as missed', () => {
    const best = bestThreshold(papers, []);
    expect([best.precision, Math.round(best.recall * 1000)]).toEqual([1, 667]);
  });
});
