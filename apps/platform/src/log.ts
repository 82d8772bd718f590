import { reportLoggedErrors } from '@0711/telemetry/report-logged-errors';
import { serializeError } from '@0711/telemetry/serialize-error';
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

const SECRET = ['authorization', 'apiKey', 'api_key', 'secret', 'secrets', 'password', 'cookie', 'DATABASE_URL', 'PLATFORM_API_KEY', 'WEBHOOK_SECRET', 'METRICS_TOKEN', 'S3_SECRET_ACCESS_KEY', 'MODEL_API_KEY'];

/**
 * The process's log: JSON lines on stdout, keys and secrets left out wherever they stand up to two levels deep. Lines are written
 * together, at the latest 100 ms after they were made or when the process exits: a write for each is dear under load.
 */
export function createLog(config: Pick<Config, 'LOG_LEVEL'>, role: string): Logger {
  const paths = SECRET.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, 'headers["x-api-key"]', '*.headers["x-api-key"]']);
  const options = { name: `platform-${role}`, level: config.LOG_LEVEL, redact: { paths: [...new Set(paths)], censor: '[redacted]' }, serializers: { err: serializeError }, ...reportLoggedErrors(process.env) };
  return pino(options, pino.destination({ sync: false, minLength: 4096, periodicFlush: 100 }));
}
