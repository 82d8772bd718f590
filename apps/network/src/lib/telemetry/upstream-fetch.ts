import { histogram, REQUEST_BUCKETS } from '@0711/telemetry/registry';
import { withSpan } from '@0711/telemetry/tracing';
import { routeOf } from './route-of.ts';

/** `fetch` for calls of the Platform: each continues `traceparent` and is measured until its headers are there. */
export function upstreamFetch(traceparent: string | null): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const route = routeOf(new URL(request.url).pathname);
    const end = upstreamSeconds().startTimer({ method: request.method, route });
    return withSpan(`platform ${request.method} ${route}`, { parent: traceparent, kind: 'client' }, async (within) => {
      if (within !== null) request.headers.set('traceparent', within);
      try {
        const response = await fetch(request);
        end({ status: response.status });
        return response;
      } catch (error) {
        end({ status: 'none' });
        throw error;
      }
    });
  };
}

function upstreamSeconds() {
  return histogram({ name: 'network_upstream_seconds', help: 'Calls of the Platform by method, route and status; "none": no answer', labelNames: ['method', 'route', 'status'], buckets: REQUEST_BUCKETS });
}
