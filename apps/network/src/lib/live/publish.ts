import { sql } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { LIVE_CHANNEL, type LiveMessage } from './message.ts';

/** Tells every process of the Network of a change when its transaction commits. */
export async function publish(tx: Transaction, message: LiveMessage): Promise<void> {
  await tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify(message)})`);
}
