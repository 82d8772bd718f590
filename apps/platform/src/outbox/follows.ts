import { EVENT_DATA, type EventData, type EventName } from '@0711/contract/webhook-events';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../context.ts';
import { events, outbox } from '../db/schema.ts';

/** What follows from a change: a job, or an event with the job-to-be that delivers it. */
export type Follow = { event: typeof events.$inferInsert | null; queued: typeof outbox.$inferInsert };
/** Whom an event concerns: it is found, exported and erased by these. */
export type About = { subjectId: string; customerId: string | null; traceparent: string | null };

/** An event for every webhook endpoint that wants it, to be written in the transaction of what it tells. */
export function eventFollow<E extends EventName>(name: E, data: EventData<E>, about: About, at: Date = new Date()): Follow {
  const id = uuidv7();
  const body = JSON.stringify({ id, event: name, data: EVENT_DATA[name].parse(data), timestamp: at.toISOString() });
  return { event: { id, name, body, ...about, createdAt: at }, queued: { kind: 'event', name, eventId: id, subjectId: about.subjectId } };
}

/** Lower numbers run first. */
const JOB_PRIORITY = { urgent: -20, high: -10, medium: 0, low: 10 } as const;

/** A run of a task by a worker. `run` tells it from earlier runs of the same task; `runAt` delays it. */
export function runTaskFollow(task: { id: string; run: number; priority: keyof typeof JOB_PRIORITY }, runAt?: Date): Follow {
  const payload = { payload: { taskId: task.id, run: task.run }, jobKey: runTaskKey(task), priority: JOB_PRIORITY[task.priority] };
  return { event: null, queued: { kind: 'job', name: 'run-task', payload, subjectId: task.id, runAt: runAt ?? null } };
}

/** The key under which the queue knows a task's run: one waits at most. */
export function runTaskKey(task: { id: string; run: number }): string {
  return `run-task:${task.id}:${task.run}`;
}

/** Writes what follows from a change, in its transaction. */
export async function writeFollows(tx: Transaction, follows: readonly Follow[]): Promise<void> {
  if (follows.length === 0) return;
  const told = follows.flatMap(({ event }) => (event === null ? [] : [event]));
  if (told.length > 0) await tx.insert(events).values(told);
  await tx.insert(outbox).values(follows.map(({ queued }) => queued));
}
