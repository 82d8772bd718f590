import type { Requirement, RequirementCategory, RequirementKind } from '@0711/mcp-tender/schema';
import type { z } from 'zod';
import type { RequirementState, RequirementStatus } from '../../requirements/schema.ts';

export type RequirementFilter = {
  search: string;
  kind: z.infer<typeof RequirementKind> | '';
  category: z.infer<typeof RequirementCategory> | '';
  section: string;
  status: RequirementStatus | '';
  /** A person's id, `none` for what nobody owns, '' for all. */
  owner: string;
  exclusionOnly: boolean;
  /** Only what is below this confidence; null for all. */
  below: number | null;
};

export const NO_FILTER: RequirementFilter = { search: '', kind: '', category: '', section: '', status: '', owner: '', exclusionOnly: false, below: null };

/** How far people are with requirements, by the requirement's id. */
export type StatesById = ReadonlyMap<string, RequirementState>;
const NO_STATES: StatesById = new Map();

/** The requirements that fit every part of the filter; words are sought in text, section and note, in any order, case and accents aside. */
export function filterRequirements(requirements: readonly Requirement[], filter: RequirementFilter, states: StatesById = NO_STATES): Requirement[] {
  const words = fold(filter.search).split(/\s+/).filter(Boolean);
  return requirements.filter((requirement) => {
    const state = states.get(requirement.id);
    if (filter.kind && requirement.kind !== filter.kind) return false;
    if (filter.category && requirement.category !== filter.category) return false;
    if (filter.section && requirement.section !== filter.section) return false;
    if (filter.status && (state?.status ?? 'open') !== filter.status) return false;
    if (filter.owner && (state?.owner?.id ?? 'none') !== filter.owner) return false;
    if (filter.exclusionOnly && !requirement.exclusion) return false;
    if (filter.below !== null && requirement.confidence >= filter.below) return false;
    const text = fold(`${requirement.section ?? ''} ${requirement.text} ${state?.note ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
}
