'use client';

import type { Evidence } from '@0711/contract/evidence';
import { useLocale } from 'next-intl';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { DocumentViewer } from '@/features/documents/components/document-viewer.tsx';
import { OutputView } from '@/features/outputs/components/output-view.tsx';
import { outputIn } from '@/features/outputs/output-in.ts';
import type { TaskOutput } from '@/features/outputs/schema.ts';
import { RequirementWorkProvider, useTaskRequirementWork } from '@/features/requirements/components/use-requirement-work.ts';
import { evidenceOf } from '@/features/result/components/find-evidence.ts';
import { ResultControlsProvider } from '@/features/result/components/result-controls.tsx';
import { type Side, SideBySide } from '@/features/result/components/side-by-side.tsx';
import { useChosenEvidence } from '@/features/result/components/use-chosen-evidence.ts';
import { usePlaces } from '@/features/result/components/use-places.ts';
import { focusCell } from '@/features/review/components/focus-cell.ts';
import type { TaskDetail } from '@/features/tasks/schema.ts';
import { profileOf } from './profile-of.ts';
import { useApproval } from './use-approval.ts';

/** A result to look at under the head of its page: the document beside it, each value's evidence one click away, Escape back. */
export function TaskResultView({ task, output: stored, head }: { task: TaskDetail; output: TaskOutput; head: ReactNode }) {
  const locale = useLocale();
  const output = useMemo(() => outputIn(stored, locale), [stored, locale]);
  const { chosen, focus, choose, show: showPlace, unmark, leave } = useChosenEvidence(output);
  const [side, setSide] = useState<Side>('result');
  const approvedBy = useApproval(task);
  const placeOf = usePlaces(output);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const inside = event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"], [role="menu"]');
      if (event.key !== 'Escape' || event.defaultPrevented || inside) return;
      setSide('result');
      if (focus) {
        unmark();
        focusCell(chosen);
      } else leave();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [chosen, focus, leave, unmark]);

  const work = useTaskRequirementWork(task.id, 'requirements' in output);
  const show = (key: string) => {
    choose(key);
    if (narrow() && evidenceOf(output, key).length > 0) setSide('document');
  };
  const showOne = (key: string, evidence: Evidence) => {
    showPlace(key, evidence);
    if (narrow()) setSide('document');
  };
  return (
    <div className="min-h-0 grow print:h-auto">
      <SideBySide
        head={head}
        side={side}
        onSide={setSide}
        document={<DocumentViewer documents={task.documents} focus={focus} onBack={focus ? () => setSide('result') : undefined} />}
        result={
          <RequirementWorkProvider value={work}>
            <ResultControlsProvider value={{ chosen, choose: show, show: showOne, placeOf, edit: null, approvedBy, profile: profileOf(task), files: `/api/tasks/${encodeURIComponent(task.id)}/download` }}>
              <OutputView output={output} />
            </ResultControlsProvider>
          </RequirementWorkProvider>
        }
      />
    </div>
  );
}

/** Where one side is shown at a time. */
const narrow = (): boolean => window.matchMedia('(max-width: 63.99rem)').matches;
