'use client';

import type { Evidence } from '@0711/contract/evidence';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { SURE_FROM } from '@/components/confidence.tsx';
import { DocumentViewer } from '@/features/documents/components/document-viewer.tsx';
import { OutputView } from '@/features/outputs/components/output-view.tsx';
import type { TaskOutput } from '@/features/outputs/schema.ts';
import { countBelow } from '@/features/result/components/find-evidence.ts';
import { ResultControlsProvider } from '@/features/result/components/result-controls.tsx';
import { type Side, SideBySide } from '@/features/result/components/side-by-side.tsx';
import { usePlaces } from '@/features/result/components/use-places.ts';
import { profileOf } from '@/features/tasks/components/profile-of.ts';
import type { TaskDetail } from '@/features/tasks/schema.ts';
import { canRemove, listToAdd } from './editable.ts';
import { DraftBar } from './draft-bar.tsx';
import { EarlierDraft } from './earlier-draft.tsx';
import { fieldName } from './field-name.ts';
import { focusCell } from './focus-cell.ts';
import { ReviewDialogs, type ReviewDialog } from './review-dialogs.tsx';
import { ReviewHeader } from './review-header.tsx';
import { SelectionActions } from './selection-actions.tsx';
import { useReviewActions } from './use-review-actions.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useReview } from './use-review.tsx';
import { useSingleKeys } from './use-single-keys.ts';

/** The expert's place of work: document left, result right, everything reachable with the mouse and with the keyboard alone. */
export function ReviewWorkspace({ task, output, userId, onDone }: { task: TaskDetail; output: TaskOutput; userId: string; onDone: () => void }) {
  const t = useTranslations('review');
  const review = useReview(userId, task.id, task.revision, output);
  const { draft, shown, edit, chosen, focus, labelOf } = review;
  const [side, setSide] = useState<Side>('result');
  const [dialog, setDialog] = useState<ReviewDialog | null>(null);
  const [single, setSingle] = useSingleKeys();
  const actions = useReviewActions(task, draft, () => setDialog(null), onDone);
  const placeOf = usePlaces(shown);
  const unsure = countBelow(shown, SURE_FROM);

  const choose = (key: string) => {
    review.choose(key);
    if (window.matchMedia('(max-width: 63.99rem)').matches && review.hasEvidence(key)) setSide('document');
  };
  const show = (key: string, evidence: Evidence) => {
    review.show(key, evidence);
    if (window.matchMedia('(max-width: 63.99rem)').matches) setSide('document');
  };
  const step = (by: 1 | -1, onlyUnsure = false) => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-cell]')].map((one) => one.dataset['cell'] ?? '');
    const from = chosen ? rows.indexOf(chosen) : by > 0 ? -1 : rows.length;
    const candidates = by > 0 ? rows.slice(from + 1) : rows.slice(0, Math.max(0, from)).reverse();
    const next = candidates.find((key) => !onlyUnsure || review.confidenceOf(key) < SURE_FROM);
    if (!next) return;
    edit.stop();
    review.choose(next);
    requestAnimationFrame(() => focusCell(next));
  };
  /** What a key acts on: the row that has the keyboard, else the chosen one. */
  const onRow = (act: (key: string) => void) => (row: string | null) => {
    const key = row ?? chosen;
    if (key) act(key);
  };
  const undo = () => {
    draft.undo();
    if (draft.canUndo) toast(t('undoneToast'), { id: 'undo' });
  };

  useReviewKeys(
    {
      next: () => step(1),
      previous: () => step(-1),
      nextToCheck: () => step(1, true),
      edit: onRow(edit.start),
      notStated: onRow((key) => (fieldName(key) ? edit.notStated(key) : undefined)),
      remove: onRow((key) => (canRemove(key) ? edit.remove(key) : undefined)),
      evidence: onRow(choose),
      add: (row) => edit.add(listToAdd(shown, row ?? chosen)),
      undo,
      redo: draft.redo,
      approve: () => setDialog('approve'),
      help: () => setDialog('shortcuts'),
      escape: () => {
        setSide('result');
        if (review.editing) edit.stop();
        else if (focus) {
          review.unmark();
          focusCell(chosen);
        } else review.leave();
      },
    },
    single,
  );

  return (
    <div className="flex h-[calc(100dvh-3.25rem)] min-h-0 flex-col">
      <ReviewHeader task={task} changes={draft.edits.length} busy={actions.busy} onDialog={setDialog} />
      {draft.earlier && <EarlierDraft draft={draft} />}
      <div className="min-h-0 grow">
        <SideBySide
          side={side}
          onSide={setSide}
          document={
            <DocumentViewer
              documents={task.documents}
              focus={focus}
              onBack={side === 'document' && focus ? () => setSide('result') : undefined}
              renderSelection={(evidence, clear) => (
                <SelectionActions {...{ evidence, review, clear }} label={chosen ? labelOf(shown, chosen) : null} onDone={() => setSide('result')} />
              )}
            />
          }
          result={
            <ResultControlsProvider value={{ chosen, choose, show, placeOf, edit, profile: profileOf(task) }}>
              <OutputView output={shown} />
              <DraftBar draft={draft} unsure={unsure} onUndo={undo} onNextToCheck={() => step(1, true)} />
            </ResultControlsProvider>
          }
        />
      </div>
      <ReviewDialogs
        {...{ task, dialog, actions, unsure, single }}
        onDialog={setDialog}
        onSingle={setSingle}
        draft={draft}
        output={shown}
      />
    </div>
  );
}
