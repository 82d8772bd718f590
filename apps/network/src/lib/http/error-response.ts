import { AppError, type ErrorBody } from '@0711/contract/errors';
import type { Logger } from 'pino';
import { expectedError } from '../expected-error.ts';

/** The answer for an error: the contract's body. What nobody expected is logged with its trace id, and not shown. */
export function errorResponse(error: unknown, where: { log: Logger; traceId: string }): Response {
  const expected = expectedError(error);
  const app = expected ?? new AppError('internal', 'something went wrong on our side');
  // Whoever asked has gone, and nobody reads this answer: Next.js aborts the request with this.
  const left = error instanceof Error && error.name === 'ResponseAborted';
  if (!expected && !left) where.log.error({ err: error, trace_id: where.traceId }, 'a request failed');
  const body: ErrorBody = { detail: app.message, code: app.code, trace_id: where.traceId, ...(app.errors ? { errors: app.errors } : {}) };
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  if (app.retryAfter !== undefined) headers['retry-after'] = String(Math.ceil(app.retryAfter));
  return Response.json(body, { status: app.status, headers });
}
