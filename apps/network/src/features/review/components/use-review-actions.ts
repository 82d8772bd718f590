'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { errorCode } from '@/components/use-error-words.ts';
import { useReport } from '@/components/use-report.ts';
import type { TaskOutput } from '@/features/outputs/schema.ts';
import type { TaskDetail } from '@/features/tasks/schema.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { toCorrections } from './draft/edits.ts';
import type { changedInputs } from './send-back-inputs.ts';
import type { useDraft } from './use-draft.ts';

/** What ends a review: approving, sending back, completing by hand. Each says which version it saw; another's change is told, not overwritten. */
export function useReviewActions(task: TaskDetail, draft: ReturnType<typeof useDraft>, close: () => void, onDone: () => void) {
  const t = useTranslations('review');
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const report = useReport();
  const [conflict, setConflict] = useState(false);

  /** Done with this task: nothing of the draft stays, and the queue is next. */
  const leave = () => {
    close();
    onDone();
    draft.forget();
    router.push('/review');
  };
  const settle = (after: TaskDetail, words: string) => {
    leave();
    queryClient.setQueryData(trpc.tasks.get.queryKey({ id: task.id }), after);
    for (const queryKey of [trpc.tasks.result.pathKey(), trpc.tasks.revisions.pathKey(), trpc.tasks.list.pathKey(), trpc.reviewQueue.pathKey()]) void queryClient.invalidateQueries({ queryKey });
    toast.success(words);
  };
  const fail = (error: unknown) => {
    close();
    const code = errorCode(error);
    if (code === 'version_conflict' || code === 'illegal_transition') setConflict(true);
    else report(error);
  };
  const review = useMutation(trpc.tasks.review.mutationOptions({ onError: fail }));
  const complete = useMutation(trpc.tasks.completeByHand.mutationOptions({ onError: fail, onSuccess: (after) => settle(after, t('completed')) }));
  const corrections = toCorrections(draft.edits);
  const expected_version = task.state_version;

  return {
    leave,
    busy: review.isPending || complete.isPending,
    conflict,
    /** Loads what is there now. The draft stays: it belongs to the person, not to the version. */
    reload: async () => {
      setConflict(false);
      await queryClient.invalidateQueries({ queryKey: trpc.tasks.pathKey() });
    },
    approve: (notes: string | undefined) =>
      review.mutate({ id: task.id, approve: true, corrections, expected_version, ...(notes ? { notes } : {}) }, { onSuccess: (after) => settle(after, t('approved')) }),
    sendBack: (inputs: ReturnType<typeof changedInputs>) =>
      review.mutate({ id: task.id, approve: false, corrections, inputs, expected_version }, { onSuccess: (after) => settle(after, t('sentBack')) }),
    completeByHand: (output: TaskOutput) => complete.mutate({ id: task.id, output, expected_version }),
  };
}

export type ReviewActions = ReturnType<typeof useReviewActions>;
