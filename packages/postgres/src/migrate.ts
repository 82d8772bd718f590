import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import type { Pool } from 'pg';
import { withAdvisoryLock } from './advisory-lock.ts';

export type MigrationOptions = {
  /** Where drizzle-kit wrote its SQL files and `meta/_journal.json`. */
  folder: string;
  /** The service's schema: what was run is kept in the table of this name in the schema `migrations`. */
  schema: string;
};

/**
 * Brings the schema up to date. Several processes may call it at once: one works, the others wait and find it done.
 * The record stands in a schema of its own because the first migration creates the service's schema itself.
 */
export async function migrate(pool: Pool, { folder, schema }: MigrationOptions): Promise<void> {
  await withAdvisoryLock(pool, 'migrations', () =>
    runMigrations(drizzle(pool), { migrationsFolder: folder, migrationsSchema: 'migrations', migrationsTable: schema }),
  );
}
