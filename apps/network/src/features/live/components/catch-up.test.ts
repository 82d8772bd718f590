import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { expect, test } from 'vitest';
import type { AppRouter } from '../../../lib/trpc/router.ts';
import { catchUp } from './catch-up.ts';

test('what happened before a tab listened is fetched: tasks that were moving, and lists; not what was finished', () => {
  const queryClient = new QueryClient();
  const trpc = createTRPCOptionsProxy<AppRouter>({ client: createTRPCClient<AppRouter>({ links: [httpLink({ url: 'http://127.0.0.1:9' })] }), queryClient });
  const [moving, finished] = ['in_progress', 'completed'].map((status) => {
    const queryKey: readonly unknown[] = trpc.tasks.get.queryKey({ id: status });
    queryClient.setQueryData(queryKey, { status });
    return queryKey;
  });
  catchUp(queryClient, trpc);
  expect([moving, finished].map((queryKey) => queryClient.getQueryState(queryKey ?? [])?.isInvalidated)).toEqual([true, false]);
});
