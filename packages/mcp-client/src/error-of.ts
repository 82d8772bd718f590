import { AppError, ErrorBody, type ErrorCode } from '@0711/contract/errors';

/** The AppError that an answer tells of. An answer that is not the Platform's own (a proxy's page) is named by its status. */
export async function errorOf(response: Response): Promise<AppError> {
  const retryAfter = secondsUntil(response.headers.get('retry-after'));
  const parsed = ErrorBody.safeParse(await response.json().catch(() => null));
  if (parsed.success) {
    const { code, detail, errors, trace_id } = parsed.data;
    return new AppError(code, detail, { traceId: trace_id, ...(errors ? { errors } : {}), ...(retryAfter === undefined ? {} : { retryAfter }) });
  }
  return new AppError(codeOf(response.status), `the Platform answered ${response.status}`, retryAfter === undefined ? {} : { retryAfter });
}

/** The AppError of a call that got no answer. `timeoutMs` is set when it was given up for time. */
export function unreachable(cause: unknown, timeoutMs: number | null): AppError {
  const detail = timeoutMs === null ? 'the Platform cannot be reached' : `the Platform did not answer within ${timeoutMs} ms`;
  return new AppError('unavailable', detail, { cause });
}

function codeOf(status: number): ErrorCode {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 413) return 'file_too_large';
  if (status === 429) return 'rate_limited';
  if (status >= 502) return 'unavailable';
  return status >= 500 ? 'internal' : 'bad_request';
}

function secondsUntil(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
