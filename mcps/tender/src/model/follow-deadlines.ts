import { entryId } from '../engine/entry-id.ts';
import type { Deadline, DeadlineKind, FieldName, ParseRfpOutput } from '../schema.ts';

const KINDS = { submission_deadline: 'submission', questions_deadline: 'questions', binding_period_end: 'binding_period_end', contract_start: 'contract_start', contract_end: 'contract_end' } as const satisfies Partial<Record<FieldName, DeadlineKind>>;
const NAMES = ['submission_deadline', 'questions_deadline', 'binding_period_end', 'contract_start', 'contract_end'] as const;

/** Brings the calendar in line with fields that changed since `before`: the same day is as sure in both, and a new one stands in both. */
export function followDeadlines(output: ParseRfpOutput, before: ParseRfpOutput['fields']): ParseRfpOutput {
  const changed = NAMES.filter((name) => output.fields[name] !== before[name]);
  if (changed.length === 0) return output;
  let deadlines: Deadline[] = output.deadlines;
  for (const name of changed) {
    const { value, confidence, evidence } = output.fields[name];
    if (value === null) continue;
    const kind = KINDS[name];
    const same = (one: Deadline): boolean => one.kind === kind && one.at.slice(0, 10) === value.slice(0, 10);
    if (deadlines.some(same)) deadlines = deadlines.map((one) => (same(one) ? { ...one, confidence } : one));
    else deadlines = [...deadlines, { id: entryId(kind, value), kind, label: '', at: value, confidence, evidence }];
  }
  return { ...output, deadlines: deadlines.toSorted((a, b) => a.at.slice(0, 16).localeCompare(b.at.slice(0, 16))) };
}
