import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import * as schema from './schema.ts';
import * as authSchema from './schema-auth.ts';

export type Database = NodePgDatabase<typeof schema & typeof authSchema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** Drizzle over a pool, knowing the Network's tables. */
export function createDatabase(pool: Pool): Database {
  return drizzle(pool, { schema: { ...schema, ...authSchema } });
}
