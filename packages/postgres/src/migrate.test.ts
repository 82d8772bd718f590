import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrateJobs } from './jobs.ts';
import { migrate } from './migrate.ts';
import { createTestDatabase } from './testing.ts';

function writeMigrations(statements: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), '0711-migrations-'));
  mkdirSync(join(folder, 'meta'));
  const entries = statements.map((_, idx) => ({ idx, version: '7', when: 1_700_000_000_000 + idx, tag: `000${idx}_step`, breakpoints: true }));
  statements.forEach((text, idx) => writeFileSync(join(folder, `000${idx}_step.sql`), text));
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }));
  return folder;
}

test('migrations started by many at once run once, and again only what is new', async () => {
  const first = ['create schema "shop";--> statement-breakpoint\ncreate table shop.things (id int);', 'insert into shop.things values (1);'];
  const folder = writeMigrations(first);
  const db = await createTestDatabase({
    migrate: async (pool) => {
      await Promise.all([...Array.from({ length: 4 }, () => migrate(pool, { folder, schema: 'shop' })), migrateJobs(pool, 'shop_jobs'), migrateJobs(pool, 'shop_jobs')]);
    },
  });
  expect((await db.pool.query('select id from shop.things')).rows).toEqual([{ id: 1 }]);

  const more = writeMigrations([...first, 'insert into shop.things values (2);']);
  await migrate(db.pool, { folder: more, schema: 'shop' });
  expect((await db.pool.query('select id from shop.things order by id')).rows).toEqual([{ id: 1 }, { id: 2 }]);
  await db.drop();
  rmSync(folder, { recursive: true });
  rmSync(more, { recursive: true });
});

test('a migration that fails leaves nothing behind and frees the lock for the next attempt', async () => {
  const folder = writeMigrations(['create schema "half";--> statement-breakpoint\nselect 1 / 0;']);
  const db = await createTestDatabase({ migrate: async () => {} });
  await expect(migrate(db.pool, { folder, schema: 'half' })).rejects.toThrow();
  await expect(migrate(db.pool, { folder, schema: 'half' })).rejects.toThrow();
  expect((await db.pool.query(`select from pg_namespace where nspname = 'half'`)).rowCount).toBe(0);
  await db.drop();
  rmSync(folder, { recursive: true });
});
