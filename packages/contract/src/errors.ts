import { z } from 'zod';

/** Every expected outcome that is not a success, with its HTTP status. The list is closed. */
export const ERROR_STATUS = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  illegal_transition: 409,
  version_conflict: 409,
  duplicate: 409,
  idempotency_conflict: 409,
  not_installed: 409,
  engagement_inactive: 409,
  file_too_large: 413,
  too_large: 413,
  unsupported_format: 415,
  unsupported_media_type: 415,
  empty_file: 422,
  unreadable_file: 422,
  encrypted_file: 422,
  too_many_pages: 422,
  invalid: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** One wrong field: `path` as in `data.documents.0`, `code` a word, `message` a sentence. */
export const FieldError = z.object({ path: z.string(), code: z.string(), message: z.string() });
export type FieldError = z.infer<typeof FieldError>;

/** The body of every error answer. */
export const ErrorBody = z
  .object({
    detail: z.string(),
    code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
    trace_id: z.string(),
    errors: z.array(FieldError).optional(),
  })
  .meta({ id: 'Error' });
export type ErrorBody = z.infer<typeof ErrorBody>;

// A bundler may give several copies of this module to one process; what one throws the other must know.
const APP_ERROR: unique symbol = Symbol.for('0711.AppError');

/** The one error that verbs throw on purpose. Transports map it once; anything else is a fault of ours. */
export class AppError extends Error {
  readonly [APP_ERROR] = true;

  static override [Symbol.hasInstance](value: unknown): value is AppError {
    return typeof value === 'object' && value !== null && APP_ERROR in value;
  }

  readonly code: ErrorCode;
  readonly errors: FieldError[] | undefined;
  /** Seconds after which the caller may try again (429, 503). */
  readonly retryAfter: number | undefined;
  /** In a client: the trace id of the answer that this error came with. */
  readonly traceId: string | undefined;

  constructor(code: ErrorCode, detail: string, more: { errors?: FieldError[]; retryAfter?: number; traceId?: string; cause?: unknown } = {}) {
    super(detail, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'AppError';
    this.code = code;
    this.errors = more.errors;
    this.retryAfter = more.retryAfter;
    this.traceId = more.traceId;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

/** zod's issues as the wire's field errors. `prefix` names the part of the request they were found in. */
export function fieldErrors(error: z.ZodError, prefix: string[] = []): FieldError[] {
  return error.issues.flatMap((issue) => {
    const at = [...prefix, ...issue.path.map(String)];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...at, key].join('.'), code: 'unknown_field', message: `unknown field ${key}` }));
    }
    return [{ path: at.join('.'), code: issue.code ?? 'invalid', message: issue.message }];
  });
}
