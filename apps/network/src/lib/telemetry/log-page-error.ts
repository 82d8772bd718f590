import { getServices } from '../services.ts';
import { traceIdOf } from '../traceparent.ts';
import { currentRequest } from './current-request.ts';

/** Logs what a page's rendering threw, under the request's trace id. What a route handler throws is answered and logged by itself. */
export function logPageError(error: unknown, where: { method: string; route: string }): void {
  const current = currentRequest();
  getServices().log.error({ err: error, ...(current ? { trace_id: traceIdOf(current.traceparent) } : {}), ...where }, 'a page failed');
}
