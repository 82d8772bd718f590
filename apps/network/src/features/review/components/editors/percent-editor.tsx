'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormField } from '@/components/ui/form-field.tsx';
import { Input, selectAll } from '@/components/ui/input.tsx';
import { readDecimal, writeDecimal } from '@/features/outputs/read-decimal.ts';
import { EditorFrame } from './editor-frame.tsx';

/** The form for a percentage that a whole calculation hangs on. */
export function PercentEditor({ label, value, onApply, onStop }: { label: string; value: number; onApply: (value: number) => void; onStop: () => void }) {
  const t = useTranslations('review');
  const locale = useLocale();
  const [text, setText] = useState(writeDecimal(value, locale));
  const [wrong, setWrong] = useState(false);
  const apply = () => {
    const read = readDecimal(text, locale);
    if (read === null || read > 500) setWrong(true);
    else onApply(read);
  };
  return (
    <EditorFrame label={t('editLabel', { label })} onApply={apply} onStop={onStop}>
      <FormField label={`${label} (%)`} error={wrong && t('invalid.number')} className="w-40">
        {(control) => <Input {...control} autoFocus onFocus={selectAll} inputMode="decimal" className="figures text-right" value={text} onChange={(e) => setText(e.target.value)} />}
      </FormField>
    </EditorFrame>
  );
}
