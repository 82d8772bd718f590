'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import type { useDraft } from './use-draft.ts';

type Props = { draft: ReturnType<typeof useDraft>; unsure: number; onUndo: () => void; onNextToCheck: () => void };

/** What the draft holds and what is still to check, at the foot of the result. */
export function DraftBar({ draft, unsure, onUndo, onNextToCheck }: Props) {
  const t = useTranslations('review');
  const common = useTranslations('common');
  return (
    <div className="sticky bottom-0 z-10 flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-t bg-surface px-4 py-1.5 text-xs text-soft">
      <span aria-live="polite">
        {t('changes', { count: draft.edits.length })}
        {draft.edits.length > 0 && ` · ${draft.kept ? t('saved') : t('notKept')}`}
      </span>
      <span className="flex">
        <Button variant="ghost" size="icon-sm" aria-label={common('undo')} disabled={!draft.canUndo} onClick={onUndo}>
          <Undo2 aria-hidden />
        </Button>
        <Button variant="ghost" size="icon-sm" aria-label={common('redo')} disabled={!draft.canRedo} onClick={draft.redo}>
          <Redo2 aria-hidden />
        </Button>
      </span>
      <button type="button" className="ml-auto rounded-sm underline decoration-control underline-offset-4 hover:text-ink disabled:no-underline" disabled={unsure === 0} onClick={onNextToCheck}>
        {t('toCheck', { count: unsure })}
      </button>
    </div>
  );
}
