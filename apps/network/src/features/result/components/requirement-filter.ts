import type { Requirement, RequirementCategory, RequirementKind } from '@0711/mcp-tender/schema';
import type { z } from 'zod';

export type RequirementFilter = {
  search: string;
  kind: z.infer<typeof RequirementKind> | '';
  category: z.infer<typeof RequirementCategory> | '';
  exclusionOnly: boolean;
  /** Only what is below this confidence; null for all. */
  below: number | null;
};

export const NO_FILTER: RequirementFilter = { search: '', kind: '', category: '', exclusionOnly: false, below: null };

/** The requirements that fit every part of the filter; words are sought in text and section, in any order, case and accents aside. */
export function filterRequirements(requirements: readonly Requirement[], filter: RequirementFilter): Requirement[] {
  const words = fold(filter.search).split(/\s+/).filter(Boolean);
  return requirements.filter((requirement) => {
    if (filter.kind && requirement.kind !== filter.kind) return false;
    if (filter.category && requirement.category !== filter.category) return false;
    if (filter.exclusionOnly && !requirement.exclusion) return false;
    if (filter.below !== null && requirement.confidence >= filter.below) return false;
    const text = fold(`${requirement.section ?? ''} ${requirement.text}`);
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
}
