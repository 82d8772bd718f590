import { undatedOfField } from '@0711/mcp-tender/exports/undated-of-field';
import type { FieldName, ParseRfpOutput } from '@0711/mcp-tender/schema';

/** The fields of time, in the order in which an expert corrects them. */
export const TIME_FIELDS = ['submission_deadline', 'questions_deadline', 'binding_period_end', 'contract_start', 'contract_end', 'contract_duration_months'] as const satisfies FieldName[];

/** The fields of time that the timeline does not show to a reader: the duration, what is not stated, and what has other readings. */
export function besideTimeline(output: Pick<ParseRfpOutput, 'fields' | 'undated'>): FieldName[] {
  return TIME_FIELDS.filter((name) => {
    const field = output.fields[name];
    const inTimeline = name !== 'contract_duration_months' && (field.value !== null || undatedOfField(name, output) !== null);
    return !inTimeline || (field.alternatives ?? []).length > 0;
  });
}
