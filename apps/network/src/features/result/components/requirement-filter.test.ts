import type { Requirement } from '@0711/mcp-tender/schema';
import { describe, expect, it } from 'vitest';
import type { RequirementState } from '../../requirements/schema.ts';
import { filterRequirements, NO_FILTER } from './requirement-filter.ts';
import { countSettled, firstOf, groupRequirements, orderRequirements } from './requirement-order.ts';

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

const state = (id: string, over: Partial<RequirementState>): [string, RequirementState] => [id, { requirement_id: id, status: 'open', owner: null, note: '', version: 1, updated_by: null, updated_at: '2026-11-23T00:00:00.000Z', ...over }];
const states = new Map([state('aaaa', { status: 'fulfilled', owner: { id: 'u1', name: 'Nora' }, note: 'Prüfbericht' }), state('cccc', { status: 'in_progress' })]);

describe('with states', () => {
  const fitting = (filter: Partial<typeof NO_FILTER>) => filterRequirements(all, { ...NO_FILTER, ...filter }, states).map((r) => r.id);

  it('finds by status, owner, section and note; what nobody touched is open and nobody’s', () => {
    expect(fitting({ status: 'open' })).toEqual(['bbbb']);
    expect(fitting({ owner: 'u1' })).toEqual(['aaaa']);
    expect(fitting({ owner: 'none' })).toEqual(['bbbb', 'cccc']);
    expect(fitting({ section: '5.2 Eignung' })).toEqual(['aaaa', 'cccc']);
    expect(fitting({ search: 'prufbericht' })).toEqual(['aaaa']);
  });

  it('sorts by what people ask for, else as the documents do', () => {
    const ordered = (order: Parameters<typeof orderRequirements>[1]) => orderRequirements(all, order, states).map((r) => r.id);
    expect(ordered('document')).toEqual(['aaaa', 'bbbb', 'cccc']);
    expect(ordered('kind')).toEqual(['cccc', 'aaaa', 'bbbb']);
    expect(ordered('status')).toEqual(['bbbb', 'cccc', 'aaaa']);
    expect(ordered('owner')).toEqual(['aaaa', 'bbbb', 'cccc']);
    expect(ordered('confidence')).toEqual(['cccc', 'aaaa', 'bbbb']);
  });

  it('groups, and counts what is settled', () => {
    expect(groupRequirements(all, 'section', states).map(({ key, requirements }) => [key, requirements.length])).toEqual([['5.2 Eignung', 2], [null, 1]]);
    expect(groupRequirements(all, 'status', states).map(({ key }) => key)).toEqual(['fulfilled', 'open', 'in_progress']);
    expect(groupRequirements(all, 'none', states)).toHaveLength(1);
    expect(groupRequirements([], 'none', states)).toEqual([]);
    expect(countSettled(all, states)).toBe(1);
    expect(firstOf(groupRequirements(all, 'section', states), 1)).toMatchObject([{ key: '5.2 Eignung', requirements: [{ id: 'aaaa' }] }]);
    expect(firstOf(groupRequirements(all, 'section', states), 3)).toHaveLength(2);
  });
});
