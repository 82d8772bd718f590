import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

const SECRET = ['authorization', 'apiKey', 'api_key', 'secret', 'secrets', 'password', 'cookie', 'DATABASE_URL', 'PLATFORM_API_KEY', 'WEBHOOK_SECRET'];

/** The process's log: JSON lines on stdout, keys and secrets left out wherever they stand up to two levels deep. */
export function createLog(config: Pick<Config, 'LOG_LEVEL'>, role: string): Logger {
  const paths = SECRET.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, 'headers["x-api-key"]', '*.headers["x-api-key"]']);
  return pino({ name: `platform-${role}`, level: config.LOG_LEVEL, redact: { paths: [...new Set(paths)], censor: '[redacted]' } });
}
