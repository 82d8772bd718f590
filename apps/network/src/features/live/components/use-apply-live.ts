'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { LiveEvent } from '@/lib/live/events.ts';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { catchUp } from './catch-up.ts';

/** Writes what a live event says into the query cache, and fetches afresh what it makes stale. */
export function useApplyLive(): (event: LiveEvent) => void {
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const first = useRef(true);

  return useCallback(
    (live) => {
      const refetch = (queryKey: readonly unknown[]) => void queryClient.invalidateQueries({ queryKey });
      if (live.event === 'ready') {
        // The first one comes soon after the page, which is as fresh but for tasks that went on meanwhile; later ones may follow anything missed.
        if (first.current) catchUp(queryClient, trpc);
        else refetch([]);
        first.current = false;
      }
      if (live.event === 'review_count') {
        queryClient.setQueryData(trpc.reviewQueue.count.queryKey(), { count: live.data.count });
        refetch(trpc.reviewQueue.list.pathKey());
      }
      if (live.event === 'notification') {
        queryClient.setQueryData(trpc.me.get.queryKey(), (me) => me && { ...me, unread_notifications: live.data.unread });
        refetch(trpc.notifications.list.pathKey());
      }
      if (live.event === 'requirement') refetch(trpc.requirements.list.queryKey({ task_id: live.data.task_id }));
      if (live.event === 'engagement') refetch(trpc.engagements.pathKey());
      if (live.event === 'task') {
        const { id, state_version } = live.data;
        const known = queryClient.getQueryData(trpc.tasks.get.queryKey({ id }));
        // What came of our own action is in the cache already.
        if (!known || known.state_version < state_version) {
          refetch(trpc.tasks.get.queryKey({ id }));
          refetch(trpc.tasks.result.queryKey({ id }));
          refetch(trpc.tasks.revisions.queryKey({ id }));
        }
        refetch(trpc.tasks.list.pathKey());
        refetch(trpc.reviewQueue.list.pathKey());
        refetch(trpc.engagements.pathKey());
      }
    },
    [queryClient, trpc],
  );
}
