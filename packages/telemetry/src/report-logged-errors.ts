import type { LoggerOptions } from 'pino';
import { reportError } from './error-reports.ts';

const ERROR = 50;

/**
 * Options for a pino log that report each `Error` logged as `err` at level error or above: what is expected is logged below that.
 * Empty without SENTRY_DSN, so that a log line costs nothing more.
 */
export function reportLoggedErrors(env: NodeJS.ProcessEnv): Pick<LoggerOptions, 'hooks'> {
  if (!env.SENTRY_DSN) return {};
  return {
    hooks: {
      logMethod(args, method, level) {
        const [details, message] = args;
        if (level >= ERROR) tell(details, message);
        method.apply(this, args);
      },
    },
  };
}

function tell(details: unknown, message: unknown): void {
  const error: unknown = details instanceof Error ? details : field(details, 'err');
  if (!(error instanceof Error)) return;
  const traceId = field(details, 'trace_id');
  reportError(error, { ...(typeof traceId === 'string' ? { traceId } : {}), ...(typeof message === 'string' ? { where: message.slice(0, 200) } : {}) });
}

function field(details: unknown, name: string): unknown {
  return typeof details === 'object' && details !== null && name in details ? Reflect.get(details, name) : undefined;
}
