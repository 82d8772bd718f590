import type { TaskProgress, TaskStatus } from '@0711/contract/task';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { taskProgress, tasks } from '../db/schema.ts';
import { requireRight } from '../scope.ts';
import { loadTask } from './load-task.ts';
import { watchProgress } from './progress-feed.ts';

/** A line of progress, or a heartbeat: something to send so that nobody between takes the stream for dead. */
export type TaskEvent = { kind: 'progress'; progress: TaskProgress } | { kind: 'heartbeat' };

export type TaskEventsInput = {
  id: string;
  /** The last line that the caller has; 0 for all from the beginning. */
  after: number;
  /** Ends the stream. */
  signal: AbortSignal;
  /** How often to look without being told, and how long a silence gets a heartbeat. Milliseconds. */
  pollMs?: number;
  heartbeatMs?: number;
};

const ENDED: readonly TaskStatus[] = ['completed', 'failed', 'cancelled'];
const PAGE = 200;

/**
 * A task's progress after a line, as it comes; ends once the task has ended and all is told. Null when that is so already: a
 * client that reconnects then has everything (204 tells an EventSource to stop). Throws `not_found` before anything is streamed.
 */
export async function taskEvents(ctx: Context, input: TaskEventsInput): Promise<AsyncIterable<TaskEvent> | null> {
  requireRight(ctx.scope, 'read');
  const task = await loadTask(ctx, input.id);
  if (ENDED.includes(task.status) && (await linesAfter(ctx, input.id, input.after)).length === 0) return null;
  return stream(ctx, input);
}

async function* stream(ctx: Context, { id, after, signal, pollMs = 2_000, heartbeatMs = 15_000 }: TaskEventsInput): AsyncGenerator<TaskEvent> {
  const news = alarm(signal);
  const unwatch = watchProgress(ctx, id, news.ring);
  try {
    let position = after;
    let quietSince = Date.now();
    while (!signal.aborted) {
      news.reset();
      // The status is read before the lines: one that has ended then has written its last line already.
      const [task] = await ctx.db.select({ status: tasks.status }).from(tasks).where(eq(tasks.id, id));
      const lines = await linesAfter(ctx, id, position);
      for (const progress of lines) {
        yield { kind: 'progress', progress };
        position = progress.id;
        quietSince = Date.now();
      }
      if (lines.length === PAGE) continue;
      if (!task || ENDED.includes(task.status)) return;
      await news.rings(pollMs);
      if (Date.now() - quietSince >= heartbeatMs && !signal.aborted) {
        yield { kind: 'heartbeat' };
        quietSince = Date.now();
      }
    }
  } finally {
    unwatch();
  }
}

async function linesAfter(ctx: Pick<Context, 'db'>, taskId: string, after: number): Promise<TaskProgress[]> {
  const rows = await ctx.db
    .select()
    .from(taskProgress)
    .where(and(eq(taskProgress.taskId, taskId), gt(taskProgress.id, after)))
    .orderBy(asc(taskProgress.id))
    .limit(PAGE);
  return rows.map(({ taskId: task_id, at, ...row }) => ({ ...row, task_id, at: at.toISOString() }));
}

/** A bell that also rings after a time, or when the signal aborts. One ring while nobody waits is kept. */
function alarm(signal: AbortSignal) {
  let rung = false;
  let wake = (): void => {};
  const ring = (): void => {
    rung = true;
    wake();
  };
  return {
    ring,
    reset: () => {
      rung = false;
    },
    rings: (afterMs: number) =>
      new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, afterMs);
        wake = done;
        signal.addEventListener('abort', done, { once: true });
        if (rung || signal.aborted) done();
      }),
  };
}
