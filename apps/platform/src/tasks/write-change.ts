import { type TaskTransition, TASK_TRANSITIONS } from '@0711/contract/task';
import { and, eq, sql } from 'drizzle-orm';
import { writeAudit } from '../audit/write-audit.ts';
import type { Actor, Services, Transaction } from '../context.ts';
import { taskProgress, taskRevisions, tasks } from '../db/schema.ts';
import { type Follow, writeFollows } from '../outbox/follows.ts';
import { PROGRESS_CHANNEL } from './progress-channel.ts';
import type { TaskRow } from './task-row.ts';

export type NewRevision = Pick<typeof taskRevisions.$inferInsert, 'revision' | 'kind' | 'corrections' | 'notes' | 'outputData' | 'aiConfidence'> & {
  /** Whoever acts, when left out. */
  author?: Actor;
};

/** What a transition does beside moving the status. */
export type Change = {
  /** The reasons of the state before go unless there are new ones. */
  set?: Partial<Omit<TaskRow, 'id' | 'status' | 'stateVersion' | 'updatedAt'>>;
  revisions?: NewRevision[];
  /** Events and jobs, made from the task as it is after the change. */
  follows?: (after: TaskRow) => Follow[];
  /** What else belongs into its transaction, and what follows from that. */
  also?: (tx: Transaction, after: TaskRow) => Promise<Follow[]>;
  progress: { step: string; percent: number; message: string; data?: Record<string, unknown> };
  audit: { action: string; details?: Record<string, unknown> };
};

/** Who changes it, and with what. */
export type Writer = Pick<Services, 'db' | 'wakeDispatcher'> & { actor: Actor; traceparent: string | null };

/**
 * Moves a task and writes all that belongs to it in one transaction, if it still is as it was read: same status, version and
 * fence. Returns the task as it is then, or null when somebody else was first and nothing was written.
 */
export async function writeChange(ctx: Writer, before: TaskRow, transition: TaskTransition, change: Change): Promise<TaskRow | null> {
  const now = new Date();
  const byPerson = change.revisions?.some(({ author = ctx.actor }) => author.type !== 'system') ?? false;
  // What follows from here on belongs to the trace of whoever acted last.
  const traceparent = ctx.traceparent ?? before.traceparent;
  const written = await ctx.db.transaction(async (tx) => {
    const [after] = await tx
      .update(tasks)
      .set({ reasons: [], ...change.set, ...(byPerson ? { personTouched: true } : {}), traceparent, status: TASK_TRANSITIONS[transition].to, stateVersion: before.stateVersion + 1, updatedAt: now })
      .where(
        and(eq(tasks.id, before.id), eq(tasks.status, before.status), eq(tasks.stateVersion, before.stateVersion), eq(tasks.fence, before.fence)),
      )
      .returning();
    if (!after) return null;
    if (change.revisions?.length) await tx.insert(taskRevisions).values(change.revisions.map((revision) => revisionRow(ctx, after, revision, now)));
    const more = (await change.also?.(tx, after)) ?? [];
    await writeFollows(tx, [...(change.follows?.(after) ?? []), ...more]);
    await writeAudit(tx, ctx, { ...change.audit, subjectType: 'task', subjectId: after.id, customerId: after.customerId });
    // The update above holds the row's lock, so the ids of a task's progress grow in the order of their commits.
    await tx.insert(taskProgress).values({ taskId: after.id, status: after.status, ...change.progress });
    await tx.execute(sql`select pg_notify(${PROGRESS_CHANNEL}, ${after.id})`);
    return after;
  });
  if (written && change.follows) ctx.wakeDispatcher();
  return written;
}

function revisionRow(ctx: Writer, after: TaskRow, revision: NewRevision, createdAt: Date): typeof taskRevisions.$inferInsert {
  const { author = ctx.actor, ...rest } = revision;
  return { taskId: after.id, ...rest, authorType: author.type, authorId: author.id, authorRole: author.role, createdAt };
}
