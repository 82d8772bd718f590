import { AppError, type ErrorCode, fieldErrors } from '@0711/contract/errors';
import { ORPCError, ValidationError } from '@orpc/server';
import { z } from 'zod';
import { invalid } from '../invalid.ts';
import { databaseFault } from './database-fault.ts';

const BY_FRAMEWORK_CODE: Record<string, [ErrorCode, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['too_large', 'the request body is too large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported_media_type', 'the content type of this request is not supported'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['bad_request', 'the request body is empty'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['bad_request', 'the request body is not valid JSON'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['bad_request', 'the request body is not as long as announced'],
  FST_ERR_BAD_URL: ['bad_request', 'the address is not a valid URL'],
  FST_ERR_MAX_PARAM_LENGTH: ['bad_request', 'the address is too long'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['unsupported_media_type', 'a document is uploaded as multipart/form-data'],
};

/** Any error as the one that callers are told of; null for the unexpected, of which they learn nothing but the trace id. */
export function toAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof ORPCError) return fromOperation(error);
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = BY_FRAMEWORK_CODE[code];
  if (known) return new AppError(...known);
  if ('statusCode' in error && error.statusCode === 400) return new AppError('bad_request', 'the request cannot be read');
  // What the file store throws: its disk or its bucket is away, or full.
  if (code.startsWith('E_CANNOT_')) return new AppError('unavailable', 'files cannot be reached at the moment', { retryAfter: 5, cause: error });
  return databaseFault(error);
}

// Only a fault in the input is the caller's; one in our own output is an ORPCError of status 500.
function fromOperation(error: ORPCError<string, unknown>): AppError | null {
  if (error.status !== 400) return error.cause === undefined ? null : databaseFault(error.cause);
  if (!(error.cause instanceof ValidationError)) return new AppError('bad_request', 'the request cannot be read');
  const issues = z.array(z.custom<z.core.$ZodIssue>((issue) => typeof issue === 'object' && issue !== null)).parse(error.cause.issues);
  const errors = fieldErrors(new z.ZodError(issues)).map((field) => ({ ...field, path: field.path.replace(/^(body|params|query|headers)\.?/, '') }));
  return invalid(errors);
}
