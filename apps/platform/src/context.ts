import type { Reader } from '@0711/documents/read-document';
import type { McpModule } from '@0711/mcp-sdk/define-mcp';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Disk } from 'flydrive';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type * as schema from './db/schema.ts';
import type { FindKey } from './keys/find-key.ts';
import type { Scope } from './scope.ts';

export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Who does something: the platform itself, a person (through a key bound to all), or a key. */
export type Actor = { type: 'system' | 'user' | 'key'; id: string; role: string | null; apiKeyId: string | null };

/** What lives as long as the process. */
export type Services = {
  config: Config;
  log: Logger;
  pool: Pool;
  db: Database;
  files: Disk;
  /** Opens uploaded files in child processes, which start when they are first needed. */
  reader: Reader;
  /** Every MCP that this Platform can run, by id. */
  mcps: ReadonlyMap<string, McpModule>;
  /** What each of them is imported from, for a thread that needs one. */
  mcpModules: ReadonlyMap<string, string>;
  /** Whether this process is ending: then it is not ready for more. */
  life: { stopping: boolean };
  /** Tells the dispatcher, in this process, that a commit left something in the outbox. Never blocks or throws. */
  wakeDispatcher: () => void;
  /** Looks a presented key up; null when it is not in force. */
  findKey: FindKey;
  /** Drops what this process has kept of a key, once the commit that ended it is done. */
  forgetKey: (id: string) => void;
};

/** What a verb gets: the services, who asks, and whose data they may touch. */
export type Context = Services & { actor: Actor; scope: Scope; traceparent: string | null };
