import { sessionRoute } from '../../../lib/http/route.ts';
import { sseResponse } from '../../../lib/http/sse.ts';
import { getLiveHub } from '../../../lib/live/get-live-hub.ts';
import { streamLive } from '../../../lib/live/stream-live.ts';
import { sessionContext } from '../../../lib/session.ts';

/** What changes for whoever is signed in, as it happens (lib/live/events.ts). */
export const GET = sessionRoute(async (ctx, request) =>
  sseResponse(
    request,
    (send, signal) => streamLive(ctx, getLiveHub(ctx), send, signal, async () => (await sessionContext(ctx, request.headers, ctx.traceparent)) !== null),
    (error) => ctx.log.warn({ err: error }, 'a live connection ended'),
  ),
);
