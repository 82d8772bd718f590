import { histogram, REQUEST_BUCKETS } from '@0711/telemetry/registry';
import { type Span, startSpan } from '@0711/telemetry/tracing';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { continueTrace, traceIdOf } from '../traceparent.ts';
import { type CurrentRequest, enterRequest } from './current-request.ts';
import { routeOf } from './route-of.ts';

type Started = { request: IncomingMessage; response: ServerResponse };

const QUIET = /^\/(_next\/|favicon\.ico|api\/health$|api\/metrics$)/;

/**
 * Gives every request of this process a trace, which pages, routes and what they call continue, names it on the answer
 * (`X-Trace-Id`), measures it, and writes one line about it to the log. Next has no hook around all of them; Node.js has.
 */
export function watchRequests(log: Logger): void {
  const seconds = histogram({ name: 'network_http_request_seconds', help: 'Requests by method, route and status', labelNames: ['method', 'route', 'status'], buckets: REQUEST_BUCKETS });
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Started;
    const from = performance.now();
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const method = request.method ?? 'GET';
    const parent = continueTrace(String(request.headers.traceparent ?? ''));
    const span = startSpan(`${method} ${routeOf(path)}`, { parent: String(request.headers.traceparent ?? parent), kind: 'server', attributes: { 'http.request.method': method } });
    const current: CurrentRequest = { traceparent: span?.traceparent ?? parent };
    // Where a copy of the storage is not seen, the header still is.
    request.headers.traceparent = current.traceparent;
    response.setHeader('x-trace-id', traceIdOf(current.traceparent));
    enterRequest(current);
    response.once('close', () => {
      const route = response.statusCode === 404 ? 'none' : (current.route ?? routeOf(path));
      const streamed = String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
      // A stream lasts as long as somebody looks; among the rest it would only look slow.
      if (!streamed) seconds.observe({ method, route, status: response.statusCode }, (performance.now() - from) / 1_000);
      endSpan(span, route, response.statusCode, current.userId);
      const line = { trace_id: traceIdOf(current.traceparent), method, route: current.route ?? routeOf(path), status: response.statusCode, ms: Math.round((performance.now() - from) * 10) / 10, user_id: current.userId };
      log[QUIET.test(path) ? 'debug' : 'info'](line, 'request');
    });
  });
}

function endSpan(span: Span | null, route: string, status: number, userId: string | undefined): void {
  span?.set({ 'http.route': route, 'http.response.status_code': status, 'user.id': userId });
  span?.end(status >= 500 ? new Error(`HTTP ${status}`) : undefined);
}
