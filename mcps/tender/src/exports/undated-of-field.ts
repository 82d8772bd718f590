import type { FieldName, ParseRfpOutput, Undated } from '../schema.ts';
import { DAY_FIELDS } from './deadlines-of.ts';

const KINDS = new Map<string, string>(Object.entries(DAY_FIELDS));

/** Whether a field of this name is a day that the timeline has a kind for. */
export function isDayField(name: string): name is keyof typeof DAY_FIELDS {
  return KINDS.has(name);
}

/**
 * What the timeline holds of a field that has no day: the first entry of its kind, such as `Ende Februar 2027` for the start of the contract.
 * Null for a field with a value, or one that is no day, or where the documents say nothing.
 */
export function undatedOfField(name: FieldName, { fields, undated = [] }: Pick<ParseRfpOutput, 'fields' | 'undated'>): Undated | null {
  const kind = KINDS.get(name);
  return kind === undefined || fields[name].value !== null ? null : (undated.find((entry) => entry.kind === kind) ?? null);
}
