'use client';

import { useTranslations } from 'next-intl';
import { FormField } from '@/components/ui/form-field.tsx';
import { Input } from '@/components/ui/input.tsx';
import type { InputError } from './parse-input.ts';
import type { DayInput } from './parse-day.ts';

type Props = { input: DayInput; timed: boolean; error: InputError | null; onChange: (part: Partial<DayInput>) => void };

/** A day with its time and its offset from UTC, each as the document gives it: nothing of a deadline is kept unseen. The time is text, since a browser’s own input knows no 24:00. */
export function DayInputs({ input, timed, error, onChange }: Props) {
  const t = useTranslations('review');
  const words = error && t(`invalid.${error}`);
  return (
    <div className="flex flex-wrap gap-3">
      <FormField label={t('input.date')} error={error !== 'offset' && error !== 'time' && words} className="grow basis-40">
        {(control) => <Input {...control} autoFocus type="date" value={input.date} onChange={(e) => onChange({ date: e.target.value })} />}
      </FormField>
      {timed && (
        <FormField label={t('input.time')} hint={t('input.timeHint')} error={error === 'time' && words} className="grow basis-32">
          {(control) => <Input {...control} maxLength={8} className="figures" value={input.time} onChange={(e) => onChange({ time: e.target.value })} />}
        </FormField>
      )}
      {timed && input.time !== '' && (
        <FormField label={t('input.offset')} hint={t('input.offsetHint')} error={error === 'offset' && words} className="grow basis-32">
          {(control) => <Input {...control} maxLength={12} className="figures" value={input.offset} onChange={(e) => onChange({ offset: e.target.value })} />}
        </FormField>
      )}
    </div>
  );
}
