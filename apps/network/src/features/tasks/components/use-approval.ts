'use client';

import { useQuery } from '@tanstack/react-query';
import type { TaskDetail } from '@/features/tasks/schema.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';

/** Who approved the result that a finished task has now; undefined when nobody looked at it, or as long as that is not known. */
export function useApproval(task: Pick<TaskDetail, 'id' | 'status' | 'revision' | 'expert'>): string | undefined {
  const trpc = useTRPC();
  // The first revision is the AI's own, and a later one may be of another run: only the revision itself tells.
  const { data } = useQuery({ ...trpc.tasks.revisions.queryOptions({ id: task.id }), enabled: task.status === 'completed' && task.revision > 1 });
  const shown = data?.find(({ revision }) => revision === task.revision);
  if (task.status !== 'completed' || !shown || shown.kind === 'ai' || shown.author.type !== 'user') return undefined;
  return shown.author.name ?? task.expert.name;
}
