import { and, eq } from 'drizzle-orm';
import type { Services, Transaction } from '../context.ts';
import { usageRecords as table } from '../db/schema.ts';
import type { Follow } from '../outbox/follows.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { bookUsage } from './book-usage.ts';
import { meterOf, priceUnits } from './price-units.ts';

/**
 * Meters a task that has just finished, in the transaction of its finish: one unit of what its MCP charges for, once however often
 * the task finishes; none for a task type that is not charged. The free units of the customer's calendar month go first. Answers what follows: the event, or nothing.
 */
export async function meterFinish({ db, mcps }: Pick<Services, 'db' | 'mcps'>, tx: Transaction, task: TaskRow): Promise<Follow[]> {
  const mcp = mcps.get(task.mcpId);
  const meter = mcp ? meterOf(mcp.pricing) : null;
  if (meter === null || mcp?.taskTypes[task.taskType]?.charged === false) return [];
  const { unit, free, centsPerUnit } = meter;
  const quantity = 1;
  // Whoever finishes the task holds its row, so nobody else writes its record meanwhile.
  const [charged] = await tx.select({ id: table.id }).from(table).where(and(eq(table.taskId, task.id), eq(table.unit, unit)));
  if (charged) return [];
  const price = (before: { quantity: number }): number => priceUnits({ before: before.quantity, quantity, free, centsPerUnit });
  return [await bookUsage(db, tx, task, { unit, quantity, attempt: 0, at: task.updatedAt, price })];
}
