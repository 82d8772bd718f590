import type { Correction } from '@0711/contract/corrections';
import { AwardCriterion, Lot, type ParseRfpOutput, Requirement, TenderFields } from '@0711/mcp-tender/schema';
import { type Edit, isNewKey, type ListName, LISTS } from './edits.ts';

/** What a person gave is as sure as it gets. */
const BY_HAND = 100;

const ENTRIES = { lots: Lot, award_criteria: AwardCriterion, requirements: Requirement } as const;

/**
 * The output as it would be with the draft applied, for the screen. Removed entries are left out. An edit that does not fit the
 * schema, or whose entry is gone, changes nothing: the Platform decides, and says which one it refuses.
 */
export function applyEdits(output: ParseRfpOutput, edits: readonly Edit[]): ParseRfpOutput {
  return edits.reduce((result, edit) => applyEdit(result, edit), output);
}

function applyEdit(output: ParseRfpOutput, { key, correction }: Edit): ParseRfpOutput {
  const [head = '', id = '', member] = key.split('.');
  if (head === 'fields') return applyField(output, id, correction);
  const list = LISTS.find((name) => name === head);
  if (!list) return output;
  if (isNewKey(key)) return withList(output, list, [...output[list], { ...record(correction.value), id, confidence: BY_HAND, evidence: correction.evidence ?? [], ...derived(list) }]);
  if (correction.op === 'remove') return withList(output, list, output[list].filter((entry) => entry.id !== id));
  if (!member) return output;
  const value = correction.op === 'not_stated' ? null : correction.value;
  return withList(output, list, output[list].map((entry) => {
    return entry.id === id ? { ...entry, [member]: value, confidence: BY_HAND, evidence: correction.evidence ?? entry.evidence, ...derived(list) } : entry;
  }));
}

function applyField(output: ParseRfpOutput, name: string, correction: Correction): ParseRfpOutput {
  const stated = correction.op === 'set';
  const fields = TenderFields.safeParse({
    ...output.fields,
    [name]: { value: stated ? correction.value : null, confidence: BY_HAND, derived: false, evidence: stated ? (correction.evidence ?? []) : [] },
  });
  return fields.success ? { ...output, fields: fields.data } : output;
}

function withList(output: ParseRfpOutput, list: ListName, entries: unknown[]): ParseRfpOutput {
  const parsed = ENTRIES[list].array().safeParse(entries);
  return parsed.success ? { ...output, [list]: parsed.data } : output;
}

const derived = (list: ListName) => (list === 'award_criteria' ? { derived: false } : {});

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
