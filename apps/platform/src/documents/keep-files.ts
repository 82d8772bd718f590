import { inArray } from 'drizzle-orm';
import type { Context, Transaction } from '../context.ts';
import { incomingDocuments } from '../db/schema.ts';
import { moveIntoStore } from '../storage/move-into-store.ts';
import { dropIncoming } from './drop-incoming.ts';
import { originalKey } from './storage-keys.ts';

/** A document that is about to be stored, and where its file lies now. */
export type IncomingFile = { id: string; path: string };

const MOVES_AT_ONCE = 4;

/**
 * Moves files into the store, then runs `insert`, which writes their rows. When anything fails none of the files stays there; what a
 * crash leaves, `sweepFiles` finds by its entry in `incoming_documents`.
 */
export async function keepFiles<T>(ctx: Pick<Context, 'db' | 'files' | 'log'>, files: readonly IncomingFile[], insert: (tx: Transaction) => Promise<T>): Promise<T> {
  const ids = files.map(({ id }) => id);
  await ctx.db.insert(incomingDocuments).values(ids.map((id) => ({ id })));
  try {
    for (let at = 0; at < files.length; at += MOVES_AT_ONCE) {
      // All of them end before anything is removed: one that is still on its way would arrive afterwards, and stay.
      const moves = await Promise.allSettled(files.slice(at, at + MOVES_AT_ONCE).map(({ id, path }) => moveIntoStore(ctx.files, path, originalKey(id))));
      for (const move of moves) if (move.status === 'rejected') throw move.reason;
    }
    return await ctx.db.transaction(async (tx) => {
      const claimed = await tx.delete(incomingDocuments).where(inArray(incomingDocuments.id, ids));
      if (claimed.rowCount !== ids.length) throw new Error('the files were swept while they came in');
      return insert(tx);
    });
  } catch (error) {
    await dropIncoming(ctx, ids).catch((failure: unknown) => ctx.log.warn({ err: failure, documents: ids.slice(0, 5) }, 'files of a failed upload are left to the sweep'));
    throw error;
  }
}
