import { EVENT_DATA, type EventData, type EventName } from '@0711/contract/webhook-events';
import { v7 as uuidv7 } from 'uuid';
import type { outbox } from '../db/schema.ts';

export type OutboxRow = typeof outbox.$inferInsert;
/** Whom a row concerns: it is found, exported and erased by these. */
export type About = { subjectId: string; customerId: string | null; traceparent: string | null };

/** An event for every webhook endpoint that wants it, to be inserted in the transaction of what it tells. */
export function eventRow<E extends EventName>(name: E, data: EventData<E>, about: About, at: Date = new Date()): OutboxRow {
  const id = uuidv7();
  const body = JSON.stringify({ id, event: name, data: EVENT_DATA[name].parse(data), timestamp: at.toISOString() });
  return { kind: 'event', eventId: id, name, body, payload: {}, ...about, createdAt: at };
}

/** Lower numbers run first. */
const JOB_PRIORITY = { urgent: -20, high: -10, medium: 0, low: 10 } as const;

/** A run of a task by a worker. `run` tells it from earlier runs of the same task; `runAt` delays it. */
export function runTaskRow(
  task: { id: string; run: number; priority: keyof typeof JOB_PRIORITY },
  about: Omit<About, 'subjectId'>,
  runAt?: Date,
): OutboxRow {
  return {
    kind: 'job',
    name: 'run-task',
    payload: { payload: { taskId: task.id, run: task.run }, jobKey: runTaskKey(task), priority: JOB_PRIORITY[task.priority] },
    subjectId: task.id,
    ...about,
    runAt: runAt ?? null,
  };
}

/** The key under which the queue knows a task's run: one waits at most. */
export function runTaskKey(task: { id: string; run: number }): string {
  return `run-task:${task.id}:${task.run}`;
}
