import type { AwardCriterion } from '@0711/mcp-tender/schema';
import { describe, expect, it } from 'vitest';
import { groupCriteria } from './criteria-groups.ts';

const criterion = (name: string, over: Partial<AwardCriterion>): AwardCriterion => ({ id: name, name, weight_percent: null, max_points: null, lot: null, derived: false, confidence: 90, evidence: [], ...over });

describe('groupCriteria', () => {
  it('draws percent as shares of the whole, and adds them up', () => {
    const [group] = groupCriteria([criterion('Preis', { weight_percent: 40 }), criterion('Konzept', { weight_percent: 60 })]);
    expect(group).toMatchObject({ lot: null, sum: { value: 100, unit: 'percent' }, criteria: [{ bar: 0.4 }, { bar: 0.6 }] });
  });

  it('draws points where not all have percent, by the most that there are', () => {
    const [group] = groupCriteria([criterion('A', { max_points: 50, weight_percent: 50 }), criterion('B', { max_points: 25 }), criterion('C', {})]);
    expect(group).toMatchObject({ sum: null, criteria: [{ bar: 1 }, { bar: 0.5 }, { bar: null }] });
  });

  it('keeps lots apart, in their order', () => {
    expect(groupCriteria([criterion('A', { lot: '2', weight_percent: 100 }), criterion('B', { lot: null }), criterion('C', { lot: '2', weight_percent: 0 })]).map(({ lot, criteria }) => [lot, criteria.length])).toEqual([['2', 2], [null, 1]]);
  });

  it('is nothing for nothing', () => {
    expect(groupCriteria([])).toEqual([]);
  });
});
