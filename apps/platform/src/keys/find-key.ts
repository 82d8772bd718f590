import { Scope as KeyScope } from '@0711/contract/common';
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Services } from '../context.ts';
import { apiKeys } from '../db/schema.ts';
import { checksumHolds } from './key-format.ts';

/** A key that is in force. `customerIds` null: all customers; `requestsPerMinute` null: the configuration's default. */
export type ApiKey = { id: string; scopes: readonly KeyScope[]; customerIds: readonly string[] | null; requestsPerMinute: number | null };

export type FindKey = (presented: string) => Promise<ApiKey | null>;
export type KeyLookup = { find: FindKey; forget: (id: string) => void };

const KEPT_MS = 5_000;
const KEPT_AT_MOST = 1_000;
const USE_NOTED_EVERY_MS = 60_000;

/** What is stored of a key, and looked up by. */
export function hashKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/**
 * Looks keys up by their hash. A key found is kept for 5 s, but not past its end: a key that another process ends at once is refused
 * here at the latest then, one that was forgotten here is looked up anew. That a key was used is written at most once a minute,
 * without keeping the request waiting.
 */
export function createKeyLookup({ db, log }: Pick<Services, 'db' | 'log'>): KeyLookup {
  const kept = new Map<string, { key: ApiKey; until: number; notedAt: number }>();
  let forgotten = 0;

  const note = (id: string): void => {
    const due = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, sql`now() - interval '1 minute'`));
    db.update(apiKeys)
      .set({ lastUsedAt: sql`now()` })
      .where(and(eq(apiKeys.id, id), due))
      .catch((error: unknown) => log.warn({ err: error }, 'the use of a key could not be noted'));
  };

  const find: FindKey = async (presented) => {
    if (!checksumHolds(presented)) return null;
    const hash = hashKey(presented);
    const name = hash.toString('base64');
    const now = Date.now();
    let entry = kept.get(name);
    if (entry === undefined || now >= entry.until) {
      const before = forgotten;
      const [row] = await db.select({ key: apiKeys, endsInMs }).from(apiKeys).where(eq(apiKeys.hash, hash));
      const lasts = row?.endsInMs ?? KEPT_MS;
      // The index found it; comparing again in constant time costs nothing and does not rest on how an index compares.
      if (row === undefined || lasts <= 0 || !timingSafeEqual(row.key.hash, hash)) {
        kept.delete(name);
        return null;
      }
      const { id, scopes, customerIds, requestsPerMinute } = row.key;
      entry = { key: { id, scopes: z.array(KeyScope).parse(scopes), customerIds, requestsPerMinute }, until: now + Math.min(lasts, KEPT_MS), notedAt: entry?.notedAt ?? 0 };
      if (kept.size >= KEPT_AT_MOST) kept.clear();
      // It may have been read just before the commit of what made us forget.
      if (before === forgotten) kept.set(name, entry);
    }
    if (now - entry.notedAt >= USE_NOTED_EVERY_MS) {
      entry.notedAt = now;
      note(entry.key.id);
    }
    return entry.key;
  };

  const forget = (id: string): void => {
    forgotten++;
    for (const [name, { key }] of kept) if (key.id === id) kept.delete(name);
  };
  return { find, forget };
}

/** By the database's clock, which all processes share. */
const endsInMs = sql<number | null>`(extract(epoch from ${apiKeys.revokedAt} - now()) * 1000)::float8`;
