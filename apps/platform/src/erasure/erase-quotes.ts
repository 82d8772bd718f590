import { JsonObject } from '@0711/contract/common';
import { FORGOTTEN } from '@0711/contract/reason';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Services, Transaction } from '../context.ts';
import { engagements, events, taskProgress, taskRevisions, tasks, webhookDeliveries } from '../db/schema.ts';
import { writeFollows } from '../outbox/follows.ts';
import { documentsDeletedFollow } from './erasure-follows.ts';
import { erasing } from './erasing.ts';
import { forgetsFile, withoutFileNames } from './without-file-names.ts';
import { withoutQuotes } from './without-quotes.ts';

const UNFINISHED = ['todo', 'in_progress', 'needs_review'];

/**
 * Takes what is quoted from deleted documents out of an engagement's results: those of today, their former revisions, and what webhooks
 * were told of them; where a failure or a reason for review names a file, it says only that a document is gone. What a result says of a
 * document stays, without its words. Each task in a transaction of its own, any number of times.
 * Then webhooks are told that the documents are gone: what others keep of these results is old from now on.
 */
export async function eraseQuotes({ db, wakeDispatcher }: Pick<Services, 'db' | 'wakeDispatcher'>, { engagementId, documents }: { engagementId: string; documents: readonly string[] }): Promise<void> {
  const ids = new Set(documents);
  const named = JSON.stringify({ ids: documents });
  // One that was sent back may have named other documents before.
  const sentBack = sql`exists (select from platform.audit_events a where a.subject_type = 'task' and a.subject_id = ${tasks.id} and a.action = 'task.sent_back')`;
  const rows = await db
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.engagementId, engagementId), sql`(jsonb_path_exists(${tasks.inputData}, '$.** ? (@ == $ids[*])', ${named}::jsonb) or ${sentBack})`));
  for (const { id } of rows) {
    await db.transaction(async (tx) => {
      await erasing(tx);
      await eraseOutput(tx, id, ids);
      await eraseRevisions(tx, id, ids);
      await eraseEvents(tx, id, ids);
    });
  }
  await db.transaction(async (tx) => {
    const [engagement] = await tx.select({ customerId: engagements.companyId }).from(engagements).where(eq(engagements.id, engagementId));
    if (engagement) await writeFollows(tx, [documentsDeletedFollow(engagementId, engagement.customerId, documents)]);
  });
  wakeDispatcher();
}

async function eraseOutput(tx: Transaction, id: string, documents: ReadonlySet<string>): Promise<void> {
  const [task] = await tx.select({ status: tasks.status, outputData: tasks.outputData, errorMessage: tasks.errorMessage, reasons: tasks.reasons }).from(tasks).where(eq(tasks.id, id)).for('update');
  if (task === undefined) return;
  // The lines of a run name files. Of one that goes on again somebody may be looking at them.
  if (!UNFINISHED.includes(task.status)) await tx.delete(taskProgress).where(eq(taskProgress.taskId, id));
  const outputData = withoutQuotes(task.outputData, documents);
  const { sentence, reasons } = FORGOTTEN;
  const told = task.errorMessage !== null ? { errorMessage: sentence, reasons } : forgetsFile(task.reasons) ? { reviewReason: sentence, reasons } : null;
  if (outputData === task.outputData && told === null) return;
  // Under another fence: who changes the task at this moment has read the words, and must read again.
  await tx.update(tasks).set({ ...told, outputData: outputData === null ? null : JsonObject.parse(outputData), fence: sql`${tasks.fence} + 1` }).where(eq(tasks.id, id));
}

async function eraseRevisions(tx: Transaction, taskId: string, documents: ReadonlySet<string>): Promise<void> {
  const rows = await tx.select({ revision: taskRevisions.revision, outputData: taskRevisions.outputData, corrections: taskRevisions.corrections }).from(taskRevisions).where(eq(taskRevisions.taskId, taskId));
  for (const { revision, ...before } of rows) {
    const [outputData, corrections] = [withoutQuotes(before.outputData, documents), withoutQuotes(before.corrections, documents)];
    if (outputData === before.outputData && corrections === before.corrections) continue;
    await tx
      .update(taskRevisions)
      .set({ outputData: JsonObject.parse(outputData), corrections: sql`${JSON.stringify(corrections)}::jsonb` })
      .where(and(eq(taskRevisions.taskId, taskId), eq(taskRevisions.revision, revision)));
  }
}

/** What was sent, and what waits to be: either may be sent again. */
async function eraseEvents(tx: Transaction, taskId: string, documents: ReadonlySet<string>): Promise<void> {
  const ofTask = tx.select({ id: webhookDeliveries.eventId }).from(webhookDeliveries).where(eq(webhookDeliveries.subjectId, taskId));
  for (const { id, body } of await tx.select({ id: events.id, body: events.body }).from(events).where(inArray(events.id, ofTask))) {
    const before: unknown = JSON.parse(body);
    const after = withoutFileNames(withoutQuotes(before, documents));
    if (after !== before) await tx.update(events).set({ body: JSON.stringify(after) }).where(eq(events.id, id));
  }
}
