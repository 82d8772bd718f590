'use client';

import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names.ts';
import { FormField } from '@/components/ui/form-field.tsx';
import { Input, Textarea } from '@/components/ui/input.tsx';
import { Select } from '@/components/ui/select.tsx';
import type { ProfileField } from './profile-fields.ts';
import type { ProfileState } from './use-profile.ts';

type Props = {
  fields: readonly ProfileField[];
  values: Record<string, string>;
  /** Where these inputs stand, as faults name it: '' for the profile itself, `references.<key>.` for an entry. */
  prefix: string;
  profile: ProfileState;
  onChange: (path: string, value: string) => void;
};

const SPANS = { 1: 'sm:col-span-1', 2: 'sm:col-span-2', 3: 'sm:col-span-3', 4: 'sm:col-span-4', 5: 'sm:col-span-5', 6: 'sm:col-span-6' };

/** The inputs of one entry, in a grid of six columns; on a phone one below the other. */
export function FieldGrid({ fields, values, prefix, profile, onChange }: Props) {
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-6">
      {fields.map((field) => <ProfileInput key={field.path} {...{ field, profile, onChange }} value={values[field.path] ?? ''} at={prefix + field.path} />)}
    </div>
  );
}

function ProfileInput({ field, value, at, profile, onChange }: { field: ProfileField; value: string; at: string; profile: ProfileState; onChange: Props['onChange'] }) {
  const t = useTranslations('companyProfile');
  const common = useTranslations('common');
  const fault = profile.faults[at];
  const { path, kind } = field;
  const change = (event: { target: { value: string } }) => onChange(path, event.target.value);
  const locked = !profile.editable;
  return (
    <FormField
      label={t(`field.${path}`)}
      error={fault && t(`fault.${fault}`)}
      optional={field.required || field.money ? undefined : common('optional')}
      className={cn(kind === 'text' || field.span > 3 ? 'col-span-2' : 'col-span-2 min-w-0', (kind === 'currency' || path === 'count' || path === 'unit') && 'col-span-1', SPANS[field.span])}
    >
      {(control) => {
        if (kind === 'text') return <Textarea {...control} rows={path === 'text' ? 6 : 3} readOnly={locked} value={value} onChange={change} />;
        if (kind === 'rate') return <Select {...control} disabled={locked} value={value} onChange={change} options={[{ value: '', label: t('noRate') }, ...rates(profile)]} />;
        return (
          <Input
            {...control}
            type={kind === 'date' ? 'date' : kind === 'email' ? 'email' : 'text'}
            inputMode={kind === 'number' ? 'decimal' : undefined}
            maxLength={kind === 'currency' ? 3 : undefined}
            className={cn(kind === 'number' && 'figures text-right', kind === 'currency' && 'uppercase')}
            readOnly={locked}
            value={value}
            onChange={change}
          />
        );
      }}
    </FormField>
  );
}

function rates({ draft }: ProfileState): { value: string; label: string }[] {
  return draft.entries.rates.map(({ key, values }) => ({ value: key, label: values['role'] || '…' }));
}
