'use client';

import { undatedOfField } from '@0711/mcp-tender/exports/undated-of-field';
import type { FieldName, ParseRfpOutput } from '@0711/mcp-tender/schema';
import { useTranslations } from 'next-intl';
import { Alternatives } from './alternatives.tsx';
import { CellRow } from './cell-row.tsx';
import { ContractOptions } from './contract-options.tsx';
import { FieldValue } from './field-value.tsx';
import { ResultSection } from './result-section.tsx';

type FieldsOutput = Pick<ParseRfpOutput, 'fields' | 'documents' | 'deadlines' | 'undated'>;

const FACTS = ['title', 'buyer_name', 'reference_number', 'procedure_type', 'place_of_performance', 'estimated_value', 'cpv_codes', 'buyer_contact_email'] as const satisfies FieldName[];

/** What a tender is about and who asks. */
export function FactsSection({ output }: { output: FieldsOutput }) {
  return (
    <ResultSection part="facts">
      <FieldRows names={FACTS} output={output} />
    </ResultSection>
  );
}

/** Fields as rows: value, other readings, confidence, evidence. */
export function FieldRows({ names, output, className }: { names: readonly FieldName[]; output: FieldsOutput; className?: string }) {
  const t = useTranslations('result');
  return (
    <ul className={className}>
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
            {name === 'contract_duration_months' && <ContractOptions output={output} />}
            <Alternatives name={name} fields={output.fields} />
          </CellRow>
        );
      })}
    </ul>
  );
}
