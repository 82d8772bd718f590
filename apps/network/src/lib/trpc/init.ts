import { AppError } from '@0711/contract/errors';
import { withSpan } from '@0711/telemetry/tracing';
import { initTRPC } from '@trpc/server';
import type { Context, Services } from '../context.ts';
import { appCodeOf, fieldErrorsOf, toTrpcError } from './errors.ts';

/** What every call starts from. `session` is null for somebody who is not signed in. */
export type TrpcContext = {
  services: Services;
  session: Context | null;
  traceId: string;
  /** Headers of the answer, where there is one (not for calls from a page's own rendering). */
  resHeaders: Headers | null;
};

const t = initTRPC.context<TrpcContext>().create({
  errorFormatter: ({ shape, error, ctx }) => {
    const app = error.cause instanceof AppError ? error.cause : null;
    const invalid = fieldErrorsOf(error.cause);
    return {
      ...shape,
      message: invalid ? 'some fields are not valid' : shape.message,
      data: {
        ...shape.data,
        stack: undefined,
        /** One of the contract's error codes; `internal` for what nobody expected. */
        app_code: app?.code ?? (invalid ? 'invalid' : appCodeOf(error)),
        trace_id: ctx?.traceId ?? null,
        errors: app?.errors ?? invalid ?? [],
        retry_after: app?.retryAfter ?? null,
      },
    };
  },
});

export const { router, createCallerFactory } = t;

const mapped = t.procedure.use(async ({ next, ctx, path }) => {
  const { session } = ctx;
  const result = await withSpan(path, { parent: session?.traceparent ?? null }, (within) =>
    next({ ctx: { ...ctx, session: session && { ...session, traceparent: within ?? session.traceparent } } }),
  );
  if (!result.ok) throw toTrpcError(result.error, { log: ctx.services.log, path, traceId: ctx.traceId });
  return result;
});

/** For everybody who is signed in; what they may see is decided in the verbs. */
export const procedure = mapped.use(({ ctx, next }) => {
  if (!ctx.session) throw new AppError('unauthenticated', 'sign in first');
  return next({ ctx: { ...ctx, session: ctx.session } });
});
