import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Services, Transaction } from '../context.ts';
import { companies, usageMonths, usageRecords as table } from '../db/schema.ts';
import { eventFollow, type Follow } from '../outbox/follows.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { monthIn, usableTimeZone } from '../time-zone.ts';
import { meterOf, priceUnits } from './price-units.ts';

/**
 * Meters a task that has just finished, in the transaction of its finish: one unit of what its MCP charges for, once however often
 * the task finishes. The free units of the customer's calendar month go first. Answers what follows: the event, or nothing.
 */
export async function meterFinish({ db, mcps }: Pick<Services, 'db' | 'mcps'>, tx: Transaction, task: TaskRow): Promise<Follow[]> {
  const pricing = mcps.get(task.mcpId)?.pricing;
  const meter = pricing ? meterOf(pricing) : null;
  if (meter === null) return [];
  const at = task.updatedAt;
  const { unit } = meter;
  const owner = { engagementId: task.engagementId, mcpId: task.mcpId };
  const quantity = 1;
  // Whoever finishes the task holds its row, so nobody else writes its record meanwhile.
  const [charged] = await tx.select({ id: table.id }).from(table).where(and(eq(table.taskId, task.id), eq(table.unit, unit)));
  if (charged) return [];

  const month = monthIn(await timeZoneOfCustomer(db, tx, task.customerId), at);
  // Its lock makes others who finish at the same time wait, so that one unit is the last free one for one of them.
  const [used] = await tx
    .insert(usageMonths)
    .values({ ...owner, unit, month, quantity, cents: 0 })
    .onConflictDoUpdate({
      target: [usageMonths.engagementId, usageMonths.mcpId, usageMonths.month, usageMonths.unit],
      set: { quantity: sql`${usageMonths.quantity} + excluded.quantity` },
    })
    .returning({ quantity: usageMonths.quantity });
  if (!used) throw new Error('a month of usage could not be written');
  const cents = priceUnits({ before: used.quantity - quantity, quantity, free: meter.free, centsPerUnit: meter.centsPerUnit });
  if (cents > 0) {
    const mine = and(eq(usageMonths.engagementId, task.engagementId), eq(usageMonths.mcpId, task.mcpId), eq(usageMonths.month, month), eq(usageMonths.unit, unit));
    await tx.update(usageMonths).set({ cents: sql`${usageMonths.cents} + ${cents}` }).where(mine);
  }
  await tx.insert(table).values({ id: uuidv7(), taskId: task.id, ...owner, customerId: task.customerId, unit, quantity, cents, recordedAt: at });
  const data = { engagement_id: task.engagementId, customer_id: task.customerId, mcp_id: task.mcpId, unit, quantity, cents, task_id: task.id, state_version: task.stateVersion };
  return [eventFollow('usage.recorded', data, { subjectId: task.id, customerId: task.customerId, traceparent: task.traceparent }, at)];
}

async function timeZoneOfCustomer(db: Services['db'], tx: Transaction, customerId: string): Promise<string> {
  const [row] = await tx.select({ zone: sql<string | null>`${companies.record}->>'time_zone'` }).from(companies).where(eq(companies.id, customerId));
  return usableTimeZone(db, row?.zone);
}
