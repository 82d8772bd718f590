import { eq } from 'drizzle-orm';
import type { Transaction } from '../context.ts';
import { mcpLearned, taskCorrections } from '../db/schema.ts';

/** Removes what was learnt of a customer, and the corrections that later runs would be given, in the transaction of its end. */
export async function eraseLearning(tx: Transaction, customerId: string): Promise<void> {
  await tx.delete(mcpLearned).where(eq(mcpLearned.customerId, customerId));
  await tx.delete(taskCorrections).where(eq(taskCorrections.customerId, customerId));
}
