'use client';

import type { Evidence } from '@0711/contract/evidence';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button.tsx';
import { OTHER_LISTS } from './draft/edits.ts';
import { listToAdd } from './editable.ts';
import { fieldName } from './field-name.ts';
import type { useReview } from './use-review.tsx';

type Props = { evidence: Evidence; review: ReturnType<typeof useReview>; label: string | null; clear: () => void; onDone: () => void };

/** What text selected in the document is good for: the chosen field's value, its proof, or a new requirement. */
export function SelectionActions({ evidence, review, label, clear, onDone }: Props) {
  const t = useTranslations('documents');
  const r = useTranslations('review');
  const o = useTranslations('taskTypes');
  const { chosen } = review;
  const list = listToAdd(review.shown, null);
  const other = OTHER_LISTS.find((one) => one === list);
  const act = (done: boolean) => {
    if (!done) return toast.error(r('invalid.selection', { label: label ?? '' }));
    clear();
    onDone();
  };
  return (
    <>
      {chosen && label && (
        <>
          {fieldName(chosen) && (
            <Button variant="primary" size="sm" onClick={() => act(review.takeAsValue(evidence))} title={t('selectionFor', { label })}>
              {t('useAsValue')}
            </Button>
          )}
          <Button
            variant="ghost"
            size="sm"
            title={t('selectionFor', { label })}
            onClick={() => {
              review.takeAsEvidence(evidence);
              act(true);
            }}
          >
            {t('useAsEvidence')}
          </Button>
        </>
      )}
      <Button
        variant="ghost"
        size="sm"
        onClick={() => {
          review.addFrom(list, evidence);
          act(true);
        }}
      >
        {other ? o(`add.${other}`) : t('addRequirement')}
      </Button>
      {chosen && label && <span className="max-w-48 truncate px-2 text-xs text-faint">{t('selectionFor', { label })}</span>}
    </>
  );
}
