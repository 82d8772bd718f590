import { and, asc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { Services, Transaction } from '../context.ts';
import { taskCorrections, taskProgress, taskRevisions, tasks } from '../db/schema.ts';
import { asPlatform } from '../system-actor.ts';
import { cancellation } from '../tasks/cancel-task.ts';
import { may } from '../tasks/change-task.ts';
import { writeChange } from '../tasks/write-change.ts';

const AT_ONCE = 100;

/**
 * Ends a deleted customer's unfinished tasks, then empties all of them: titles, inputs, outputs, revisions, corrections, progress. What
 * stays of a task is what figures and invoices count. Goes on where it was when it was killed.
 */
export async function eraseTasks(services: Services, customerId: string, reason: string, signal: AbortSignal): Promise<void> {
  const mine = eq(tasks.customerId, customerId);
  const full = and(mine, or(sql`${tasks.inputData} <> '{}'`, ne(tasks.title, tasks.taskType), sql`num_nonnulls(${tasks.outputData}, ${tasks.description}, ${tasks.externalRef}, ${tasks.reviewReason}, ${tasks.errorMessage}) > 0`, sql`${tasks.reasons} <> '[]'`));
  for (;;) {
    signal.throwIfAborted();
    const open = await services.db.select().from(tasks).where(and(mine, inArray(tasks.status, ['todo', 'in_progress', 'needs_review']))).limit(AT_ONCE);
    const ctx = asPlatform(services, null);
    // One that somebody else changes at this moment is there in the next round, if it is still open then.
    for (const task of open) if (may('cancel', task.status)) await writeChange(ctx, task, 'cancel', cancellation(task, reason));
    const emptied = await services.db.transaction(async (tx) => {
      const rows = await tx.select({ id: tasks.id }).from(tasks).where(full).orderBy(asc(tasks.id)).limit(AT_ONCE).for('update');
      await empty(tx, rows.map(({ id }) => id));
      return rows.length;
    });
    if (open.length === 0 && emptied === 0) return;
  }
}

async function empty(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.delete(taskRevisions).where(inArray(taskRevisions.taskId, ids));
  await tx.delete(taskCorrections).where(inArray(taskCorrections.taskId, ids));
  await tx.delete(taskProgress).where(inArray(taskProgress.taskId, ids));
  await tx
    .update(tasks)
    // Under another fence, so that nobody who read the task before writes back what was in it.
    .set({ title: sql`${tasks.taskType}`, description: null, inputData: {}, outputData: null, reviewReason: null, reasons: [], errorMessage: null, externalRef: null, fence: sql`${tasks.fence} + 1` })
    .where(inArray(tasks.id, ids));
}
