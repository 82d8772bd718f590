import { and, eq, isNull } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { taskTokens, tasks } from '../db/schema.ts';
import { writeFollows } from '../outbox/follows.ts';
import { bookUsage } from './book-usage.ts';
import { priceTokens } from './price-units.ts';

/** The unit under which the tokens of language models are metered. */
export const TOKEN_UNIT = 'token';

/**
 * Charges what language models took for an attempt at a task, however that ended; once, whoever else tries the same. An MCP without a
 * price for it has them recorded at nothing.
 */
export async function meterTokens({ db, mcps, wakeDispatcher }: Pick<Services, 'db' | 'mcps' | 'wakeDispatcher'>, { taskId, attempt }: { taskId: string; attempt: number }): Promise<void> {
  const metered = await db.transaction(async (tx) => {
    const at = new Date();
    const [taken] = await tx
      .update(taskTokens)
      .set({ meteredAt: at })
      .where(and(eq(taskTokens.taskId, taskId), eq(taskTokens.attempt, attempt), isNull(taskTokens.meteredAt)))
      .returning();
    const quantity = taken ? taken.promptTokens + taken.answerTokens : 0;
    if (quantity === 0) return false;
    const [task] = await tx.select().from(tasks).where(eq(tasks.id, taskId));
    if (!task) return false;
    const centsPerMillion = mcps.get(task.mcpId)?.pricing.millionTokensCents ?? 0;
    const price = (before: { quantity: number; cents: number }): number => priceTokens({ before: before.quantity, quantity, centsBefore: before.cents, centsPerMillion });
    await writeFollows(tx, [await bookUsage(db, tx, task, { unit: TOKEN_UNIT, quantity, attempt, at, price })]);
    return true;
  });
  if (metered) wakeDispatcher();
}
