import type { Evidence } from '@0711/contract/evidence';
import { isDayField, undatedOfField } from '@0711/mcp-tender/exports/undated-of-field';
import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { type Edit, newKey, putEdit, withEvidence } from './edits.ts';
import type { JsonValue } from './json-value.ts';

/**
 * Gives something of the timeline that has no day (`key` is `undated.3f9a`) the members of a deadline: it leaves its list, and a deadline
 * with its proof, or with `picked`, stands in its place. A field that showed its words for want of a day takes the day over. Null for what is
 * no such entry, or members without a day (`at`).
 */
export function putDay(edits: readonly Edit[], output: Pick<ParseRfpOutput, 'fields' | 'undated'>, key: string, members: Record<string, JsonValue>, picked: Evidence | null): Edit[] | null {
  const { at, kind } = members;
  const entry = output.undated?.find(({ id }) => key === `undated.${id}`);
  if (!entry || typeof at !== 'string') return null;
  const evidence = picked ? [picked] : entry.evidence;
  const removed = putEdit(edits, { key, correction: { path: key, op: 'remove' } });
  const added: Edit = { key: newKey(edits, 'deadlines'), instead: key, correction: withEvidence({ path: 'deadlines', op: 'add', value: members }, evidence) };
  const field = kind === entry.kind ? Object.keys(output.fields).filter(isDayField).find((name) => undatedOfField(name, output)?.id === entry.id) : undefined;
  // A field that is a day only takes no time along.
  const path = field && (field.endsWith('deadline') || at.length === 10) ? `fields.${field}` : null;
  return path ? putEdit([...removed, added], { key: path, correction: withEvidence({ path, op: 'set', value: at }, evidence) }) : [...removed, added];
}
