import { type ErrorCode, type FieldError, fieldErrors } from '@0711/contract/errors';
import { TRPCError } from '@trpc/server';
import type { Logger } from 'pino';
import { ZodError } from 'zod';
import { expectedError } from '../expected-error.ts';

type TrpcCode = TRPCError['code'];

const CODES: Record<number, TrpcCode> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
};

/** The contract's word for a tRPC failure that no verb threw: bad input, an unknown procedure. */
export function appCodeOf(error: TRPCError): ErrorCode {
  if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') return 'bad_request';
  if (error.code === 'NOT_FOUND') return 'not_found';
  return 'internal';
}

/** Field errors, when the cause is input that did not fit its schema. */
export function fieldErrorsOf(cause: unknown): FieldError[] | null {
  return cause instanceof ZodError ? fieldErrors(cause) : null;
}

/**
 * An expected error keeps its words and gets its status; anything else is logged with its trace id and leaves as
 * "something went wrong", so that nothing of the inside is shown.
 */
export function toTrpcError(error: TRPCError, where: { log: Logger; path: string; traceId: string }): TRPCError {
  const { cause } = error;
  const expected = expectedError(cause);
  if (expected) return new TRPCError({ code: CODES[expected.status] ?? 'INTERNAL_SERVER_ERROR', message: expected.message, cause: expected });
  if (error.code !== 'INTERNAL_SERVER_ERROR') return error;
  where.log.error({ err: cause ?? error, path: where.path, trace_id: where.traceId }, 'a procedure failed');
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'something went wrong on our side' });
}
