'use client';

import type { Evidence } from '@0711/contract/evidence';
import { FIELD_KINDS, type FieldName, type TenderFields } from '@0711/mcp-tender/schema';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormField } from '@/components/ui/form-field.tsx';
import { Input, selectAll, Textarea } from '@/components/ui/input.tsx';
import type { JsonValue } from '../draft/json-value.ts';
import { DayInputs } from './day-inputs.tsx';
import { EditorFrame } from './editor-frame.tsx';
import { EvidenceNote } from './evidence-note.tsx';
import { type FieldInput, inputFor, type InputError, parseInput } from './parse-input.ts';

type Props = {
  name: FieldName;
  field: TenderFields[FieldName];
  evidence: Evidence | null;
  onApply: (value: JsonValue) => void;
  onStop: () => void;
};

/** The form for one key fact, drawn from the schema's kind of it. */
export function FieldEditor({ name, field, evidence, onApply, onStop }: Props) {
  const t = useTranslations('review');
  const label = useTranslations('result')(`fields.${name}`);
  const kind = FIELD_KINDS[name];
  const [input, setInput] = useState(() => inputFor(kind, field.value));
  const [error, setError] = useState<InputError | null>(null);
  const apply = () => {
    const parsed = parseInput(kind, input);
    if (parsed.ok) onApply(parsed.value);
    else setError(parsed.error);
  };
  const change = (part: Partial<FieldInput>) => {
    setInput({ ...input, ...part });
    setError(null);
  };
  return (
    <EditorFrame label={t('editLabel', { label })} onApply={apply} onStop={onStop}>
      <Inputs {...{ name, kind, label, input, change }} error={error} />
      {evidence && <EvidenceNote evidence={evidence} />}
    </EditorFrame>
  );
}

type InputsProps = { name: FieldName; kind: (typeof FIELD_KINDS)[FieldName]; label: string; input: FieldInput; change: (part: Partial<FieldInput>) => void; error: InputError | null };

function Inputs({ name, kind, label, input, change, error }: InputsProps) {
  const t = useTranslations('review.input');
  const r = useTranslations('review');
  if (kind === 'date' || kind === 'datetime') return <DayInputs input={input} timed={kind === 'datetime'} error={error} onChange={change} />;
  const words = error && r(`invalid.${error}`);
  if (kind === 'money') {
    return (
      <div className="flex flex-wrap gap-3">
        <FormField label={t('amount')} error={words} className="grow basis-40">
          {(control) => <Input {...control} autoFocus onFocus={selectAll} inputMode="decimal" className="figures text-right" value={input.text} onChange={(e) => change({ text: e.target.value })} />}
        </FormField>
        <FormField label={t('currency')} className="w-24">
          {(control) => <Input {...control} maxLength={3} className="uppercase" value={input.currency} onChange={(e) => change({ currency: e.target.value })} />}
        </FormField>
      </div>
    );
  }
  return (
    <FormField label={kind === 'number' ? t('months') : label} hint={kind === 'codes' ? t('codesHint') : undefined} error={words}>
      {(control) =>
        name === 'title' || name === 'place_of_performance' ? (
          <Textarea
            {...control}
            autoFocus
            onFocus={selectAll}
            rows={2}
            className="min-h-16"
            value={input.text}
            onChange={(e) => change({ text: e.target.value })}
          />
        ) : (
          <Input {...control} autoFocus onFocus={selectAll} type={kind === 'email' ? 'email' : 'text'} inputMode={kind === 'number' ? 'decimal' : undefined} value={input.text} onChange={(e) => change({ text: e.target.value })} />
        )
      }
    </FormField>
  );
}
