import { DAY_FIELDS } from '@0711/mcp-tender/exports/deadlines-of';
import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import type { Evidence } from '@0711/contract/evidence';
import { type Edit, isNewKey, putEdit, withEvidence } from './edits.ts';

type Days = Pick<ParseRfpOutput, 'fields' | 'deadlines'>;

/**
 * A tender's day can stand both in a field and in the list of deadlines. When one of the two is corrected, the other, if it was the same day,
 * follows: nobody should keep a deadline in the calendar that was put right elsewhere. `output` is what is shown before the correction.
 */
export function putSameDay(edits: Edit[], output: Days, key: string, at: string, proof: Evidence | null): Edit[] {
  const [root, id = ''] = key.split('.');
  const evidence = proof ? [proof] : undefined;
  const set = (path: string) => ({ key: path, correction: withEvidence({ path, op: 'set', value: at }, evidence) });
  if (root === 'fields') {
    const [name, kind] = Object.entries(DAY_FIELDS).find(([one]) => one === id) ?? [];
    const before = name && output.fields[name as keyof typeof DAY_FIELDS].value;
    if (!before || before === at) return edits;
    return output.deadlines.filter((day) => day.kind === kind && day.at === before && !isNewKey(`deadlines.${day.id}`)).reduce((list, day) => putEdit(list, set(`deadlines.${day.id}.at`)), edits);
  }
  const day = root === 'deadlines' ? output.deadlines.find((one) => one.id === id) : undefined;
  const [name] = Object.entries(DAY_FIELDS).find(([, kind]) => kind === day?.kind) ?? [];
  const fits = name !== undefined && day !== undefined && day.at !== at && output.fields[name as keyof typeof DAY_FIELDS].value === day.at;
  // A field that is a day only takes no time along.
  return fits && (name.endsWith('deadline') || at.length === 10) ? putEdit(edits, set(`fields.${name}`)) : edits;
}
