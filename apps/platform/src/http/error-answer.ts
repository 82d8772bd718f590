import { AppError, type ErrorBody } from '@0711/contract/errors';
import type { FastifyBaseLogger } from 'fastify';
import { toAppError } from './to-app-error.ts';

export type ErrorAnswer = { status: number; headers: Record<string, string>; body: ErrorBody };

/** The answer that an error becomes, whatever threw it. The unexpected is logged here, under the trace id that the caller sees. */
export function errorAnswer(error: unknown, traceId: string, log: FastifyBaseLogger): ErrorAnswer {
  const known = toAppError(error);
  if (known === null) log.error({ err: error, trace_id: traceId }, 'a request failed unexpectedly');
  else if (known.cause !== undefined) log.warn({ err: known.cause, trace_id: traceId, code: known.code }, 'a request failed');
  const { status, code, message, errors, retryAfter } = known ?? new AppError('internal', 'something went wrong on our side');
  return {
    status,
    headers: {
      ...(retryAfter === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfter)) }),
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
    body: { detail: message, code, trace_id: traceId, ...(errors ? { errors } : {}) },
  };
}
