import { type Requirement, RequirementKind } from '@0711/mcp-tender/schema';
import { RequirementStatus } from '../../requirements/schema.ts';
import type { StatesById } from './requirement-filter.ts';

export const ORDERS = ['document', 'kind', 'status', 'owner', 'confidence'] as const;
export type Order = (typeof ORDERS)[number];
export const GROUPINGS = ['section', 'category', 'status', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Requirements under one heading; `key` is null for those that have none of what they are grouped by. */
export type RequirementGroup = { key: string | null; requirements: Requirement[] };

/** Sorted; those that are equal stay in the order of the documents. */
export function orderRequirements(requirements: readonly Requirement[], order: Order, states: StatesById): Requirement[] {
  const rank: Record<Order, (one: Requirement) => number | string> = {
    document: () => 0,
    // What excludes a bid comes before what is merely due.
    kind: (one) => (one.exclusion ? -1 : RequirementKind.options.indexOf(one.kind)),
    status: (one) => RequirementStatus.options.indexOf(states.get(one.id)?.status ?? 'open'),
    owner: (one) => states.get(one.id)?.owner?.name.toLowerCase() ?? '\uffff',
    confidence: (one) => one.confidence,
  };
  const by = rank[order];
  return requirements.toSorted((a, b) => {
    const [left, right] = [by(a), by(b)];
    return typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right));
  });
}

/** In groups, these in the order in which they first come. */
export function groupRequirements(requirements: readonly Requirement[], grouping: Grouping, states: StatesById): RequirementGroup[] {
  if (requirements.length === 0) return [];
  if (grouping === 'none') return [{ key: null, requirements: [...requirements] }];
  const keyOf = (one: Requirement): string | null => (grouping === 'section' ? one.section : grouping === 'category' ? one.category : (states.get(one.id)?.status ?? 'open'));
  const groups = new Map<string | null, Requirement[]>();
  for (const one of requirements) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups].map(([key, own]) => ({ key, requirements: own }));
}

/** How many are settled: fulfilled, or not relevant. */
export function countSettled(requirements: readonly Requirement[], states: StatesById): number {
  return requirements.filter((one) => ['fulfilled', 'not_relevant'].includes(states.get(one.id)?.status ?? 'open')).length;
}

/** The first so many requirements of groups; groups that come after them are left out. */
export function firstOf(groups: readonly RequirementGroup[], count: number): RequirementGroup[] {
  const kept: RequirementGroup[] = [];
  let left = count;
  for (const group of groups) {
    if (left <= 0) break;
    kept.push({ ...group, requirements: group.requirements.slice(0, left) });
    left -= group.requirements.length;
  }
  return kept;
}
