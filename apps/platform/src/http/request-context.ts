import type { FastifyRequest } from 'fastify';
import type { Context, Services } from '../context.ts';
import { traceparentFor } from './trace.ts';

/** What the verb behind a request gets. The caller was checked before the body was read. */
export function contextOf(services: Services, request: FastifyRequest): Context {
  if (request.caller === null) throw new Error('a request reached its handler without a key check');
  return { ...services, ...request.caller, traceparent: request.span?.traceparent ?? traceparentFor(request.id) };
}
