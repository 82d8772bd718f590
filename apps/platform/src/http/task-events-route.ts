import { streams } from '@0711/contract/streams';
import type { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Services } from '../context.ts';
import { invalid } from '../invalid.ts';
import { taskEvents, type TaskEvent } from '../tasks/task-events.ts';
import { endWithKey } from './end-with-key.ts';
import { parseInput } from './parse-input.ts';
import { contextOf } from './request-context.ts';

const LastEventId = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** GET /api/tasks/{id}/events: Server-Sent Events. `closing` aborts when the process stops, so that clients go elsewhere. */
export function mountTaskEvents(app: FastifyInstance, services: Services, closing: AbortSignal): void {
  app.get('/api/tasks/:id/events', { config: { right: 'read' }, exposeHeadRoute: false }, async (request, reply) => {
    const { id } = parseInput(streams.events, request);
    const last = LastEventId.safeParse(request.headers['last-event-id'] ?? 0);
    if (!last.success) throw invalid([{ path: 'Last-Event-ID', code: 'invalid_type', message: 'send the id of an event of this stream' }]);
    const left = new AbortController();
    reply.raw.once('close', () => left.abort());
    endWithKey(request, services, left);
    const events = await taskEvents(contextOf(services, request), { id, after: last.data, signal: AbortSignal.any([left.signal, closing]) });
    if (events === null) return reply.code(204).send();
    return reply
      .headers({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' })
      .send(Readable.from(lines(events), { objectMode: false }));
  });
}

async function* lines(events: AsyncIterable<TaskEvent>): AsyncGenerator<Buffer> {
  // Sent at once, so that a client knows that it is connected while nothing happens yet.
  yield Buffer.from('retry: 2000\n: connected\n\n');
  for await (const event of events) {
    yield Buffer.from(event.kind === 'heartbeat' ? ': still here\n\n' : `id: ${event.progress.id}\nevent: progress\ndata: ${JSON.stringify(event.progress)}\n\n`);
  }
}
