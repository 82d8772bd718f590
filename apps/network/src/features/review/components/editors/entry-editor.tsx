'use client';

import type { Evidence } from '@0711/contract/evidence';
import { DeadlineKind, type ParseRfpOutput, RequirementCategory, RequirementKind } from '@0711/mcp-tender/schema';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormField } from '@/components/ui/form-field.tsx';
import { Input, Textarea } from '@/components/ui/input.tsx';
import { Select } from '@/components/ui/select.tsx';
import type { TenderList } from '../draft/edits.ts';
import type { JsonValue } from '../draft/json-value.ts';
import { DayInputs } from './day-inputs.tsx';
import { EditorFrame } from './editor-frame.tsx';
import { entryInput, parseEntry } from './entry-input.ts';
import { EvidenceNote } from './evidence-note.tsx';
import { NO_DAY } from './parse-day.ts';
import type { InputError } from './parse-input.ts';

type Props = {
  list: TenderList;
  /** Null for an entry that is being added. */
  entry: NonNullable<ParseRfpOutput[TenderList]>[number] | null;
  /** Text that the first input starts with, for an entry made from a selection. */
  start?: string;
  evidence: Evidence | null;
  onApply: (members: Record<string, JsonValue>) => void;
  onStop: () => void;
};

/** The form for a lot, an award criterion, a deadline, something that has no day yet, or a requirement. */
export function EntryEditor({ list, entry, start, evidence, onApply, onStop }: Props) {
  const t = useTranslations('review');
  const r = useTranslations('result');
  const locale = useLocale();
  const [input, setInput] = useState(() => ({ ...entryInput(list, entry, locale), ...(start ? { [FIRST[list]]: start } : {}) }));
  const [errors, setErrors] = useState<Record<string, InputError>>({});
  const apply = () => {
    const parsed = parseEntry(list, input, locale);
    if (parsed.ok) onApply(parsed.members);
    else setErrors(parsed.errors);
  };
  const change = (part: Record<string, string>) => {
    setInput({ ...input, ...part });
    setErrors({});
  };
  const set = (name: string, value: string) => change({ [name]: value });
  const field = (name: string) => {
    const error = errors[name];
    return { name, value: input[name] ?? '', set, error: error ? t(`invalid.${error}`) : undefined };
  };
  const title = { lots: t('addLot'), award_criteria: t('addCriterion'), deadlines: t('addDeadline'), undated: t('addDeadline'), requirements: t('addRequirement') }[list];
  const kinds = RequirementKind.options.map((value) => ({ value, label: r(`kind.${value}`) }));
  const categories = RequirementCategory.options.map((value) => ({ value, label: r(`category.${value}`) }));

  return (
    <EditorFrame label={entry ? t('edit') : title} onApply={apply} onStop={onStop}>
      {list === 'lots' && (
        <div className="grid grid-cols-[6rem_1fr] gap-3">
          <Line {...field('number')} label={t('input.lotNumber')} first />
          <Line {...field('title')} label={t('input.lotTitle')} />
        </div>
      )}
      {list === 'award_criteria' && (
        <div className="grid grid-cols-3 gap-3">
          <Line {...field('name')} label={t('input.name')} className="col-span-3" first />
          <Line {...field('weight_percent')} label={t('input.weight')} figures />
          <Line {...field('max_points')} label={t('input.points')} figures />
          <Line {...field('lot')} label={t('input.lot')} />
        </div>
      )}
      {(list === 'deadlines' || list === 'undated') && (
        <div className="grid grid-cols-2 gap-3">
          {entry && 'words' in entry && <p className="col-span-2 text-xs text-soft">{t('giveDay', { words: entry.words })}</p>}
          <div className="col-span-2">
            <DayInputs input={{ ...NO_DAY, ...input }} timed error={errors['date'] ?? errors['time'] ?? errors['offset'] ?? null} onChange={change} />
          </div>
          <FormField label={t('input.kind')}>
            {(control) => <Select {...control} value={input['kind']} onChange={(e) => set('kind', e.target.value)} options={DeadlineKind.options.map((value) => ({ value, label: r(`deadlineKind.${value}`) }))} />}
          </FormField>
          <Line {...field('label')} label={t('input.deadlineLabel')} />
        </div>
      )}
      {list === 'requirements' && (
        <div className="grid grid-cols-2 gap-3">
          <FormField label={t('input.text')} error={field('text').error} className="col-span-2">
            {(control) => <Textarea {...control} autoFocus rows={4} value={input['text'] ?? ''} onChange={(e) => set('text', e.target.value)} />}
          </FormField>
          <FormField label={t('input.kind')}>{(control) => <Select {...control} value={input['kind']} onChange={(e) => set('kind', e.target.value)} options={kinds} />}</FormField>
          <FormField label={t('input.category')}>{(control) => <Select {...control} value={input['category']} onChange={(e) => set('category', e.target.value)} options={categories} />}</FormField>
          <Line {...field('section')} label={t('input.section')} className="col-span-2" />
          <label className="col-span-2 inline-flex items-center gap-2 text-[0.8125rem]">
            <input type="checkbox" className="size-4 accent-ink" checked={input['exclusion'] === 'yes'} onChange={(e) => set('exclusion', e.target.checked ? 'yes' : '')} />
            {t('input.exclusion')}
          </label>
        </div>
      )}
      {evidence && <EvidenceNote evidence={evidence} />}
    </EditorFrame>
  );
}

const FIRST: Record<TenderList, string> = { lots: 'title', award_criteria: 'name', deadlines: 'label', undated: 'label', requirements: 'text' };

type LineProps = { name: string; label: string; value: string; set: (name: string, value: string) => void; error: string | undefined; first?: boolean; figures?: boolean; className?: string };

function Line({ name, label, value, set, error, first, figures, className }: LineProps) {
  return (
    <FormField label={label} error={error} className={className}>
      {(control) => (
        <Input {...control} autoFocus={first} inputMode={figures ? 'decimal' : undefined} className={figures ? 'figures text-right' : undefined} value={value} onChange={(e) => set(name, e.target.value)} />
      )}
    </FormField>
  );
}
