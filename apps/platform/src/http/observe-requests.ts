import { histogram, REQUEST_BUCKETS } from '@0711/telemetry/registry';
import { startSpan, type Span } from '@0711/telemetry/tracing';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { traceparentFor } from './trace.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The request's part of its trace; null while nothing is exported. */
    span: Span | null;
  }
}

const seconds = histogram({ name: 'platform_http_request_seconds', help: 'Requests by method, route and status', labelNames: ['method', 'route', 'status'], buckets: REQUEST_BUCKETS });
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Measures every request under its route, never under its address, and makes it a span of the caller's trace. To be added before other hooks. */
export function observeRequests(app: FastifyInstance): void {
  app.decorateRequest('span', null);
  app.addHook('onRequest', (request, _reply, done) => {
    request.span = startSpan(`${request.method} ${routeOf(request)}`, {
      // Without a caller's trace the id that is on the answer and in the log is still the trace's.
      parent: request.headers.traceparent?.includes(request.id) ? String(request.headers.traceparent) : traceparentFor(request.id),
      kind: 'server',
      attributes: { 'http.request.method': request.method, 'http.route': routeOf(request) },
    });
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { statusCode: status } = reply;
    // A stream lasts as long as somebody looks; among the rest it would only look slow.
    if (!String(reply.getHeader('content-type')).startsWith('text/event-stream')) {
      seconds.observe({ method: METHODS.has(request.method) ? request.method : 'other', route: routeOf(request), status }, reply.elapsedTime / 1_000);
    }
    request.span?.set({ 'http.response.status_code': status, actor: request.caller?.actor.id });
    request.span?.end(status >= 500 ? new Error(`HTTP ${status}`) : undefined);
    done();
  });
}

function routeOf(request: FastifyRequest): string {
  return request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
}
