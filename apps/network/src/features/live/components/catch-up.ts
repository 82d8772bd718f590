import type { TaskStatus } from '@0711/contract/task';
import type { QueryClient } from '@tanstack/react-query';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../../../lib/trpc/router.ts';

const MOVING: ReadonlySet<TaskStatus> = new Set(['todo', 'in_progress']);

/** Fetches afresh the tasks that were not finished when the page was made, and their lists: what happened to them before the tab listened was told to nobody. */
export function catchUp(queryClient: QueryClient, trpc: TRPCOptionsProxy<AppRouter>): void {
  for (const [queryKey, task] of queryClient.getQueriesData<{ status: TaskStatus }>({ queryKey: trpc.tasks.get.pathKey() })) {
    if (task && MOVING.has(task.status)) void queryClient.invalidateQueries({ queryKey });
  }
  void queryClient.invalidateQueries({ queryKey: trpc.tasks.list.pathKey() });
}
