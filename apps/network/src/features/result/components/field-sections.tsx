'use client';

import { undatedOfField } from '@0711/mcp-tender/exports/undated-of-field';
import type { FieldName, ParseRfpOutput } from '@0711/mcp-tender/schema';
import { useTranslations } from 'next-intl';
import { Alternatives } from './alternatives.tsx';
import { CellRow } from './cell-row.tsx';
import { FieldValue } from './field-value.tsx';
import { ResultSection } from './result-section.tsx';

export const FACTS = ['title', 'buyer_name', 'reference_number', 'procedure_type', 'place_of_performance', 'estimated_value', 'cpv_codes', 'buyer_contact_email'] as const satisfies FieldName[];
export const DATES = ['submission_deadline', 'questions_deadline', 'binding_period_end', 'contract_start', 'contract_end', 'contract_duration_months'] as const satisfies FieldName[];

export function FieldSection({ part, names, output }: { part: 'facts' | 'dates'; names: readonly FieldName[]; output: ParseRfpOutput }) {
  const t = useTranslations('result');
  return (
    <ResultSection part={part}>
      <ul>
        {names.map((name) => {
          const field = output.fields[name];
          const undated = undatedOfField(name, output);
          return (
            <CellRow
              key={name}
              cellKey={`fields.${name}`}
              label={t(`fields.${name}`)}
              confidence={undated?.confidence ?? field.confidence}
              stated={field.value !== null || undated !== null}
              derived={field.derived}
              evidence={undated?.evidence ?? field.evidence}
            >
              <FieldValue name={name} output={output} />
              <Alternatives name={name} fields={output.fields} />
            </CellRow>
          );
        })}
      </ul>
    </ResultSection>
  );
}
