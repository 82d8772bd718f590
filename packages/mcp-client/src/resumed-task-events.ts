import { AppError } from '@0711/contract/errors';
import type { TaskProgress } from '@0711/contract/task';
import type { PlatformFetch } from './platform-fetch.ts';
import { sleep } from './sleep.ts';
import { type TaskEventsOptions, taskEvents } from './task-events.ts';

export type ResumedEventsOptions = TaskEventsOptions & { /** How many connections in a row may fail before it throws. Default 10. */ attempts?: number };

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/** As `taskEvents`; a lost connection is taken up after the last progress seen. Throws what is no passing failure at once. */
export async function* resumedTaskEvents(platform: PlatformFetch, id: string, options: ResumedEventsOptions = {}): AsyncGenerator<TaskProgress, void, void> {
  const { attempts = 10, signal = new AbortController().signal } = options;
  let { lastEventId } = options;
  for (let failed = 0; ; ) {
    try {
      for await (const progress of taskEvents(platform, id, { signal, ...(lastEventId === undefined ? {} : { lastEventId }) })) {
        failed = 0;
        lastEventId = progress.id;
        yield progress;
      }
      return;
    } catch (error) {
      const passing = error instanceof AppError && (error.code === 'unavailable' || error.code === 'rate_limited');
      failed += 1;
      if (!passing || failed >= attempts) throw error;
      const wait = error.retryAfter === undefined ? FIRST_WAIT_MS * 2 ** (failed - 1) * (0.5 + Math.random()) : error.retryAfter * 1000;
      await sleep(Math.min(wait, LONGEST_WAIT_MS), signal).catch(() => {});
      if (signal.aborted) return;
    }
  }
}
