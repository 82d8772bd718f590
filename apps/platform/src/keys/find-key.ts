import { Scope as KeyScope } from '@0711/contract/common';
import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Services } from '../context.ts';
import { apiKeys } from '../db/schema.ts';

/** A key that is in force. `customerIds` null: all customers. */
export type ApiKey = { id: string; scopes: readonly KeyScope[]; customerIds: readonly string[] | null };

export type FindKey = (presented: string) => Promise<ApiKey | null>;

const KEPT_MS = 5_000;
const KEPT_AT_MOST = 1_000;
const USE_NOTED_EVERY_MS = 60_000;

/** What is stored of a key, and looked up by. */
export function hashKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/**
 * Looks keys up by their hash. A key found is kept for 5 s, so a revoked one is refused at the latest then; that it
 * was used is written at most once a minute, without keeping the request waiting.
 */
export function createFindKey({ db, log }: Pick<Services, 'db' | 'log'>): FindKey {
  const kept = new Map<string, { key: ApiKey; at: number; notedAt: number }>();

  const note = (id: string): void => {
    const due = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, sql`now() - interval '1 minute'`));
    db.update(apiKeys)
      .set({ lastUsedAt: sql`now()` })
      .where(and(eq(apiKeys.id, id), due))
      .catch((error: unknown) => log.warn({ err: error }, 'the use of a key could not be noted'));
  };

  return async (presented) => {
    const hash = hashKey(presented);
    const name = hash.toString('base64');
    const now = Date.now();
    let entry = kept.get(name);
    if (entry === undefined || now - entry.at > KEPT_MS) {
      const [row] = await db.select().from(apiKeys).where(and(eq(apiKeys.hash, hash), or(isNull(apiKeys.revokedAt), gt(apiKeys.revokedAt, sql`now()`))));
      // The index found it; comparing again in constant time costs nothing and does not rest on how an index compares.
      if (row === undefined || !timingSafeEqual(row.hash, hash)) {
        kept.delete(name);
        return null;
      }
      if (kept.size >= KEPT_AT_MOST) kept.clear();
      const key = { id: row.id, scopes: z.array(KeyScope).parse(row.scopes), customerIds: row.customerIds };
      entry = { key, at: now, notedAt: entry?.notedAt ?? 0 };
      kept.set(name, entry);
    }
    if (now - entry.notedAt >= USE_NOTED_EVERY_MS) {
      entry.notedAt = now;
      note(entry.key.id);
    }
    return entry.key;
  };
}
