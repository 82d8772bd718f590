import { type Listener, listen } from '@0711/postgres/listen';
import type { Services } from '../context.ts';
import { PROGRESS_CHANNEL } from './progress-channel.ts';

type Feed = { watchers: Map<string, Set<() => void>>; listener: Promise<Listener> };

/** One listening connection per process and database, however many look. */
const feeds = new Map<string, Feed>();

/**
 * Calls `onNews` when there is new progress of the task. Returns what ends it. While the listening connection is away nothing is
 * called, and once it is back everybody is: whoever watches must also look by themselves now and then.
 */
export function watchProgress({ config, log }: Pick<Services, 'config' | 'log'>, taskId: string, onNews: () => void): () => void {
  const url = config.DATABASE_URL;
  const feed = feeds.get(url) ?? open(url, log);
  const mine = feed.watchers.get(taskId) ?? new Set();
  feed.watchers.set(taskId, mine.add(onNews));
  return () => {
    mine.delete(onNews);
    if (mine.size === 0 && feed.watchers.get(taskId) === mine) feed.watchers.delete(taskId);
    if (feed.watchers.size === 0) close(url, feed);
  };
}

function open(url: string, log: Services['log']): Feed {
  const watchers: Feed['watchers'] = new Map();
  const tell = (taskId: string) => watchers.get(taskId)?.forEach((onNews) => onNews());
  const listener = listen(url, PROGRESS_CHANNEL, tell, { log, onReconnect: () => [...watchers.keys()].forEach(tell) });
  const feed = { watchers, listener };
  feeds.set(url, feed);
  // Without it the watchers' own polling carries on; the next one who comes tries again.
  listener.catch((error: unknown) => {
    log.warn({ err: error }, 'progress is polled: listening failed');
    if (feeds.get(url) === feed) feeds.delete(url);
  });
  return feed;
}

function close(url: string, feed: Feed): void {
  if (feeds.get(url) === feed) feeds.delete(url);
  feed.listener.then((listener) => listener.close(), () => {});
}
