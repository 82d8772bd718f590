import type { Evidence } from '@0711/contract/evidence';
import { isDayField, undatedOfField } from '@0711/mcp-tender/exports/undated-of-field';
import { allEntries, entriesOf, type TaskOutput } from '../../outputs/schema.ts';

/** The evidence of whatever a key names: `fields.title`, `lots.3f9a`, `warnings.0`. Empty for what is not there. */
export function evidenceOf(output: TaskOutput, key: string): readonly Evidence[] {
  const [root = '', id = ''] = key.split('.');
  if (root === 'fields') return (withoutDay(output, id) ?? fieldOf(output, id))?.evidence ?? [];
  if (root === 'warnings') return output.warnings[Number(id)]?.evidence ?? [];
  return entriesOf(output, root).find((entry) => entry.id === id)?.evidence ?? [];
}

/** All evidence of an output: of its fields and their other readings, its entries and its warnings. */
export function allEvidence(output: TaskOutput): readonly Evidence[] {
  const fields = 'fields' in output ? Object.values(output.fields) : [];
  const alternatives = fields.flatMap((field): readonly { evidence: readonly Evidence[] }[] => field.alternatives ?? []);
  return [...fields, ...alternatives, ...allEntries(output), ...output.warnings].flatMap(({ evidence }) => evidence);
}

/** What the timeline holds of a field that has no day. */
function withoutDay(output: TaskOutput, name: string) {
  return 'fields' in output && 'undated' in output && isDayField(name) ? undatedOfField(name, output) : null;
}

/** How sure an entry is; 100 where it says that nothing is known, since there is nothing to be sure of. */
function sureness(entry: { confidence: number; score?: number | null }): number {
  return entry.score === null ? 100 : entry.confidence;
}

/** The confidence of whatever a key names; 100 for what is not there. */
export function confidenceAt(output: TaskOutput, key: string): number {
  const [root = '', id = ''] = key.split('.');
  if (root === 'fields') return fieldOf(output, id)?.confidence ?? 100;
  const entry = entriesOf(output, root).find((one) => one.id === id);
  return entry ? sureness(entry) : 100;
}

/** How many values a person should look at: below the given confidence. */
export function countBelow(output: TaskOutput, confidence: number): number {
  const fields = 'fields' in output ? Object.values(output.fields) : [];
  return [...fields, ...allEntries(output)].filter((one) => sureness(one) < confidence).length;
}

function fieldOf(output: TaskOutput, name: string) {
  return 'fields' in output ? Object.entries(output.fields).find(([one]) => one === name)?.[1] : undefined;
}
