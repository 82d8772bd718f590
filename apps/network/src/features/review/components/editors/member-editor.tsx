'use client';

import type { Evidence } from '@0711/contract/evidence';
import { Verdict } from '@0711/mcp-tender/check-eligibility/schema';
import { ComplianceEntry } from '@0711/mcp-tender/generate-bid/schema';
import { RequirementCategory, RequirementKind } from '@0711/mcp-tender/schema';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormField } from '@/components/ui/form-field.tsx';
import { Input, Textarea } from '@/components/ui/input.tsx';
import { Select } from '@/components/ui/select.tsx';
import type { OtherList } from '../draft/edits.ts';
import type { JsonValue } from '../draft/json-value.ts';
import { EditorFrame } from './editor-frame.tsx';
import { EvidenceNote } from './evidence-note.tsx';
import { type Choice, formOf, type Member, memberInput, memberValues, parseMembers } from './members.ts';
import type { InputError } from './parse-input.ts';

type Props = {
  list: OtherList;
  /** Null for an entry that is being added. */
  entry: object | null;
  /** Whether the entry is only in this draft, so that all of it can be written. */
  isNew: boolean;
  start?: string;
  evidence: Evidence | null;
  onApply: (members: Record<string, JsonValue>) => void;
  onStop: () => void;
};

/** The form for an entry of one of the other outputs, drawn from the description of its members. */
export function MemberEditor({ list, entry, isNew, start, evidence, onApply, onStop }: Props) {
  const t = useTranslations('taskTypes');
  const r = useTranslations('review');
  const locale = useLocale();
  const form = formOf(list, isNew);
  const first = form.find(({ kind }) => kind === 'line' || kind === 'text')?.name;
  const [input, setInput] = useState(() => ({ ...memberInput(list, entry, locale), ...(start && first ? { [first]: start } : {}) }));
  const [errors, setErrors] = useState<Record<string, InputError>>({});
  const apply = () => {
    const parsed = parseMembers(list, isNew || !entry ? null : memberValues(list, entry), input, locale);
    if (parsed.ok) onApply(parsed.members);
    else setErrors(parsed.errors);
  };
  const set = (name: string, value: string) => {
    setInput({ ...input, [name]: value });
    setErrors({});
  };
  // What a document says is not rewritten, but it has to be seen while it is answered.
  const said = !isNew && entry && 'text' in entry && !form.some(({ name }) => name === 'text') ? String(entry.text) : null;
  return (
    <EditorFrame label={entry ? r('edit') : t(`add.${list}`)} onApply={apply} onStop={onStop}>
      {said !== null && <p className="leading-relaxed break-words whitespace-pre-line">{said}</p>}
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {form.map((member, index) => {
          const error = errors[member.name];
          return <MemberField key={member.name} {...{ member, set }} value={input[member.name] ?? ''} error={error && r(`invalid.${error}`)} first={index === 0} />;
        })}
      </div>
      {evidence && <EvidenceNote evidence={evidence} />}
    </EditorFrame>
  );
}

type FieldProps = { member: Member; value: string; set: (name: string, value: string) => void; error: string | undefined; first: boolean };

function MemberField({ member: { name, kind }, value, set, error, first }: FieldProps) {
  const t = useTranslations('taskTypes');
  const options = useChoices();
  const change = (event: { target: { value: string } }) => set(name, event.target.value);
  if (kind === 'check') {
    return (
      <label className="col-span-full inline-flex items-center gap-2 text-[0.8125rem]">
        <input type="checkbox" className="size-4 accent-ink" checked={value === 'yes'} onChange={(e) => set(name, e.target.checked ? 'yes' : '')} />
        {t(`member.${name}`)}
      </label>
    );
  }
  return (
    <FormField label={t(`member.${name}`)} error={error} className={kind === 'text' || name === 'title' || name === 'heading' ? 'col-span-full' : undefined}>
      {(control) =>
        kind === 'text' ? (
          <Textarea {...control} autoFocus={first} rows={rowsFor(value)} value={value} onChange={change} />
        ) : typeof kind === 'object' ? (
          <Select {...control} autoFocus={first} value={value} onChange={change} options={options[kind.choice]} />
        ) : (
          <Input {...control} autoFocus={first} inputMode={kind === 'number' ? 'decimal' : undefined} className={kind === 'number' ? 'figures text-right' : undefined} value={value} onChange={change} />
        )
      }
    </FormField>
  );
}

/** As many lines as the text has, so that it can be read while it is written, within bounds. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 80), 0);
  return Math.min(20, Math.max(3, lines + 1));
}

function useChoices(): Record<Choice, { value: string; label: string }[]> {
  const t = useTranslations('taskTypes');
  const r = useTranslations('result');
  return {
    verdict: Verdict.options.map((value) => ({ value, label: t(`verdict.${value}`) })),
    compliance: ComplianceEntry.shape.status.options.map((value) => ({ value, label: t(`compliance.${value}`) })),
    level: ['1', '2', '3', '4'].map((value) => ({ value, label: value })),
    kind: RequirementKind.options.map((value) => ({ value, label: r(`kind.${value}`) })),
    category: RequirementCategory.options.map((value) => ({ value, label: r(`category.${value}`) })),
  };
}
