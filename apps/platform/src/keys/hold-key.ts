import { AppError } from '@0711/contract/errors';
import type { ApiKey } from '@0711/contract/api-key';
import { eq } from 'drizzle-orm';
import type { Transaction } from '../context.ts';
import { apiKeys } from '../db/schema.ts';
import { BOOTSTRAP_KEY } from './ensure-bootstrap-key.ts';
import { keyColumns } from './show-key.ts';

/** A key, held until the transaction ends. Throws `not_found`. */
export async function holdKey(tx: Transaction, id: string): Promise<{ key: typeof apiKeys.$inferSelect; status: ApiKey['status'] }> {
  const [row] = await tx.select(keyColumns).from(apiKeys).where(eq(apiKeys.id, id)).for('update');
  if (row === undefined) throw new AppError('not_found', 'there is no such key');
  // Ended here, it would be back with the next start of a process.
  if (row.key.name === BOOTSTRAP_KEY && row.status === 'active') {
    throw new AppError('illegal_transition', 'this is the key that PLATFORM_API_KEY names: it ends a quarter of an hour after the services were restarted with another one');
  }
  return row;
}
