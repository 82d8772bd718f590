import type { ApiKey } from '@0711/contract/api-key';
import { count, desc, lt } from 'drizzle-orm';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { apiKeys } from '../db/schema.ts';
import { requireOperator } from '../scope.ts';
import type { KeyContext } from './create-key.ts';
import { keyColumns, showKey } from './show-key.ts';

export type KeyList = { keys: ApiKey[]; total: number; next_cursor: string | null };

/** Every key, revoked ones too, newest first. Throws `forbidden`, `invalid` for a cursor that this list never gave. */
export async function listKeys(ctx: Pick<KeyContext, 'db' | 'scope'>, { limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<KeyList> {
  requireOperator(ctx.scope);
  const before = decodeCursor(cursor, z.string().max(128));
  const [[counted], rows] = await Promise.all([
    ctx.db.select({ total: count() }).from(apiKeys),
    // Ids are UUIDv7, so their order is that of creation.
    ctx.db
      .select(keyColumns)
      .from(apiKeys)
      .where(before === null ? undefined : lt(apiKeys.id, before))
      .orderBy(desc(apiKeys.id))
      .limit(limit + 1),
  ]);
  const page = rows.slice(0, limit);
  return { keys: page.map(showKey), total: counted?.total ?? 0, next_cursor: rows.length > page.length ? encodeCursor(page.at(-1)?.key.id) : null };
}
