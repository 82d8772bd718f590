export type SseEvent = { id?: string | number; event: string; data: unknown };

const HEARTBEAT_MS = 15_000;

/**
 * A Server-Sent Events answer. `produce` sends events until it resolves, or until `signal` aborts because the reader has gone.
 * A comment every 15 s keeps proxies from closing a quiet connection.
 */
export function sseResponse(
  request: Request,
  produce: (send: (event: SseEvent) => void, signal: AbortSignal) => Promise<void>,
  onError: (error: unknown) => void,
): Response {
  const gone = new AbortController();
  const encoder = new TextEncoder();
  request.signal.addEventListener('abort', () => gone.abort(), { once: true });
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string): void => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(text));
      };
      const beat = setInterval(() => write(': \n\n'), HEARTBEAT_MS);
      write(': open\n\n');
      void produce(({ id, event, data }) => write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`), gone.signal)
        .catch(onError)
        .finally(() => {
          clearInterval(beat);
          // Already closed when the reader has gone.
          if (!gone.signal.aborted) controller.close();
        });
    },
    cancel() {
      gone.abort();
    },
  });
  // no-transform keeps the answer from being compressed, which would hold events back.
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' },
  });
}
