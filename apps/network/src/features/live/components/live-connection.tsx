'use client';

import { LIVE_EVENTS, type LiveEvent } from '@/lib/live/events.ts';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { catchUp } from './catch-up.ts';
import { shareLive } from './share-live.ts';
import { useApplyLive } from './use-apply-live.ts';

/** True while changes arrive by themselves; false while the pages ask every 5 seconds instead. */
const Connected = createContext(true);
export const useLiveConnected = (): boolean => useContext(Connected);

const POLL_MS = 5000;

/** One connection for all tabs: what it tells is written into the query cache; without it the cache is refreshed by polling. */
export function LiveConnection({ userId, children }: { userId: string; children: ReactNode }) {
  const [connected, setConnected] = useState(true);
  const apply = useApplyLive();
  const queryClient = useQueryClient();
  const trpc = useTRPC();

  useEffect(() => {
    const stop = shareLive(userId, (heard) => {
      if (heard.kind === 'connected') return setConnected(heard.connected);
      const event = parse(heard.name, heard.data);
      if (event) apply(event);
    });
    // A tab that hears of changes from another gets no `ready` of its own.
    catchUp(queryClient, trpc);
    return stop;
  }, [apply, queryClient, trpc, userId]);

  useEffect(() => {
    if (connected) return;
    const timer = setInterval(() => {
      for (const path of [trpc.tasks.pathKey(), trpc.reviewQueue.pathKey(), trpc.notifications.pathKey(), trpc.me.pathKey()]) void queryClient.invalidateQueries({ queryKey: path });
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [connected, queryClient, trpc]);

  return <Connected.Provider value={connected}>{children}</Connected.Provider>;
}

function parse(name: string, data: unknown): LiveEvent | null {
  if (typeof data !== 'string') return null;
  try {
    const value: unknown = data === '' ? {} : JSON.parse(data);
    if (name === 'ready') return { event: 'ready', data: LIVE_EVENTS.ready.parse(value) };
    if (name === 'task') return { event: 'task', data: LIVE_EVENTS.task.parse(value) };
    if (name === 'engagement') return { event: 'engagement', data: LIVE_EVENTS.engagement.parse(value) };
    if (name === 'requirement') return { event: 'requirement', data: LIVE_EVENTS.requirement.parse(value) };
    if (name === 'review_count') return { event: 'review_count', data: LIVE_EVENTS.review_count.parse(value) };
    if (name === 'notification') return { event: 'notification', data: LIVE_EVENTS.notification.parse(value) };
    return null;
  } catch {
    return null;
  }
}
