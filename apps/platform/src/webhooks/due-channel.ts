import { sql } from 'drizzle-orm';
import type { Transaction } from '../context.ts';

/** The PostgreSQL channel that tells workers of deliveries that are due; its payload is the endpoint's id. */
export const DUE_CHANNEL = 'platform_deliveries';

/** Tells the workers, when the transaction commits, that deliveries of this endpoint are due. */
export async function notifyDue(tx: Transaction, endpointId: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${DUE_CHANNEL}, ${endpointId})`);
}
