import type { Context } from '../../lib/context.ts';
import { asViewer } from '../engagements/as-viewer.ts';
import { findTask } from '../tasks/queries.ts';

const HEARTBEAT_MS = 15_000;

/**
 * A task's events as the Platform sends them: the answer ends when the task has ended, and breaks off when the Platform is lost, so
 * that a client knows the one from the other. Throws `not_found` for a task that is not this person's.
 */
export async function passEventsOn(ctx: Context, request: Request, id: string): Promise<Response> {
  const { task } = await findTask(ctx, id);
  const platform = await asViewer(ctx, task.engagementId);
  const last = /^\d{1,15}$/.exec(request.headers.get('last-event-id') ?? '')?.[0];
  const gone = new AbortController();
  const events = platform.taskEvents(id, { signal: AbortSignal.any([request.signal, gone.signal]), ...(last === undefined ? {} : { lastEventId: Number(last) }) });
  const text = new TextEncoder();
  let beat: NodeJS.Timeout | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(text.encode('retry: 2000\n: connected\n\n'));
      beat = setInterval(() => controller.enqueue(text.encode(': still here\n\n')), HEARTBEAT_MS);
    },
    async pull(controller) {
      try {
        const next = await events.next();
        if (!next.done) return controller.enqueue(text.encode(`id: ${next.value.id}\nevent: progress\ndata: ${JSON.stringify(next.value)}\n\n`));
        clearInterval(beat);
        controller.close();
      } catch (error) {
        clearInterval(beat);
        ctx.log.info({ err: error, task_id: id }, 'a progress stream ended early');
        controller.error(error);
      }
    },
    async cancel() {
      clearInterval(beat);
      gone.abort();
      await events.return();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' } });
}
