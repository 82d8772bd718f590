import { sql } from 'drizzle-orm';
import type { Transaction } from '../context.ts';

/** Lets this transaction take something away from what is append-only, which a trigger refuses otherwise. */
export async function erasing(tx: Transaction): Promise<void> {
  await tx.execute(sql`select set_config('platform.erasing', 'on', true)`);
}
