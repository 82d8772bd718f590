import type { Evidence } from '@0711/contract/evidence';
import type { ParseRfpOutput } from '@0711/mcp-tender/schema';

/** The evidence of whatever a key names: `fields.title`, `lots.3f9a`, `warnings.0`. Empty for what is not there. */
export function evidenceOf(output: ParseRfpOutput, key: string): readonly Evidence[] {
  const [root = '', id = ''] = key.split('.');
  if (root === 'fields') return Object.entries(output.fields).find(([name]) => name === id)?.[1].evidence ?? [];
  if (root === 'lots') return output.lots.find((lot) => lot.id === id)?.evidence ?? [];
  if (root === 'award_criteria') return output.award_criteria.find((criterion) => criterion.id === id)?.evidence ?? [];
  if (root === 'requirements') return output.requirements.find((requirement) => requirement.id === id)?.evidence ?? [];
  if (root === 'warnings') return output.warnings[Number(id)]?.evidence ?? [];
  return [];
}

/** The confidence of whatever a key names; 100 for what is not there. */
export function confidenceAt(output: ParseRfpOutput, key: string): number {
  const [root = '', id = ''] = key.split('.');
  if (root === 'fields') return Object.entries(output.fields).find(([name]) => name === id)?.[1].confidence ?? 100;
  const lists: { id: string; confidence: number }[] = [...output.lots, ...output.award_criteria, ...output.requirements];
  return lists.find((entry) => entry.id === id)?.confidence ?? 100;
}

/** How many values a person should look at: below the given confidence. */
export function countBelow(output: ParseRfpOutput, confidence: number): number {
  const all = [...Object.values(output.fields), ...output.lots, ...output.award_criteria, ...output.requirements];
  return all.filter((one) => one.confidence < confidence).length;
}
