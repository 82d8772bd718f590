'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { errorCode } from '@/components/use-error-words.ts';
import { useReport } from '@/components/use-report.ts';
import type { TaskDetail } from '@/features/tasks/schema.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';

/** Reopening, cancelling, trying again. When somebody was faster, the task is loaded again and that is said. */
export function useTaskActions(task: TaskDetail) {
  const t = useTranslations('task');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const report = useReport();
  const settle = (after: TaskDetail, words: string, done: () => void) => {
    queryClient.setQueryData(trpc.tasks.get.queryKey({ id: task.id }), after);
    void queryClient.invalidateQueries({ queryKey: trpc.tasks.list.pathKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.tasks.result.queryKey({ id: task.id }) });
    void queryClient.invalidateQueries({ queryKey: trpc.reviewQueue.pathKey() });
    done();
    toast.success(words);
  };
  const onError = (error: unknown) => {
    const code = errorCode(error);
    if (code !== 'version_conflict' && code !== 'illegal_transition') return report(error);
    void queryClient.invalidateQueries({ queryKey: trpc.tasks.get.queryKey({ id: task.id }) });
    toast.error(t('conflictTitle'), { description: t('conflict'), duration: 12_000 });
  };
  const reopen = useMutation(trpc.tasks.reopen.mutationOptions({ onError }));
  const cancel = useMutation(trpc.tasks.cancel.mutationOptions({ onError }));
  const retry = useMutation(trpc.tasks.retry.mutationOptions({ onError }));
  const which = { id: task.id, expected_version: task.state_version };
  return {
    busy: reopen.isPending || cancel.isPending || retry.isPending,
    reopen: (reason: string, done: () => void) => reopen.mutate({ ...which, reason }, { onSuccess: (after) => settle(after, t('reopened'), done) }),
    cancel: (reason: string | undefined, done: () => void) => cancel.mutate({ ...which, ...(reason ? { reason } : {}) }, { onSuccess: (after) => settle(after, t('cancelled'), done) }),
    retry: () => retry.mutate(which, { onSuccess: (after) => settle(after, t('retryDone'), () => undefined) }),
  };
}
