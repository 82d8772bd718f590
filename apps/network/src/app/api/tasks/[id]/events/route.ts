import { streamProgress } from '../../../../../features/tasks/stream-progress.ts';
import { sessionRoute } from '../../../../../lib/http/route.ts';
import { sseResponse } from '../../../../../lib/http/sse.ts';

/**
 * A task's progress: `progress` events with the contract's TaskProgress, then `end` when the task has ended and no more will come.
 * A lost connection is taken up after `Last-Event-ID`.
 */
export const GET = sessionRoute<{ id: string }>(async (ctx, request, { id }) => {
  const lastEventId = /^\d{1,15}$/.exec(request.headers.get('last-event-id') ?? '')?.[0];
  const start = await streamProgress(ctx, id, lastEventId === undefined ? undefined : Number(lastEventId));
  return sseResponse(request, start, (error) => ctx.log.info({ err: error, task_id: id }, 'a progress stream ended early'));
});
