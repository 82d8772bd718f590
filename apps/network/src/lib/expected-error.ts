import { AppError } from '@0711/contract/errors';

/**
 * The error as its caller may be told, or null when it is a fault of ours that is only logged. A Platform that does not take our key
 * is such a fault: passed on, it would tell people to sign in again.
 */
export function expectedError(error: unknown): AppError | null {
  if (!(error instanceof AppError) || error.code === 'internal') return null;
  const fromPlatform = error.traceId !== undefined;
  return fromPlatform && error.code === 'unauthenticated' ? null : error;
}
