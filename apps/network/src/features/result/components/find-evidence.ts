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

/** True when the documents give the value that a key names; entries of lists are always stated. */
export function isStated(output: ParseRfpOutput, key: string): boolean {
  const [root, id] = key.split('.');
  if (root !== 'fields') return true;
  return (Object.entries(output.fields).find(([name]) => name === id)?.[1].value ?? null) !== null;
}

/** How many values a person should look at: below the given confidence. */
export function countBelow(output: ParseRfpOutput, confidence: number): number {
  const all = [...Object.values(output.fields), ...output.lots, ...output.award_criteria, ...output.requirements];
  return all.filter((one) => one.confidence < confidence).length;
}
