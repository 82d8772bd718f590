import { createReader } from '@0711/documents/read-document';
import { createPool } from '@0711/postgres/pool';
import { tender } from '@0711/mcp-tender/mcp';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Config } from './config.ts';
import type { Services } from './context.ts';
import * as schema from './db/schema.ts';
import { createKeyLookup } from './keys/find-key.ts';
import { createLog } from './log.ts';
import { openFileStore } from './storage/open-file-store.ts';

export type Role = 'api' | 'worker';

/** The services of a running process, and what only its entry may do with them. */
export type RunningServices = Services & {
  /** Says how the dispatcher of this process is woken. Until then a wake is left to the poll. */
  connectDispatcher: (wake: () => void) => void;
  /** Ends what the services hold open: the reader's processes, the database's connections. */
  close: () => Promise<void>;
};

/** Makes what lives as long as the process. Connects to the database with its first query; throws when DATA_DIR can't be written. */
export async function createServices(config: Config, role: Role): Promise<RunningServices> {
  const log = createLog(config, role);
  const files = await openFileStore(config);
  // A worker's jobs, its heartbeat and its listener hold connections beside those of the queries.
  const max = role === 'api' ? 16 : config.WORKER_CONCURRENCY * 2 + 32;
  const pool = createPool(config.DATABASE_URL, { max, applicationName: `platform-${role}`, log });
  const db = drizzle(pool, { schema });
  const keys = createKeyLookup({ db, log });
  const reader = createReader();
  let wake = (): void => {};
  return {
    config,
    log,
    pool,
    db,
    files,
    reader,
    mcps: new Map([[tender.id, tender]]),
    mcpModules: new Map([[tender.id, '@0711/mcp-tender/mcp']]),
    life: { stopping: false },
    wakeDispatcher: () => wake(),
    findKey: keys.find,
    forgetKey: keys.forget,
    connectDispatcher: (next) => {
      wake = next;
    },
    close: async () => {
      await reader.close();
      await pool.end();
    },
  };
}
