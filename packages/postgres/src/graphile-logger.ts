import { Logger } from 'graphile-worker';
import type { Log } from './log.ts';

/** Sends what graphile-worker says to our log; what it finds worth an info for every job is a debug here. */
export function graphileLogger(log: Log): Logger {
  return new Logger((scope) => (level, message, meta) => {
    const details = { ...scope, ...(meta?.error instanceof Error ? { err: meta.error } : {}) };
    if (level === 'error') log.error(details, message);
    else if (level === 'warning') log.warn(details, message);
    else log.debug(details, message);
  });
}
