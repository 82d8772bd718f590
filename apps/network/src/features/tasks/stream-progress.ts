import type { Context } from '../../lib/context.ts';
import type { SseEvent } from '../../lib/http/sse.ts';
import { asViewer } from '../engagements/as-viewer.ts';
import { findTask } from './queries.ts';

/**
 * Passes a task's progress on from the Platform. Throws `not_found` before anything is sent; once it streams, a Platform that is lost
 * ends the stream without `end`, so that the browser comes back with the last id it saw.
 */
export async function streamProgress(ctx: Context, id: string, lastEventId: number | undefined) {
  const { task } = await findTask(ctx, id);
  const platform = await asViewer(ctx, task.engagementId);
  return async (send: (event: SseEvent) => void, signal: AbortSignal): Promise<void> => {
    for await (const progress of platform.taskEvents(id, { signal, ...(lastEventId === undefined ? {} : { lastEventId }) })) {
      send({ id: progress.id, event: 'progress', data: progress });
    }
    if (!signal.aborted) send({ event: 'end', data: {} });
  };
}
