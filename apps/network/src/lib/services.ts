import { createPool } from '@0711/postgres/pool';
import { reportLoggedErrors } from '@0711/telemetry/report-logged-errors';
import { serializeError } from '@0711/telemetry/serialize-error';
import { type Logger, pino } from 'pino';
import type { Services } from './context.ts';
import { createDatabase } from './db/client.ts';
import { readEnv } from './env.ts';
import { platformFor } from './platform.ts';

// Next bundles routes apart, each with its own copy of this module; the process must still have one pool.
const holder = globalThis as typeof globalThis & { __network?: Services };

/** The process's services, made at first use so that `next build` needs neither environment nor database. */
export function getServices(): Services {
  holder.__network ??= createServices(process.env);
  return holder.__network;
}

/** Makes these the process's services: for tests, which bring a database of their own. */
export function setServices(services: Services): void {
  holder.__network = services;
}

/** Services for an environment; throws when it is not complete. */
export function createServices(environment: Record<string, string | undefined>, logger?: Logger): Services {
  const env = readEnv(environment);
  const log = logger ?? pino({ level: env.LOG_LEVEL, base: { service: 'network' }, redact: ['*.password', '*.token', '*.cookie', '*.authorization'], serializers: { err: serializeError }, ...reportLoggedErrors(process.env) });
  const pool = createPool(env.DATABASE_URL, { max: 20, applicationName: 'network', log });
  return { env, log, pool, db: createDatabase(pool), platform: platformFor(env) };
}
