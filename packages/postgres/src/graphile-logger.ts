import { Logger } from 'graphile-worker';
import type { Log } from './log.ts';

/**
 * Sends what graphile-worker says to our log; what it finds worth an info for every job is a debug here. A lost
 * connection is no error, since it is made again: only a failed job is.
 */
export function graphileLogger(log: Log): Logger {
  return new Logger((scope) => (level, message, meta) => {
    const details = { ...scope, ...(meta?.error instanceof Error ? { err: meta.error } : {}) };
    if (level === 'error' && message.startsWith('Failed task')) log.error(details, message);
    else if (level === 'error' || level === 'warning') log.warn(details, message);
    else log.debug(details, message);
  });
}
