import { AppError } from '@0711/contract/errors';
import { TaskProgress } from '@0711/contract/task';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { chunksOf } from './chunks-of.ts';
import { unreachable } from './error-of.ts';
import type { PlatformFetch } from './platform-fetch.ts';

export type TaskEventsOptions = { /** The `id` of the last progress seen; what follows it is sent. */ lastEventId?: number; signal?: AbortSignal };

/** A task's progress as it happens. Ends with the task, or when `signal` aborts; a broken connection throws `unavailable`. */
export async function* taskEvents(platform: PlatformFetch, id: string, options: TaskEventsOptions = {}): AsyncGenerator<TaskProgress, void, void> {
  const { lastEventId, signal } = options;
  const stop = new AbortController();
  const response = await platform.stream(`/api/tasks/${encodeURIComponent(id)}/events`, {
    headers: { accept: 'text/event-stream', ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }) },
    signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
  });
  if (response.body === null) return;
  try {
    const events = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
    for await (const event of chunksOf(events)) {
      if (event.event === 'progress') yield TaskProgress.parse(JSON.parse(event.data));
    }
  } catch (error) {
    if (signal?.aborted) return;
    throw error instanceof AppError ? error : unreachable(error, null);
  } finally {
    stop.abort();
  }
}
