import { Id } from '@0711/contract/common';
import { AppError, fieldErrors } from '@0711/contract/errors';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { ORPCError, ValidationError } from '@orpc/server';
import { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { readBody } from '../../lib/http/read-body.ts';
import { requireSameOrigin } from '../../lib/http/same-origin.ts';
import { createCallLimit } from './limit-calls.ts';
import { type BrowserCall, browserOperations } from './operations.ts';
import { passEventsOn } from './pass-events-on.ts';
import { takeUpload } from './take-upload.ts';

/** Below this the Platform's own paths begin: `/api/platform/api/tasks`. */
export const PREFIX = '/api/platform';
const EVENTS = new RegExp(`^${PREFIX}/api/tasks/([^/]+)/events$`);
const MAX_BODY_BYTES = 1024 * 1024;

const requireFewCalls = createCallLimit();
const handler = new OpenAPIHandler<BrowserCall>(browserOperations, {
  interceptors: [
    async ({ next, context }) => {
      try {
        return await next();
      } catch (error) {
        context.fail(error);
        return { matched: true, response: { status: 500, headers: {}, body: undefined } };
      }
    },
  ],
});

/**
 * Answers a browser's call to the Platform: an operation of `browserApi`, a task's events, or an upload. Nothing of the request but its
 * path, query and body goes on. Throws `not_found` for everything else, `forbidden` for a change from another site.
 */
export async function answerCall(ctx: Context, request: Request): Promise<Response> {
  requireFewCalls(ctx.scope.user.id);
  const { pathname } = new URL(request.url);
  const task = Id.safeParse(EVENTS.exec(pathname)?.[1]);
  // Ids need no escaping where we make them; what is escaped is no task of ours.
  if (request.method === 'GET' && task.success) return passEventsOn(ctx, request, task.data);

  if (request.method === 'POST' && pathname === `${PREFIX}/api/documents`) return takeUpload(ctx, request);
  const headers = new Headers();
  const failures: unknown[] = [];
  const context: BrowserCall = { session: ctx, headers, fail: (error) => void failures.push(error) };
  const { matched, response } = await handler.handle(await bounded(ctx, request), { prefix: PREFIX, context });
  const [failure] = failures;
  if (failure !== undefined) throw asAppError(failure);
  if (!matched) throw new AppError('not_found', 'there is nothing at this address');
  headers.forEach((value, name) => response.headers.set(name, value));
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** The request with a body of bounded size, and none of its headers but those that an operation reads. */
async function bounded({ env }: Context, request: Request): Promise<Request> {
  if (request.method === 'GET') return new Request(request.url);
  requireSameOrigin(request, env);
  const body = await readBody(request, MAX_BODY_BYTES);
  if (body.length > 0 && !/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw new AppError('unsupported_media_type', 'send JSON');
  if (body.length > 0) requireJson(body);
  const key = request.headers.get('idempotency-key');
  const headers = { ...(body.length > 0 ? { 'content-type': 'application/json' } : {}), ...(key === null ? {} : { 'idempotency-key': key }) };
  return new Request(request.url, { method: request.method, headers, ...(body.length > 0 ? { body: new Uint8Array(body) } : {}) });
}

function requireJson(body: Buffer): void {
  try {
    JSON.parse(body.toString('utf8'));
  } catch {
    throw new AppError('bad_request', 'the request body is not valid JSON');
  }
}

// Only a fault in the input is the caller's; a fault in an answer stays what it is, and is logged.
function asAppError(error: unknown): unknown {
  if (!(error instanceof ORPCError) || error.status !== 400) return error;
  if (!(error.cause instanceof ValidationError)) return new AppError('bad_request', 'the request cannot be read');
  const issues = z.array(z.custom<z.core.$ZodIssue>((issue) => typeof issue === 'object' && issue !== null)).parse(error.cause.issues);
  const errors = fieldErrors(new z.ZodError(issues)).map((field) => ({ ...field, path: field.path.replace(/^(body|params|query|headers)\.?/, '') }));
  return new AppError('invalid', errors[0] ? `${errors[0].path}: ${errors[0].message}` : 'the request is not valid', { errors });
}
