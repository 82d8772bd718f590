import { AppError } from '@0711/contract/errors';

const GONE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'ENOENT', '57P01', '57P02', '57P03', '53300', '40001', '40P01']);
const GONE_MESSAGE = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/**
 * What a database error means to a caller: `unavailable` while the database is away, `invalid` for a value that it can't hold
 * and that no schema caught (classes 22 and 54). Null for everything else, which is a fault of ours.
 */
export function databaseFault(error: unknown): AppError | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    if (GONE.has(code) || code.startsWith('08') || GONE_MESSAGE.test(cause.message)) {
      return new AppError('unavailable', 'the service is not available at the moment', { retryAfter: 1, cause: error });
    }
    if (/^(22|54)[0-9A-Z]{3}$/.test(code)) return new AppError('invalid', 'a value of the request cannot be stored', { cause: error });
  }
  return null;
}
