import { traceparentOf } from '../telemetry/current-request.ts';
import { traceIdOf } from '../traceparent.ts';
import { getServices } from '../services.ts';
import { sessionContext } from '../session.ts';
import type { TrpcContext } from './init.ts';

/** The context of one call, from its request's headers. */
export async function trpcContext(headers: Headers, resHeaders: Headers | null): Promise<TrpcContext> {
  const services = getServices();
  const traceparent = traceparentOf(headers);
  const session = await sessionContext(services, headers, traceparent);
  return { services, session, traceId: traceIdOf(traceparent), resHeaders };
}
