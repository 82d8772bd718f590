import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createPool } from './pool.ts';

export type TestDatabaseOptions = {
  /** Brings an empty database to where the tests want it. Run once per template and test run. */
  migrate: (pool: pg.Pool) => Promise<void>;
  /** Names what `migrate` does; test files that give the same name share one template. None: `migrate` runs here. */
  template?: string;
};

export type TestDatabase = {
  url: string;
  pool: pg.Pool;
  /** Ends the pool and removes the database, whoever is still connected. */
  drop(): Promise<void>;
};

/** A database of its own for a test file, on the PostgreSQL of this test run. */
export async function createTestDatabase({ migrate, template }: TestDatabaseOptions): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const from = template === undefined ? 'template0' : await ensureTemplate(server, template, migrate);
  await asAdmin(server, (admin) => admin.query(`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(from)}`));
  const url = urlFor(server, name);
  const pool = createPool(url, { applicationName: 'test' });
  if (template === undefined) await migrate(pool);
  return {
    url,
    pool,
    async drop() {
      await pool.end();
      await asAdmin(server, (admin) => admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`));
    },
  };
}

async function ensureTemplate(server: string, template: string, migrate: (pool: pg.Pool) => Promise<void>): Promise<string> {
  const name = `template_${template}`;
  await asAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock(hashtextextended($1, 712))', [name]);
    const { rows } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (rows.length > 0) return;
    const making = `${name}_making`;
    await admin.query(`drop database if exists ${pg.escapeIdentifier(making)} with (force)`);
    await admin.query(`create database ${pg.escapeIdentifier(making)} template template0`);
    const pool = createPool(urlFor(server, making));
    await migrate(pool).finally(() => pool.end());
    // Closed connections leave a moment later, and a database in use can't be renamed.
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [making]);
    await admin.query(`alter database ${pg.escapeIdentifier(making)} rename to ${pg.escapeIdentifier(name)}`);
  });
  return name;
}

async function asAdmin(server: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: urlFor(server, 'postgres') });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function urlFor(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
