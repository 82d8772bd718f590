import { LIVE_EVENTS } from '@/lib/live/events.ts';

/** What the stream tells: an event with its data as sent, or that the connection is there or gone. */
export type Heard = { kind: 'event'; name: string; data: unknown } | { kind: 'connected'; connected: boolean };

/** A connection that comes back within this time is not worth a word. */
const GRACE_MS = 2500;
const RETRY_MS = 5000;

/**
 * The live stream of one person, once per browser: browsers allow six connections to a host, and people open many tabs. The tab that
 * holds the lock listens and tells the others; when it closes, the next one takes over and the server's `ready` makes all fetch afresh.
 * Returns what ends it.
 */
export function shareLive(userId: string, hear: (heard: Heard) => void): () => void {
  const name = `live-${userId}`;
  const ended = new AbortController();
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<Heard>) => hear(data));
  const tell = (heard: Heard): void => {
    if (ended.signal.aborted) return;
    hear(heard);
    channel.postMessage(heard);
  };
  const lead = (): Promise<void> =>
    new Promise((resolve) => {
      const close = listen(tell);
      ended.signal.addEventListener('abort', () => resolve(close()), { once: true });
    });
  // Locks exist on https and localhost only; elsewhere each tab listens for itself.
  const leading = 'locks' in navigator ? navigator.locks.request(name, { signal: ended.signal }, lead) : lead();
  leading.catch(() => {});
  return () => {
    ended.abort();
    channel.close();
  };
}

/** Listens until it is closed, and asks again when it was refused; the browser itself does so when the connection was lost. */
function listen(tell: (heard: Heard) => void): () => void {
  let source: EventSource;
  let lost: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    source = new EventSource('/api/live');
    for (const name of Object.keys(LIVE_EVENTS)) source.addEventListener(name, (event) => tell({ kind: 'event', name, data: event.data }));
    source.addEventListener('open', () => {
      clearTimeout(lost);
      lost = undefined;
      tell({ kind: 'connected', connected: true });
    });
    source.addEventListener('error', () => {
      lost ??= setTimeout(() => tell({ kind: 'connected', connected: false }), GRACE_MS);
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, RETRY_MS);
    });
  };
  open();
  return () => {
    clearTimeout(lost);
    clearTimeout(again);
    source.close();
  };
}
