import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { auditRow } from '../audit/write-audit.ts';
import type { Actor, Services, Transaction } from '../context.ts';
import { auditEvents, taskProgress, tasks } from '../db/schema.ts';
import { type Follow, writeFollows } from '../outbox/follows.ts';
import { asPlatform } from '../system-actor.ts';
import { cancellation } from './cancel-task.ts';
import { PROGRESS_CHANNEL } from './progress-channel.ts';

/** Whose tasks end: those of an engagement, or of one installation in it, that were there at a moment, and why they end. */
export type Ending = { engagementId: string; installationId: string | null; reason: string; until: Date };

/** So many end in one transaction: each writes four rows, and holds a lock that its worker may wait for. */
const AT_ONCE = 200;

/**
 * Cancels the unfinished tasks of a place that stops, in the transaction that stops it: those that wait, and those that run, whose
 * workers notice within seconds. Beyond 200 the rest is left to a job in the same commit. What waits for a review may still be ended by a person.
 */
export async function endTasks(tx: Transaction, who: { actor: Actor; traceparent: string | null }, ending: Ending): Promise<void> {
  if ((await endSome(tx, who, ending)) === AT_ONCE) await writeFollows(tx, [endTasksFollow(ending)]);
}

/** The job that ends what one transaction left; killed in the middle, it goes on where it was. */
export async function endTheRest(services: Services, ending: Ending): Promise<void> {
  const who = asPlatform(services, null);
  let ended: number;
  do {
    ended = await services.db.transaction((tx) => endSome(tx, who, ending));
    services.wakeDispatcher();
  } while (ended === AT_ONCE);
}

async function endSome(tx: Transaction, who: { actor: Actor; traceparent: string | null }, { engagementId, installationId, reason, until }: Ending): Promise<number> {
  const open = await tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(
      and(
        eq(tasks.engagementId, engagementId),
        installationId === null ? undefined : eq(tasks.installationId, installationId),
        inArray(tasks.status, ['todo', 'in_progress']),
        lte(tasks.createdAt, until),
      ),
    )
    .orderBy(asc(tasks.id))
    .limit(AT_ONCE)
    .for('update');
  if (open.length === 0) return 0;
  const ended = await tx
    .update(tasks)
    .set({ status: 'cancelled', fence: sql`${tasks.fence} + 1`, requiresReview: false, stateVersion: sql`${tasks.stateVersion} + 1`, updatedAt: new Date() })
    .where(inArray(tasks.id, open.map(({ id }) => id)))
    .returning();
  const changes = ended.map((task) => ({ task, ...cancellation(task, reason) }));
  await writeFollows(tx, changes.flatMap(({ task, follows }) => follows?.(task) ?? []));
  await tx.insert(auditEvents).values(changes.map(({ task, audit }) => auditRow(who, { ...audit, subjectType: 'task', subjectId: task.id, customerId: task.customerId })));
  await tx.insert(taskProgress).values(changes.map(({ task, progress }) => ({ taskId: task.id, status: task.status, ...progress })));
  await tx.execute(sql`select pg_notify(${PROGRESS_CHANNEL}, id) from unnest(${sql.param(ended.map(({ id }) => id))}::text[]) as id`);
  return ended.length;
}

function endTasksFollow({ until, ...ending }: Ending): Follow {
  const subjectId = ending.installationId ?? ending.engagementId;
  const payload = { payload: { ...ending, until: until.toISOString() }, jobKey: `end-tasks:${subjectId}` };
  return { event: null, queued: { kind: 'job', name: 'end-tasks', payload, subjectId } };
}
