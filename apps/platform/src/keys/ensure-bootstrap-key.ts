import { eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Services } from '../context.ts';
import { apiKeys } from '../db/schema.ts';
import { hashKey } from './find-key.ts';

/** The name under which the environment's key stands; there is one in force. */
export const BOOTSTRAP_KEY = 'environment';

const ROTATION_MS = 15 * 60_000;

/**
 * Makes PLATFORM_API_KEY a key bound to all customers with every right. A key that the environment named before ends a quarter of an
 * hour later, so that the two services can be restarted one after the other. Several processes may do this at once.
 */
export async function ensureBootstrapKey({ db, config }: Pick<Services, 'db' | 'config'>): Promise<void> {
  const hash = hashKey(config.PLATFORM_API_KEY);
  const rights = { name: BOOTSTRAP_KEY, scopes: ['admin'], customerIds: null, requestsPerMinute: config.PLATFORM_API_KEY_PER_MINUTE };
  await db.transaction(async (tx) => {
    const former = await tx.select().from(apiKeys).where(eq(apiKeys.name, BOOTSTRAP_KEY)).for('update');
    for (const key of former) {
      if (!key.hash.equals(hash) && key.revokedAt === null) await tx.update(apiKeys).set({ revokedAt: new Date(Date.now() + ROTATION_MS) }).where(eq(apiKeys.id, key.id));
    }
    await tx
      .insert(apiKeys)
      .values({ id: uuid(), hash, ...rights })
      .onConflictDoUpdate({ target: apiKeys.hash, set: { ...rights, revokedAt: null } });
  });
}
