import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Database } from './db/client.ts';
import type { Env } from './env.ts';
import type { PlatformFor } from './platform.ts';
import type { Scope } from './scope.ts';

/** What lives as long as the process. */
export type Services = {
  env: Env;
  log: Logger;
  pool: Pool;
  db: Database;
  /** The Platform's API, as seen by whoever something is done for. */
  platform: PlatformFor;
};

/** What a verb gets: the services, and who asks. */
export type Context = Services & { scope: Scope; traceparent: string };
