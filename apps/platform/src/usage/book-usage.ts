import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Services, Transaction } from '../context.ts';
import { companies, usageMonths, usageRecords as table } from '../db/schema.ts';
import { eventFollow, type Follow } from '../outbox/follows.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { monthIn, usableTimeZone } from '../time-zone.ts';

export type Booking = {
  unit: string;
  quantity: number;
  /** Of the task; 0 for what is charged per task. */
  attempt: number;
  at: Date;
  /** What it costs, from what the engagement had used and been charged this month before it. */
  price: (before: { quantity: number; cents: number }) => number;
};

/**
 * Charges a task's engagement: its record, its month by the customer's calendar, and the event, which the caller writes in the same
 * transaction. Whoever books in the same month meanwhile waits.
 */
export async function bookUsage(db: Services['db'], tx: Transaction, task: TaskRow, { unit, quantity, attempt, at, price }: Booking): Promise<Follow> {
  const owner = { engagementId: task.engagementId, mcpId: task.mcpId };
  const month = monthIn(await timeZoneOfCustomer(db, tx, task.customerId), at);
  // Its lock makes others who book at the same time wait, so that one unit is the last free one for one of them.
  const [used] = await tx
    .insert(usageMonths)
    .values({ ...owner, unit, month, quantity, cents: 0 })
    .onConflictDoUpdate({
      target: [usageMonths.engagementId, usageMonths.mcpId, usageMonths.month, usageMonths.unit],
      set: { quantity: sql`${usageMonths.quantity} + excluded.quantity` },
    })
    .returning({ quantity: usageMonths.quantity, cents: usageMonths.cents });
  if (!used) throw new Error('a month of usage could not be written');
  const cents = price({ quantity: used.quantity - quantity, cents: used.cents });
  if (cents > 0) {
    const mine = and(eq(usageMonths.engagementId, task.engagementId), eq(usageMonths.mcpId, task.mcpId), eq(usageMonths.month, month), eq(usageMonths.unit, unit));
    await tx.update(usageMonths).set({ cents: sql`${usageMonths.cents} + ${cents}` }).where(mine);
  }
  await tx.insert(table).values({ id: uuidv7(), taskId: task.id, ...owner, customerId: task.customerId, unit, attempt, quantity, cents, recordedAt: at });
  const data = { engagement_id: task.engagementId, customer_id: task.customerId, mcp_id: task.mcpId, unit, quantity, cents, task_id: task.id, state_version: task.stateVersion };
  return eventFollow('usage.recorded', data, { subjectId: task.id, customerId: task.customerId, traceparent: task.traceparent }, at);
}

async function timeZoneOfCustomer(db: Services['db'], tx: Transaction, customerId: string): Promise<string> {
  const [row] = await tx.select({ zone: sql<string | null>`${companies.record}->>'time_zone'` }).from(companies).where(eq(companies.id, customerId));
  return usableTimeZone(db, row?.zone);
}
