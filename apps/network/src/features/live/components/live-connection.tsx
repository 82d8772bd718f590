'use client';

import { LIVE_EVENTS, type LiveEvent } from '@/lib/live/events.ts';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useTRPC } from '@/lib/trpc/client.tsx';
import { useApplyLive } from './use-apply-live.ts';

/** True while changes arrive by themselves; false while the pages ask every 5 seconds instead. */
const Connected = createContext(true);
export const useLiveConnected = (): boolean => useContext(Connected);

const POLL_MS = 5000;
/** A connection that comes back within this time is not worth a word. */
const GRACE_MS = 2500;

/** One connection for the whole page: what it tells is written into the query cache; without it the cache is refreshed by polling. */
export function LiveConnection({ children }: { children: ReactNode }) {
  const [connected, setConnected] = useState(true);
  const apply = useApplyLive();
  const queryClient = useQueryClient();
  const trpc = useTRPC();

  useEffect(() => {
    let source: EventSource | null = null;
    let lost = 0;
    let again = 0;
    let ended = false;

    const open = () => {
      source = new EventSource('/api/live');
      for (const name of Object.keys(LIVE_EVENTS)) source.addEventListener(name, (event) => receive(name, event.data));
      source.addEventListener('open', () => {
        clearTimeout(lost);
        lost = 0;
        setConnected(true);
      });
      source.addEventListener('error', () => {
        lost ||= window.setTimeout(() => setConnected(false), GRACE_MS);
        // The browser tries again by itself unless it was refused: then it is for us to ask, after a while.
        if (source?.readyState === EventSource.CLOSED && !ended) again = window.setTimeout(open, POLL_MS);
      });
    };
    const receive = (name: string, data: unknown) => {
      const event = parse(name, data);
      if (event) apply(event);
    };
    open();
    return () => {
      ended = true;
      clearTimeout(lost);
      clearTimeout(again);
      source?.close();
    };
  }, [apply]);

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
    if (name === 'review_count') return { event: 'review_count', data: LIVE_EVENTS.review_count.parse(value) };
    if (name === 'notification') return { event: 'notification', data: LIVE_EVENTS.notification.parse(value) };
    return null;
  } catch {
    return null;
  }
}
