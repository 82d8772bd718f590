import { migrateJobs } from '@0711/postgres/jobs';
import { migrate } from '@0711/postgres/migrate';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';

/** The schema of the job queue. */
export const JOBS_SCHEMA = 'network_jobs';

/** Brings the Network's tables and its job queue up to date. Several processes may call it at once; one works, the others wait. */
export async function migrateDatabase(pool: Pool): Promise<void> {
  await migrate(pool, { folder: fileURLToPath(new URL('../../../drizzle', import.meta.url)), schema: 'network' });
  await migrateJobs(pool, JOBS_SCHEMA);
}
