'use client';

import type { Evidence } from '@0711/contract/evidence';
import { FIELD_KINDS, type FieldName, type TenderFields } from '@0711/mcp-tender/schema';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { PlainValue } from './field-value.tsx';
import { useResultControls } from './result-controls.tsx';
import { usePlaceWords } from './use-place-words.ts';

/** Other readings of a field, that were not chosen: who read them and where they stand. An expert can take one over. */
export function Alternatives({ name, fields }: { name: FieldName; fields: TenderFields }) {
  const t = useTranslations('result');
  const { show, edit } = useResultControls();
  const wordsOf = usePlaceWords();
  const locale = useLocale();
  const alternatives: readonly { value: unknown; source: 'rules' | 'model'; evidence: readonly Evidence[] }[] = fields[name].alternatives ?? [];
  if (alternatives.length === 0) return null;
  return (
    <ul className="mt-1 grid gap-0.5 text-xs text-soft" lang={locale}>
      {alternatives.map((alternative, index) => {
        const [place] = alternative.evidence;
        return (
          <li key={index} className="flex flex-wrap items-baseline gap-x-2">
            <span>{t('alsoRead')}:</span>
            <span className="min-w-0 break-words"><PlainValue kind={FIELD_KINDS[name]} value={alternative.value} /></span>
            <span>{t(`alternativeSource.${alternative.source}`)}</span>
            {place && (
              <button type="button" className="rounded-sm underline decoration-control underline-offset-4 hover:decoration-ink" onClick={() => show?.(`fields.${name}`, place)}>
                {wordsOf(place).short}
              </button>
            )}
            {edit?.take && (
              <Button variant="link" size="sm" onClick={() => edit.take?.(`fields.${name}`, alternative.value, place ?? null)}>
                {t('takeOver')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
