'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { createContext, useContext, useMemo } from 'react';
import { toast } from 'sonner';
import { useErrorWords } from '@/components/use-error-words.ts';
import { useReport } from '@/components/use-report.ts';
import type { Person, RequirementState, RequirementStatus, SetState, StateList } from '@/features/requirements/schema.ts';
import { useTRPC, useTRPCClient } from '@/lib/trpc/client.tsx';

export type StateChange = { status?: RequirementStatus; owner_id?: string | null; note?: string };

/** How far people are with the requirements of a task, and what can be done about it. */
export type RequirementWork = {
  states: ReadonlyMap<string, RequirementState>;
  people: readonly Person[];
  /** True once the server has it; false when it was refused, which the person has been told. */
  set: (requirementId: string, change: StateChange) => Promise<boolean>;
  /** Where the matrix can be fetched. */
  download: string;
};

/** `none` where a result is only shown, without a task around it. */
export type RequirementWorkState = { state: 'none' | 'loading' } | { state: 'failed'; retry: () => void } | { state: 'ready'; work: RequirementWork };

const Work = createContext<RequirementWorkState>({ state: 'none' });
export const RequirementWorkProvider = Work.Provider;

export function useRequirementWork(): RequirementWorkState {
  return useContext(Work);
}

/** The work on a task's requirements. A change is shown at once; when somebody else was faster, theirs is shown and said. */
export function useTaskRequirementWork(taskId: string, enabled: boolean): RequirementWorkState {
  const t = useTranslations('requirements');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const report = useReport();
  const words = useErrorWords();
  const queryKey = trpc.requirements.list.queryKey({ task_id: taskId });
  const { data, isError, refetch } = useQuery({ ...trpc.requirements.list.queryOptions({ task_id: taskId }), enabled });

  const mutationKey = ['requirement', taskId];
  const put = (requirementId: string, change: (before: RequirementState | undefined, list: StateList) => RequirementState) =>
    queryClient.setQueryData(queryKey, (list) => {
      if (!list) return list;
      const shown = change(list.states.find((one) => one.requirement_id === requirementId), list);
      return { ...list, states: [...list.states.filter((one) => one.requirement_id !== requirementId), shown] };
    });

  const { mutateAsync } = useMutation({
    mutationKey,
    // One after the other, each on what the one before has made: two quick changes of one person are no conflict.
    scope: { id: mutationKey.join(' ') },
    mutationFn: (change: Omit<SetState, 'expected_version'>) => {
      const known = queryClient.getQueryData(queryKey)?.states.find((one) => one.requirement_id === change.requirement_id);
      return client.requirements.set.mutate({ ...change, expected_version: known?.version ?? 0 });
    },
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey)?.states.find((one) => one.requirement_id === change.requirement_id);
      put(change.requirement_id, (before, list) => changed(before, change, list.people));
      return before;
    },
    onSuccess: (state) => {
      const more = queryClient.isMutating({ mutationKey }) > 1;
      put(state.requirement_id, (before) => (more && before ? { ...before, version: state.version } : state));
    },
    onError: (error, change, before) => {
      // What was shown ahead of the server goes: nobody should take it for saved.
      queryClient.setQueryData(queryKey, (list) => list && { ...list, states: [...list.states.filter((one) => one.requirement_id !== change.requirement_id), ...(before ? [before] : [])] });
      void queryClient.invalidateQueries({ queryKey });
      if (words(error).code === 'version_conflict') toast(t('conflict'), { duration: 8_000 });
      else report(error);
    },
  });

  return useMemo(() => {
    if (!enabled) return { state: 'none' };
    if (!data) return isError ? { state: 'failed', retry: () => void refetch() } : { state: 'loading' };
    const work: RequirementWork = {
      states: new Map(data.states.map((state) => [state.requirement_id, state])),
      people: data.people,
      set: (requirementId, change) => mutateAsync({ task_id: taskId, requirement_id: requirementId, ...change }).then(() => true, () => false),
      download: `/api/tasks/${encodeURIComponent(taskId)}/download?format=xlsx`,
    };
    return { state: 'ready', work };
  }, [data, enabled, isError, mutateAsync, refetch, taskId]);
}

/** The state as it will be when the server agrees. Its version is the server's to give. */
function changed(before: RequirementState | undefined, change: Omit<SetState, 'expected_version'>, people: readonly Person[]): RequirementState {
  return {
    requirement_id: change.requirement_id,
    status: change.status ?? before?.status ?? 'open',
    owner: change.owner_id === undefined ? (before?.owner ?? null) : (people.find((person) => person.id === change.owner_id) ?? null),
    note: change.note ?? before?.note ?? '',
    version: before?.version ?? 0,
    updated_by: before?.updated_by ?? null,
    updated_at: new Date().toISOString(),
  };
}
