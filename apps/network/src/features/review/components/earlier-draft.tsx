'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/surfaces.tsx';
import type { useDraft } from './use-draft.ts';

/** Corrections that were made before the task was run again: the person decides about them. */
export function EarlierDraft({ draft }: { draft: ReturnType<typeof useDraft> }) {
  const t = useTranslations('review');
  if (!draft.earlier) return null;
  return (
    <Notice
      className="m-3"
      title={t('carryTitle', { number: draft.earlier.revision })}
      action={
        <>
          <Button size="sm" onClick={draft.dropEarlier}>{t('drop')}</Button>
          <Button size="sm" variant="primary" onClick={draft.takeEarlier}>{t('carry')}</Button>
        </>
      }
    >
      {t('carryLead')}
    </Notice>
  );
}
