import type { SyncQuery } from '@0711/contract/sync';
import { type SQL, and, eq, gt, gte, or } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Services } from '../../lib/context.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import type { Database } from '../../lib/db/client.ts';

/** A record as it is told, and a table with what it is ordered by. */
type SyncedRecord = { id: string; updated_at: string };
type Synced = { id: PgColumn; updatedAt: PgColumn };
type Read<Record> = (db: Database, where: SQL | undefined, limit: number) => Promise<Record[]>;

export type SyncListing<Record> = { records: Record[]; next_cursor: string | null; as_of: string };

/** Where a page begins, and the horizon of the pass that it belongs to. */
const Place = z.tuple([z.iso.datetime(), z.string(), z.iso.datetime()]);

/**
 * A page of the records that changed since a moment, inactive and deleted ones too, oldest change first. Whoever reads all pages and
 * then asks with `updated_since` as `as_of` says misses nothing, however long a change took to commit.
 */
export async function listSync<Record extends SyncedRecord>({ db, pool }: Pick<Services, 'db' | 'pool'>, table: Synced, read: Read<Record>, query: SyncQuery): Promise<SyncListing<Record>> {
  const place = decodeCursor(query.cursor, Place);
  // Before the rows are read, in a statement of its own: what commits in between is then either among the rows or after the horizon.
  const asOf = place?.[2] ?? (await horizon(pool));
  const where = and(
    query.id === undefined ? undefined : eq(table.id, query.id),
    query.updated_since === undefined ? undefined : gte(table.updatedAt, new Date(query.updated_since)),
    place === null ? undefined : after(table, new Date(place[0]), place[1]),
  );
  const rows = await read(db, where, query.limit + 1);
  const records = rows.slice(0, query.limit);
  const last = records.at(-1);
  const next = rows.length > records.length && last ? encodeCursor([last.updated_at, last.id, asOf]) : null;
  return { records, next_cursor: next, as_of: asOf };
}

function after({ id, updatedAt }: Synced, time: Date, lastId: string): SQL | undefined {
  return or(gt(updatedAt, time), and(eq(updatedAt, time), gt(id, lastId)));
}

/**
 * The moment before which no change can appear any more: `updated_at` is the start of the transaction that changes, so the start of the
 * oldest one that still runs, or now. A millisecond less, since columns round to one.
 */
async function horizon(pool: Services['pool']): Promise<string> {
  const { rows } = await pool.query<{ as_of: Date }>(
    `select date_trunc('milliseconds', least(now(), min(xact_start))) - interval '1 millisecond' as as_of
     from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('an aggregate gave no row');
  return row.as_of.toISOString();
}
