import type { Requirement } from '@0711/mcp-tender/schema';
import { describe, expect, it } from 'vitest';
import { filterRequirements, NO_FILTER } from './requirement-filter.ts';

const requirement = (id: string, over: Partial<Requirement>): Requirement => ({
  id, text: 'Der Bieter weist Prüfungen nach.', kind: 'must', category: 'references', exclusion: false, section: '5.2 Eignung', confidence: 90, evidence: [], ...over,
});
const all = [
  requirement('aaaa', {}),
  requirement('bbbb', { kind: 'should', category: 'price', text: 'Preise netto angeben.', section: null }),
  requirement('cccc', { exclusion: true, confidence: 55 }),
];
const ids = (filter: Partial<typeof NO_FILTER>) => filterRequirements(all, { ...NO_FILTER, ...filter }).map((r) => r.id);

describe('filterRequirements', () => {
  it('gives all without a filter', () => {
    expect(ids({})).toEqual(['aaaa', 'bbbb', 'cccc']);
  });

  it('finds words in text and section, whatever their order, case and accents', () => {
    expect(ids({ search: 'prufungen EIGNUNG' })).toEqual(['aaaa', 'cccc']);
    expect(ids({ search: 'brutto' })).toEqual([]);
  });

  it('joins its parts with and', () => {
    expect(ids({ kind: 'must', exclusionOnly: true })).toEqual(['cccc']);
    expect(ids({ category: 'price', below: 80 })).toEqual([]);
    expect(ids({ below: 80 })).toEqual(['cccc']);
  });
});
