import { AppError } from '@0711/contract/errors';
import type { Context, Services } from '../context.ts';
import { getServices } from '../services.ts';
import { sessionContext } from '../session.ts';
import { currentRequest, traceparentOf } from '../telemetry/current-request.ts';
import { patternOf } from '../telemetry/route-of.ts';
import { traceIdOf } from '../traceparent.ts';
import { errorResponse } from './error-response.ts';

type Arguments<Params> = [request: Request, more: { params: Promise<Params> }];

/** A route handler for everybody: what it throws becomes the contract's error answer. */
export function openRoute<Params>(handle: (services: Services, request: Request, params: Params, traceparent: string) => Promise<Response>) {
  return async (...[request, { params }]: Arguments<Params>): Promise<Response> => {
    const services = getServices();
    const traceparent = traceparentOf(request.headers);
    try {
      const given = await params;
      const current = currentRequest();
      if (current) current.route = patternOf(new URL(request.url).pathname, given);
      return await handle(services, request, given, traceparent);
    } catch (error) {
      return errorResponse(error, { log: services.log, traceId: traceIdOf(traceparent) });
    }
  };
}

/** A route handler for those who are signed in. */
export function sessionRoute<Params>(handle: (ctx: Context, request: Request, params: Params) => Promise<Response>) {
  return openRoute<Params>(async (services, request, params, traceparent) => {
    const ctx = await sessionContext(services, request.headers, traceparent);
    if (!ctx) throw new AppError('unauthenticated', 'sign in first');
    return handle(ctx, request, params);
  });
}
